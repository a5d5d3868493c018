package org.passerelle.employers;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.impact.Outcome;
import org.passerelle.impact.Outcomes;
import org.passerelle.programmes.Editions;
import org.passerelle.programmes.Journeys;
import org.passerelle.programmes.Participation;
import org.passerelle.programmes.Participations;
import org.passerelle.programmes.blueprint.Journey;
import org.passerelle.programmes.blueprint.OutcomeKind;
import org.passerelle.programmes.blueprint.Outcomes.Source;
import org.passerelle.programmes.blueprint.Relationship.EndReason;
import org.passerelle.programmes.blueprint.Relationship.Ending;
import org.passerelle.programmes.blueprint.Stage;
import org.passerelle.programmes.blueprint.Stage.PlacementKind;
import org.passerelle.scope.Ids;
import org.springframework.stereotype.Component;

/** What a placement does to the rest of the record: a dated outcome, and the person's way through the programme. */
@Component
class PlacementEffects {
  private final Outcomes outcomes;
  private final Participations participations;
  private final Journeys journeys;
  private final Editions editions;

  PlacementEffects(Outcomes outcomes, Participations participations, Journeys journeys, Editions editions) {
    this.outcomes = outcomes;
    this.participations = participations;
    this.journeys = journeys;
    this.editions = editions;
  }

  Participation part(UUID participation) {
    return participations.get(participation);
  }

  /** @return the outcome that was recorded; empty where the programme records none of this kind */
  Optional<UUID> begun(Placement placement) {
    Participation part = part(placement.participation());
    Journey journey = journeys.journey(part);
    journeys.open(part.id()).stream()
        .filter(visit -> journey.stage(visit.stage()).orElse(null) instanceof Stage.Offer)
        .forEach(visit -> journeys.complete(part.id(), visit.stage()));
    UUID id = Ids.next();
    return kind(placement.terms().kind(), part)
        .filter(kind -> note(placement.terms(), placement, kind, id, null))
        .map(kind -> id);
  }

  /** @return the outcome that now stands for the one written before */
  Optional<UUID> corrected(WorkTerms terms, Placement placement, UUID written) {
    UUID id = Ids.next();
    return kind(terms.kind(), part(placement.participation()))
        .filter(kind -> note(terms, placement, kind, id, written))
        .map(kind -> id);
  }

  private boolean note(
      WorkTerms terms, Placement placement, OutcomeKind kind, UUID id, @Nullable UUID replaces) {
    return outcomes.note(
        new Outcome(
            id, placement.participation(), kind, terms.contract(), terms.startsOn(), terms.endsOn(), terms.isco(),
            placement.companyName(), Source.EMPLOYER),
        replaces);
  }

  private Optional<OutcomeKind> kind(PlacementKind kind, Participation part) {
    List<OutcomeKind> recorded = editions.blueprint(part.edition()).outcomes().kinds();
    return kinds(kind).stream().filter(recorded::contains).findFirst();
  }

  /** The first that a programme records. */
  static List<OutcomeKind> kinds(PlacementKind kind) {
    return switch (kind) {
      case JOB, TEMPORARY_JOB -> List.of(OutcomeKind.JOB);
      case APPRENTICESHIP -> List.of(OutcomeKind.APPRENTICESHIP, OutcomeKind.TRAINING);
      case INTERNSHIP, WORK_EXPERIENCE -> List.of(OutcomeKind.INTERNSHIP, OutcomeKind.OTHER);
      case WORK_TRAINING -> List.of(OutcomeKind.TRAINING, OutcomeKind.INTERNSHIP, OutcomeKind.OTHER);
      case START_UP -> List.of(OutcomeKind.SELF_EMPLOYMENT);
      case VOLUNTEERING -> List.of(OutcomeKind.VOLUNTEERING);
      case TRIAL_DAY -> List.of();
    };
  }

  /** A planned end, or one after which nobody comes back, passes the stage; any other leaves it open, and opens the way to another offer where there is one. */
  void ended(Placement placement, String reason) {
    Participation part = part(placement.participation());
    Journey journey = journeys.journey(part);
    Optional<Stage.Placement> stage =
        journeys.open(part.id()).stream()
            .map(visit -> journey.stage(visit.stage()).orElse(null))
            .filter(Stage.Placement.class::isInstance)
            .map(Stage.Placement.class::cast)
            .findFirst();
    boolean planned =
        stage.flatMap(one -> named(one, reason)).map(one -> one.ending() == Ending.PLANNED || !one.rematch())
            .orElse(reason.equals(Placement.Reason.TERM_OVER.key()) || reason.equals(Placement.Reason.HIRED_ELSEWHERE.key()));
    if (planned) {
      stage.ifPresent(one -> journeys.complete(part.id(), one.key()));
    } else {
      journey.first(Stage.Offer.class)
          .filter(offer -> stage.isPresent())
          .ifPresent(offer -> journeys.enter(part.id(), offer.key()));
    }
  }

  private static Optional<EndReason> named(Stage.Placement stage, String reason) {
    return stage.endReasons().stream().filter(one -> one.key().equals(reason)).findFirst();
  }
}
