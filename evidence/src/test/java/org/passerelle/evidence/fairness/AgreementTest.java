package org.passerelle.evidence.fairness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.passerelle.evidence.Unanswerable;

class AgreementTest {

  /** By hand: 35 of 50 agree, chance gives 0.5 x 0.6 + 0.5 x 0.4 = 0.5, so kappa is 0.4. */
  @Test
  void kappaTakesChanceOff() {
    Agreement agreement = new Agreement(20, 5, 10, 15, 0.95);
    assertThat(agreement.agreement()).isCloseTo(0.7, within(1e-12));
    assertThat(agreement.kappa()).isCloseTo(0.4, within(1e-12));
    assertThat(agreement.overrides().p()).isCloseTo(0.3, within(1e-12));
  }

  @Test
  void agreementThatChanceAloneGivesHasNoKappa() {
    assertThat(new Agreement(50, 0, 0, 0, 0.95).kappa()).isNaN();
    assertThat(new Agreement(25, 25, 25, 25, 0.95).kappa()).isCloseTo(0, within(1e-12));
  }

  @Test
  void noDecisionIsNoAgreement() {
    assertThatThrownBy(() -> new Agreement(0, 0, 0, 0, 0.95)).isInstanceOf(Unanswerable.class);
  }
}
