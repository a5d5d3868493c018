package org.passerelle.employers;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.access.Journal;
import org.passerelle.employers.Placement.Ending;
import org.passerelle.employers.Retention.Round;
import org.passerelle.employers.Retention.Said;
import org.passerelle.employers.Retention.Share;
import org.passerelle.employers.Retention.Side;
import org.passerelle.programmes.Journeys;
import org.passerelle.programmes.blueprint.Blueprint;
import org.passerelle.programmes.blueprint.FollowUps;
import org.passerelle.programmes.blueprint.Question;
import org.passerelle.programmes.blueprint.Who;
import org.passerelle.scope.NotFound;
import org.passerelle.scope.Role;
import org.passerelle.scope.Scope;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks the person and the company, months after the first day, whether it goes on; each side apart from the other. */
@Service
@Transactional
public class Retentions {
  private static final List<Integer> USUAL = List.of(1, 3, 6, 12);
  private final RetentionRepository retention;
  private final Placements placements;
  private final Journeys journeys;
  private final Journal journal;

  Retentions(RetentionRepository retention, Placements placements, Journeys journeys, Journal journal) {
    this.retention = retention;
    this.placements = placements;
    this.journeys = journeys;
    this.journal = journal;
  }

  @EventListener
  void planWhenWorkBegins(Happening.PlacementBegun begun) {
    Placement placement = placements.get(begun.placement());
    for (int months : months(blueprint(placement).followUps())) {
      for (Side side : Side.values()) {
        retention.plan(placement, side, months, placement.terms().startsOn().plusMonths(months));
      }
    }
  }

  /** Those of the programme where it follows up with companies, else the usual ones. */
  static List<Integer> months(@Nullable FollowUps rules) {
    return rules == null || !rules.of().contains(Who.EMPLOYER) || rules.at().isEmpty()
        ? USUAL
        : rules.at().stream().map(Period::toTotalMonths).map(Long::intValue).filter(month -> month > 0).distinct().toList();
  }

  /** Asks what is due. @return how many questions went out */
  public int askDue() {
    List<UUID> due = retention.takeDue(journal.today(), journal.now());
    due.forEach(id -> journal.publish(new Happening.RetentionDue(id)));
    return due.size();
  }

  /**
   * Takes one side's answer; where it says that the work ended, the placement ends.
   *
   * @param way link, signed-in or talk
   * @return false when it was answered before
   */
  public boolean answer(UUID id, Said said, String way) {
    staff();
    Round round = get(id);
    Placement placement = placements.get(round.placement());
    if (!retention.answer(round, placement, true, said, way, journal.now())) {
      return false;
    }
    journal.wrote("retention.answered", "placement", placement.id(), Codes.of(round.side()));
    if (!said.there() && placement.isRunning()) {
      placements.end(placement.id(), ending(round, placement, said));
    }
    if (said.worries()) {
      journal.publish(new Happening.WorryTold(id));
    }
    return true;
  }

  private Ending ending(Round round, Placement placement, Said said) {
    LocalDate first = placement.terms().startsOn();
    LocalDate on = said.endedOn() == null ? journal.today() : said.endedOn();
    return new Ending(
        on.isBefore(first) ? first : on, said.reason() == null ? Placement.Reason.OTHER.key() : said.reason(), null,
        round.side() == Side.EMPLOYER ? Placement.Said.EMPLOYER : Placement.Said.PERSON);
  }

  /** Notes that nobody could be reached. @return false when it was answered before */
  public boolean notReached(UUID id) {
    staff();
    Round round = get(id);
    return retention.answer(round, placements.get(round.placement()), false, null, "talk", journal.now());
  }

  /** @throws NotFound when the scope sees no such round */
  @Transactional(readOnly = true)
  public Round get(UUID id) {
    return retention.find(id).stream().findFirst().orElseThrow(() -> new NotFound("retention"));
  }

  @Transactional(readOnly = true)
  public List<Round> of(UUID placement) {
    return retention.of(placement);
  }

  /** Questions that wait for a company or a person. */
  @Transactional(readOnly = true)
  public List<Round> waiting(Side side, UUID whose) {
    return retention.waiting(side, whose);
  }

  /** How many are still there after so many months. @param edition {@code null} for all the scope sees */
  @Transactional(readOnly = true)
  public List<Share> shares(@Nullable UUID edition) {
    return retention.shares(edition, journal.today());
  }

  /** The programme's own questions to one side. */
  @Transactional(readOnly = true)
  public List<Question> questions(Round round) {
    FollowUps rules = blueprint(placements.get(round.placement())).followUps();
    return rules == null || round.side() == Side.PERSON ? List.of() : rules.employerQuestions();
  }

  private Blueprint blueprint(Placement placement) {
    return journeys.blueprint(placement.participation());
  }

  private static void staff() {
    Scope.current().require(Role.ADVISER, Role.MANAGER, Role.ADMINISTRATOR);
  }
}
