package org.passerelle.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.passerelle.access.Journal;
import org.passerelle.programmes.Editions;
import org.passerelle.programmes.Journeys;
import org.passerelle.programmes.Participation;
import org.passerelle.programmes.Participations;
import org.passerelle.programmes.StageVisit;
import org.passerelle.programmes.blueprint.Journey;
import org.passerelle.programmes.blueprint.Role;
import org.passerelle.programmes.blueprint.ScreeningCheck;
import org.passerelle.programmes.blueprint.Stage;
import org.passerelle.scope.Scope;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** References, record extracts and other checks: who saw what on which day, never the paper itself. */
@Service
public class Screenings {
  private final ScreeningRepository papers;
  private final Participations participations;
  private final Editions editions;
  private final Journeys journeys;
  private final Journal journal;

  Screenings(
      ScreeningRepository papers, Participations participations, Editions editions, Journeys journeys,
      Journal journal) {
    this.papers = papers;
    this.participations = participations;
    this.editions = editions;
    this.journeys = journeys;
    this.journal = journal;
  }

  /** What came of noting a check. */
  public enum Noting {
    NOTED,
    IN_THE_FUTURE
  }

  /** Every check that the participation's role asks for. */
  @Transactional(readOnly = true)
  public List<Screening> of(Participation participation) {
    return of(participation, editions.blueprint(participation.edition()).role(participation.role()));
  }

  /** The same where the role is at hand: one statement. */
  @Transactional(readOnly = true)
  public List<Screening> of(Participation participation, Role role) {
    List<ScreeningRepository.Row> seen =
        role.checks().isEmpty() ? List.of() : papers.ofPeople(List.of(participation.person()));
    return role.checks().stream()
        .map(
            check ->
                new Screening(
                    check, seen.stream().filter(row -> row.isOf(check)).map(ScreeningRepository.Row::seen).toList()))
        .toList();
  }

  /**
   * Notes that a paper was looked at; a stage that waited for it opens.
   *
   * @param by who saw it
   */
  @Transactional
  public Noting note(UUID participationId, ScreeningCheck.Kind kind, LocalDate on, boolean inOrder, UUID by) {
    Scope.current()
        .require(
            org.passerelle.scope.Role.ADVISER, org.passerelle.scope.Role.MANAGER,
            org.passerelle.scope.Role.ADMINISTRATOR);
    if (on.isAfter(journal.today())) {
      return Noting.IN_THE_FUTURE;
    }
    Participation participation = participations.get(participationId);
    ScreeningCheck check =
        editions.blueprint(participation.edition()).role(participation.role()).checks().stream()
            .filter(one -> one.key() == kind)
            .findFirst()
            .orElseThrow();
    LocalDate review = check.reviewAfter() == null || !inOrder ? null : on.plus(check.reviewAfter());
    papers.insert(participation, check, new Screening.Seen(inOrder, on, by, review));
    journal.wrote("check.seen", "participation", participationId, kind + (inOrder ? " in order" : " not in order"));
    openWhatWaited(participation, check.before());
    return Noting.NOTED;
  }

  /** Whether a stage waits for nothing but these checks. */
  public boolean isHeldBack(List<Screening> screenings, List<StageVisit> visits, Journey journey) {
    return screenings.stream()
        .filter(screening -> !screening.isValidOn(journal.today()))
        .anyMatch(screening -> isDue(visits, journey, screening.check().before()));
  }

  private void openWhatWaited(Participation participation, String stage) {
    boolean free =
        of(participation).stream()
            .filter(screening -> screening.check().before().equals(stage))
            .allMatch(screening -> screening.isValidOn(journal.today()));
    if (free && isDue(journeys.visits(participation.id()), journeys.journey(participation), stage)) {
      journeys.enter(participation.id(), stage);
    }
  }

  /** Everything before the stage is passed, the stage was never entered, and nobody ended the journey. */
  private static boolean isDue(List<StageVisit> visits, Journey journey, String key) {
    Stage stage = journey.stage(key).orElseThrow();
    boolean never = visits.stream().noneMatch(visit -> visit.stage().equals(key));
    boolean goesOn = visits.stream().allMatch(visit -> visit.exit() == null || !visit.exit().result().ends());
    List<String> passed =
        visits.stream().filter(visit -> visit.exit() != null).map(StageVisit::stage).toList();
    return never && goesOn && passed.containsAll(journey.needsOf(stage));
  }
}
