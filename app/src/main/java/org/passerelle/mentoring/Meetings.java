package org.passerelle.mentoring;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.access.Journal;
import org.passerelle.scope.Ids;
import org.passerelle.scope.NotFound;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The log of a duo's meetings. Either side may log; both logging the same day is one meeting. */
@Service
public class Meetings {
  public static final int LONGEST_MINUTES = 12 * 60;
  private final MeetingRepository meetings;
  private final Duos duos;
  private final Journal journal;

  Meetings(MeetingRepository meetings, Duos duos, Journal journal) {
    this.meetings = meetings;
    this.duos = duos;
    this.journal = journal;
  }

  /**
   * A meeting as logged.
   *
   * @param held false when it was agreed and did not happen
   * @param way in-person, video, phone or message
   * @param topics keys of the blueprint's topics
   */
  public record Meeting(
      UUID id, UUID duo, LocalDate heldOn, boolean held, @Nullable Integer minutes, @Nullable String way,
      @Nullable String note, List<String> topics, @Nullable Side loggedBy) {
    public Meeting {
      topics = List.copyOf(topics);
    }

    public Details details() {
      return new Details(heldOn, held, minutes, way, note, topics);
    }
  }

  /** What one may say of a meeting beside that it was held. */
  public record Details(
      LocalDate heldOn, boolean held, @Nullable Integer minutes, @Nullable String way, @Nullable String note,
      List<String> topics) {
    public Details {
      topics = List.copyOf(topics);
      checkMinutes(minutes);
    }
  }

  /** What came of logging a meeting. */
  public sealed interface Logging {
    record Logged(UUID meeting) implements Logging {}

    /** That day is in the log already, perhaps by the other side. */
    record AlreadyLogged(Meeting meeting) implements Logging {}

    record InTheFuture() implements Logging {}

    /** The day lies before the duo formed or after it ended. */
    record OutsideTheDuo() implements Logging {}
  }

  /** What came of saying more about a meeting that one had before oneself. */
  public sealed interface Describing {
    record Told(Logging logging) implements Describing {}

    /** Somebody changed the entry since it was {@code shown}; it says {@code now}, and nothing was written. */
    record Overtaken(Details shown, Details now) implements Describing {}
  }

  /** @param minutes 1 to 720, or {@code null} where nobody counted */
  @Transactional
  public Logging log(
      UUID duoId, Side side, LocalDate on, boolean held, @Nullable Integer minutes, @Nullable String way,
      @Nullable String note) {
    checkMinutes(minutes);
    Duo duo = duos.get(duoId);
    Voices.require(duo, side);
    Optional<Logging> refused = refusal(duo, on);
    if (refused.isPresent()) {
      return refused.get();
    }
    Meeting meeting = new Meeting(Ids.next(), duoId, on, held, minutes, way, note, List.of(), side);
    if (!meetings.insert(meeting, duo.organisation(), journal.now())) {
      return new Logging.AlreadyLogged(meetings.on(duoId, on).orElseThrow());
    }
    journal.wrote("meeting.logged", "duo", duoId, side.key());
    journal.publish(new MeetingLogged(meeting.id(), duoId, held));
    return new Logging.Logged(meeting.id());
  }

  @EventListener
  void theFirstMeetingIsAMeeting(FirstMet met) {
    log(met.duo(), Side.ADVISER, met.on(), true, null, null, null);
  }

  /** Completes or corrects an entry; what it said before is kept. A day that has another entry is refused. */
  @Transactional
  public Logging describe(UUID meetingId, Side side, Details details) {
    Meeting before = get(meetingId);
    Duo duo = duos.held(before.duo());
    Voices.require(duo, side);
    Optional<Meeting> other = meetings.on(duo.id(), details.heldOn()).filter(m -> !m.id().equals(meetingId));
    if (other.isPresent()) {
      return new Logging.AlreadyLogged(other.get());
    }
    Optional<Logging> refused = refusal(duo, details.heldOn());
    if (refused.isPresent()) {
      return refused.get();
    }
    meetings.keepBefore(Ids.next(), before, duo.organisation(), side, journal.now());
    meetings.update(meetingId, details);
    journal.wrote("meeting.described", "duo", duo.id(), side.key());
    journal.publish(new MeetingLogged(meetingId, duo.id(), details.held()));
    return new Logging.Logged(meetingId);
  }

  /** The same for somebody who had the entry before them. @param seen {@link #changes} at that time */
  @Transactional
  public Describing describe(UUID meetingId, Side side, Details details, int seen) {
    duos.held(get(meetingId).duo());
    Meeting now = get(meetingId);
    return meetings.changes(meetingId) == seen || now.details().equals(details)
        ? new Describing.Told(describe(meetingId, side, details))
        : new Describing.Overtaken(meetings.saidAfter(meetingId, seen).orElse(now.details()), now.details());
  }

  /** How often an entry has been changed. */
  @Transactional(readOnly = true)
  public int changes(UUID meeting) {
    return meetings.changes(meeting);
  }

  /** @throws NotFound when the scope sees no such meeting */
  @Transactional(readOnly = true)
  public Meeting get(UUID id) {
    return meetings.find(id).orElseThrow(() -> new NotFound("meeting"));
  }

  /** The meetings of a duo, latest first. */
  @Transactional(readOnly = true)
  public List<Meeting> of(UUID duo) {
    return meetings.of(duo);
  }

  private Optional<Logging> refusal(Duo duo, LocalDate on) {
    if (on.isAfter(journal.today())) {
      return Optional.of(new Logging.InTheFuture());
    }
    boolean outside = on.isBefore(duo.formedAt().atZone(journal.zone()).toLocalDate()) || endedBefore(duo.id(), on);
    return outside ? Optional.of(new Logging.OutsideTheDuo()) : Optional.empty();
  }

  private static void checkMinutes(@Nullable Integer minutes) {
    if (minutes != null && (minutes < 1 || minutes > LONGEST_MINUTES)) {
      throw new IllegalArgumentException("A meeting lasts 1 to " + LONGEST_MINUTES + " minutes");
    }
  }

  private boolean endedBefore(UUID duo, LocalDate day) {
    LocalDate ended = duos.standing(duo).endedOn();
    return ended != null && day.isAfter(ended);
  }
}
