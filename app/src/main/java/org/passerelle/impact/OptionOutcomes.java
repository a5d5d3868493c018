package org.passerelle.impact;

import org.passerelle.programmes.Editions;
import org.passerelle.programmes.Participation;
import org.passerelle.programmes.Participations;
import org.passerelle.programmes.blueprint.Blueprint;
import org.passerelle.programmes.blueprint.Outcomes.Contract;
import org.passerelle.programmes.blueprint.Outcomes.Source;
import org.passerelle.programmes.blueprint.Stage;
import org.passerelle.scope.Ids;
import org.passerelle.selection.OptionChosen;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Records the outcome that the blueprint ties to an option, when that option is decided. */
@Component
class OptionOutcomes {
  private final Outcomes outcomes;
  private final Editions editions;
  private final Participations participations;

  OptionOutcomes(Outcomes outcomes, Editions editions, Participations participations) {
    this.outcomes = outcomes;
    this.editions = editions;
    this.participations = participations;
  }

  @EventListener
  void on(OptionChosen chosen) {
    Participation who = participations.get(chosen.participation());
    Blueprint blueprint = editions.blueprint(who.edition());
    blueprint.role(who.role()).path().stage(chosen.stage())
        .filter(Stage.Decision.class::isInstance)
        .flatMap(stage -> ((Stage.Decision) stage).options().stream()
            .filter(option -> option.key().equals(chosen.option()))
            .findFirst())
        .filter(option -> option.outcome() != null)
        .ifPresent(option -> note(who, blueprint, option, chosen));
  }

  private void note(Participation who, Blueprint blueprint, Stage.DecisionOption option, OptionChosen chosen) {
    Source source =
        blueprint.outcomes().sources().contains(Source.EMPLOYER) ? Source.EMPLOYER : blueprint.outcomes().sources().getFirst();
    Contract unknown =
        switch (java.util.Objects.requireNonNull(option.outcome())) {
          case JOB -> Contract.UNKNOWN;
          case APPRENTICESHIP -> Contract.APPRENTICESHIP;
          case SELF_EMPLOYMENT -> Contract.SELF_EMPLOYED;
          default -> null;
        };
    outcomes.note(
        new Outcome(Ids.next(), who.id(), option.outcome(), unknown, chosen.on(), null, null, null, source), null);
  }
}
