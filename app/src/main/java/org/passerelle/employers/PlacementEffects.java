package org.passerelle.employers;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.passerelle.impact.Outcome;
import org.passerelle.impact.Outcomes;
import org.passerelle.programmes.Editions;
import org.passerelle.programmes.Journeys;
import org.passerelle.programmes.Participation;
import org.passerelle.programmes.Participations;
import org.passerelle.programmes.StageVisit.Result;
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

  /** The placement stage of this key, where the person stands in it. */
  Optional<Stage.Placement> openStage(Participation part, String key) {
    return open(part, Stage.Placement.class).filter(stage -> stage.key().equals(key)).findFirst();
  }

  /**
   * The placement stage that work of a kind fills: one in which the person stands, of that kind before another; else the
   * one to which an offer leads that they may take. Empty for work beside the programme.
   */
  Optional<Stage.Placement> stageOf(Participation part, PlacementKind kind) {
    List<Stage.Placement> entered = open(part, Stage.Placement.class).toList();
    return entered.stream().filter(stage -> stage.type() == kind).findFirst()
        .or(() -> workOffers(part).findFirst().flatMap(offer -> leadsTo(part, offer)))
        .or(() -> entered.stream().findFirst());
  }

  private Optional<Stage.Placement> leadsTo(Participation part, Stage.Offer offer) {
    return journeys.journey(part).stages().stream()
        .dropWhile(stage -> !stage.key().equals(offer.key()))
        .filter(Stage.Placement.class::isInstance)
        .map(Stage.Placement.class::cast)
        .findFirst();
  }

  private Stream<Stage.Offer> workOffers(Participation part) {
    return open(part, Stage.Offer.class).filter(Stage.Offer::work);
  }

  private <S extends Stage> Stream<S> open(Participation part, Class<S> kind) {
    Journey journey = journeys.journey(part);
    return journeys.open(part.id()).stream()
        .flatMap(visit -> journey.stage(visit.stage()).stream())
        .filter(kind::isInstance)
        .map(kind::cast);
  }

  /** @return the outcome that was recorded; empty where the programme records none of this kind */
  Optional<UUID> begun(Placement placement) {
    Participation part = part(placement.participation());
    if (placement.stage() != null) {
      workOffers(part).toList().forEach(offer -> journeys.complete(part.id(), offer.key()));
    }
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

  /**
   * A planned end passes the stage. After any other it stays open for another company, and so does the way to an offer;
   * where the reason closes the way back, the journey ends.
   */
  void ended(Placement placement, String reason) {
    Participation part = part(placement.participation());
    if (placement.stage() == null) {
      return;
    }
    Optional<Stage.Placement> stage = openStage(part, placement.stage());
    if (stage.isEmpty()) {
      return;
    }
    Optional<EndReason> named = named(stage.get(), reason);
    if (named.map(one -> one.ending() == Ending.PLANNED).orElse(isUsualEnd(reason))) {
      journeys.complete(part.id(), placement.stage());
    } else if (named.isPresent() && !named.get().rematch()) {
      journeys.leave(part.id(), placement.stage(), Result.DROPPED_OUT, reason);
    } else {
      offerBefore(part, stage.get()).ifPresent(offer -> journeys.enter(part.id(), offer.key()));
    }
  }

  private static boolean isUsualEnd(String reason) {
    return reason.equals(Placement.Reason.TERM_OVER.key()) || reason.equals(Placement.Reason.HIRED_ELSEWHERE.key());
  }

  private Optional<Stage.Offer> offerBefore(Participation part, Stage.Placement placement) {
    return journeys.journey(part).stages().stream()
        .takeWhile(stage -> !stage.key().equals(placement.key()))
        .filter(Stage.Offer.class::isInstance)
        .map(Stage.Offer.class::cast)
        .filter(Stage.Offer::work)
        .reduce((before, later) -> later);
  }

  private static Optional<EndReason> named(Stage.Placement stage, String reason) {
    return stage.endReasons().stream().filter(one -> one.key().equals(reason)).findFirst();
  }
}
