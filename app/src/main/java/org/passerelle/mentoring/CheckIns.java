package org.passerelle.mentoring;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.passerelle.access.Journal;
import org.passerelle.programmes.Answers;
import org.passerelle.programmes.Edition;
import org.passerelle.programmes.blueprint.Question;
import org.passerelle.programmes.blueprint.Relationship;
import org.passerelle.scope.Ids;
import org.passerelle.scope.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The adviser's regular questions to each side by itself. The other side never sees the answers. */
@Service
public class CheckIns {
  private final CheckInRepository checkIns;
  private final Duos duos;
  private final Journal journal;

  CheckIns(CheckInRepository checkIns, Duos duos, Journal journal) {
    this.checkIns = checkIns;
    this.duos = duos;
    this.journal = journal;
  }

  /** @param answered {@code null} while nobody answered */
  public record CheckIn(UUID id, UUID duo, Side side, LocalDate dueOn, @Nullable Answered answered) {}

  /** @param way link, signed-in, phone or talk */
  public record Answered(Answers answers, boolean worrying, String way) {}

  /** What came of answering. */
  public enum Answering {
    NOTED,
    /** Somebody answered before; the first answer stands. */
    ANSWERED_BEFORE
  }

  /** Opens what is due in every running duo of an edition. */
  @Transactional
  void openDueIn(Edition edition, Relationship rules) {
    if (rules.checkIns() != null) {
      checkIns.duosWithDue(edition.id(), rules.checkIns(), journal.today()).forEach(this::openDue);
    }
  }

  /**
   * Opens the check-in of a running duo that fell due last by today, unless it is there. Those due before it, when nobody
   * looked, are not asked for any more.
   *
   * @return those that were opened
   */
  @Transactional
  public List<CheckIn> openDue(UUID duoId) {
    Duo duo = duos.get(duoId);
    DuoStanding standing = duos.standing(duoId);
    Relationship.CheckIns rules = duos.rules(duo).checkIns();
    if (rules == null || standing.startedOn() == null || standing.phase() != DuoStanding.Phase.RUNNING) {
      return List.of();
    }
    List<CheckIn> opened =
        rules.dueBetween(standing.startedOn(), journal.today()).stream()
            .max(Comparator.naturalOrder())
            .stream()
            .flatMap(day -> Stream.of(Side.SEEKER, Side.SUPPORTER).map(side -> open(duo, side, day)))
            .flatMap(Optional::stream)
            .toList();
    opened.forEach(checkIn -> journal.publish(new CheckInDue(checkIn.id(), duoId)));
    return opened;
  }

  /** Notes what one side said; a worrying answer calls the adviser. */
  @Transactional
  public Answering answer(UUID id, Answers answers, String way) {
    CheckIn checkIn = get(id);
    Duo duo = duos.get(checkIn.duo());
    Voices.require(duo, checkIn.side());
    boolean worrying = !answers.worrying(questions(checkIn)).isEmpty();
    UUID person = duo.person(checkIn.side());
    if (!checkIns.answer(checkIn, duo, person, answers, worrying, way, journal.now())) {
      return Answering.ANSWERED_BEFORE;
    }
    journal.wrote("check-in.answered", "duo", duo.id(), checkIn.side().key());
    journal.publish(new CheckInAnswered(id, duo.id()));
    if (worrying) {
      journal.publish(new WorryingAnswer(id, duo.id(), person));
    }
    return Answering.NOTED;
  }

  /** The questions the blueprint asks that side. */
  @Transactional(readOnly = true)
  public List<Question> questions(CheckIn checkIn) {
    Relationship.CheckIns rules = duos.rules(duos.get(checkIn.duo())).checkIns();
    if (rules == null) {
      return List.of();
    }
    return checkIn.side() == Side.SEEKER ? rules.seekerQuestions() : rules.supporterQuestions();
  }

  /** @throws NotFound when the scope sees no such check-in */
  @Transactional(readOnly = true)
  public CheckIn get(UUID id) {
    return checkIns.find(id).orElseThrow(() -> new NotFound("check-in"));
  }

  /** The check-ins of a duo, latest due first; a participant sees the answers of their own side only. */
  @Transactional(readOnly = true)
  public List<CheckIn> of(UUID duo) {
    return checkIns.of(duo);
  }

  private Optional<CheckIn> open(Duo duo, Side side, LocalDate day) {
    CheckIn checkIn = new CheckIn(Ids.next(), duo.id(), side, day, null);
    return checkIns.insert(checkIn, duo, journal.now()) ? Optional.of(checkIn) : Optional.empty();
  }
}
