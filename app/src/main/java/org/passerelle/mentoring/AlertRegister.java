package org.passerelle.mentoring;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.passerelle.oversight.Decider;
import org.passerelle.oversight.NewDecision;
import org.passerelle.oversight.NewSuggestion;
import org.passerelle.oversight.Register;
import org.passerelle.programmes.Editions;
import org.passerelle.programmes.Participations;
import org.passerelle.programmes.blueprint.Blueprint;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Notes in the register that a rule called an adviser, and what came of it. */
@Component
public class AlertRegister {
  private final Register register;
  private final AlertFacts facts;
  private final Duos duos;
  private final Editions editions;
  private final Participations participations;

  AlertRegister(
      Register register, AlertFacts facts, Duos duos, Editions editions, Participations participations) {
    this.register = register;
    this.facts = facts;
    this.duos = duos;
    this.editions = editions;
    this.participations = participations;
  }

  @EventListener
  void aRuleCalled(AlertOpened opened) {
    Duo duo = duos.get(opened.duo());
    note(duo.organisation(), duo.edition(), opened.alert(), facts.of(opened, duo));
  }

  @EventListener
  void aRuleCalledToOne(PersonAlertOpened opened) {
    UUID edition = participations.get(opened.about().participation()).edition();
    note(opened.about().organisation(), edition, opened.alert(), facts.of(opened));
  }

  private void note(UUID organisation, UUID edition, UUID alert, Map<String, Object> inputs) {
    Blueprint blueprint = editions.blueprint(edition);
    register.suggest(
        new NewSuggestion(
            organisation, AlertStep.KEY, blueprint.key() + "/" + blueprint.version(), blueprint.key(), "alert", alert,
            null, inputs, AlertArithmetic.said(inputs)));
  }

  @EventListener
  void aPersonSettled(AlertSettled settled) {
    boolean needed = !settled.reason().equals(ClosingReason.NO_NEED.key());
    register
        .latest(AlertStep.KEY, settled.alert())
        .ifPresent(
            call ->
                register.decided(
                    call.id(), new NewDecision(Decider.acting(), needed, needed, settled.reason(), null, null)));
  }

  /** Notes that the acting adviser has the alert on the screen. */
  public void seen(UUID alert) {
    register.seen(AlertStep.KEY, List.of(alert));
  }
}
