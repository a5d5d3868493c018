package org.passerelle.mentoring;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.access.Journal;
import org.passerelle.scope.Ids;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The log of a duo's meetings. Either side may log; both logging the same day is one meeting. */
@Service
public class Meetings {
  static final int LONGEST_MINUTES = 12 * 60;
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
   */
  public record Meeting(
      UUID id, UUID duo, LocalDate heldOn, boolean held, @Nullable Integer minutes, @Nullable String way,
      @Nullable String note, @Nullable Side loggedBy) {}

  /** What came of logging a meeting. */
  public sealed interface Logging {
    record Logged(UUID meeting) implements Logging {}

    /** That day is in the log already, perhaps by the other side. */
    record AlreadyLogged(Meeting meeting) implements Logging {}

    record InTheFuture() implements Logging {}

    /** The day lies before the duo formed or after it ended. */
    record OutsideTheDuo() implements Logging {}
  }

  /** @param minutes 1 to 720, or {@code null} where nobody counted */
  @Transactional
  public Logging log(
      UUID duoId, Side side, LocalDate on, boolean held, @Nullable Integer minutes, @Nullable String way,
      @Nullable String note) {
    if (minutes != null && (minutes < 1 || minutes > LONGEST_MINUTES)) {
      throw new IllegalArgumentException("A meeting lasts 1 to " + LONGEST_MINUTES + " minutes");
    }
    Duo duo = duos.get(duoId);
    if (on.isAfter(journal.today())) {
      return new Logging.InTheFuture();
    }
    if (on.isBefore(duo.formedAt().atZone(journal.zone()).toLocalDate()) || endedBefore(duoId, on)) {
      return new Logging.OutsideTheDuo();
    }
    Meeting meeting = new Meeting(Ids.next(), duoId, on, held, minutes, way, note, side);
    if (!meetings.insert(meeting, duo.organisation(), journal.now())) {
      return new Logging.AlreadyLogged(meetings.on(duoId, on).orElseThrow());
    }
    journal.wrote("meeting.logged", "duo", duoId, side.key());
    journal.publish(new MeetingLogged(meeting.id(), duoId, held));
    return new Logging.Logged(meeting.id());
  }

  /** The meetings of a duo, latest first. */
  @Transactional(readOnly = true)
  public List<Meeting> of(UUID duo) {
    return meetings.of(duo);
  }

  private boolean endedBefore(UUID duo, LocalDate day) {
    LocalDate ended = duos.standing(duo).endedOn();
    return ended != null && day.isAfter(ended);
  }
}
