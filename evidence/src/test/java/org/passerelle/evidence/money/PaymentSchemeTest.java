package org.passerelle.evidence.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.passerelle.evidence.Unanswerable;

class PaymentSchemeTest {

  private static PaymentScheme.DifferenceToControl.Cohort cohort(String name, long positive, Double cap) {
    return new PaymentScheme.DifferenceToControl.Cohort(name, 200, positive, 100, 33, cap);
  }

  /** 51 % against 33 % among 200: 36 results beyond the control group's share, at 1000 each. */
  @Test
  void onlyTheDifferenceToTheControlGroupIsPaid() {
    PaymentScheme.Payment payment = new PaymentScheme.DifferenceToControl(
        1000, 0.05, null, null, List.of(cohort("2017", 102, null), cohort("2018", 66, null), cohort("2019", 70,
            null))).pay();
    assertThat(payment.tranches()).extracting(PaymentScheme.Tranche::paid)
        .satisfiesExactly(a -> assertThat(a).isCloseTo(36_000, within(1e-6)), b -> assertThat(b).isZero(),
            c -> assertThat(c).isZero());
    assertThat(payment.tranches()).extracting(PaymentScheme.Tranche::reason)
        .containsExactly(null, PaymentScheme.Reason.NO_BETTER, PaymentScheme.Reason.BELOW_MINIMUM);
    assertThat(payment.total()).isCloseTo(36_000, within(1e-6));
    assertThat(payment.caps()).isEmpty();
  }

  @Test
  void aTranchesCapCutsBeforeTheCapOfAll() {
    PaymentScheme.Payment payment = new PaymentScheme.DifferenceToControl(
        1000, 0, null, 50_000.0, List.of(cohort("2017", 102, 30_000.0), cohort("2018", 102, null))).pay();
    assertThat(payment.tranches()).extracting(PaymentScheme.Tranche::paid).containsExactly(30_000.0, 20_000.0);
    assertThat(payment.caps()).extracting(PaymentScheme.Cut::of).containsExactly("2017", "total");
    assertThat(payment.caps().get(1).cut()).isCloseTo(16_000, within(1e-6));
    assertThat(payment.total()).isEqualTo(50_000);
  }

  @Test
  void aContractMayAskForProof() {
    PaymentScheme.DifferenceToControl.Cohort small =
        new PaymentScheme.DifferenceToControl.Cohort("pilot", 20, 10, 20, 7, null);
    PaymentScheme.Payment payment = new PaymentScheme.DifferenceToControl(1000, 0, 0.95, null, List.of(small)).pay();
    assertThat(payment.total()).isZero();
    assertThat(payment.tranches().getFirst().reason()).isEqualTo(PaymentScheme.Reason.COULD_BE_CHANCE);
  }

  @Test
  void aTrancheInWhichAnArmHasNobodyIsShownWithoutAFigure() {
    PaymentScheme.Payment payment = new PaymentScheme.DifferenceToControl(1000, 0, null, null, List.of(
        cohort("2017", 102, null),
        new PaymentScheme.DifferenceToControl.Cohort("2018", 12, 6, 0, 0, null),
        new PaymentScheme.DifferenceToControl.Cohort("2019", 0, 0, 12, 6, null),
        new PaymentScheme.DifferenceToControl.Cohort("2020", 0, 0, 0, 0, null))).pay();
    assertThat(payment.tranches()).extracting(PaymentScheme.Tranche::reason).containsExactly(
        null, PaymentScheme.Reason.NOBODY_IN_CONTROL, PaymentScheme.Reason.NOBODY_TREATED, PaymentScheme.Reason.NOBODY);
    assertThat(payment.tranches().subList(1, 4)).allSatisfy(open -> {
      assertThat(open.results()).isNaN();
      assertThat(open.earned()).isNaN();
      assertThat(open.paid()).isZero();
    });
    assertThat(payment.total()).isCloseTo(36_000, within(1e-6));
  }

  @Test
  void aRateCardPaysEachKindUpToItsNumberOverAllTranches() {
    PaymentScheme.Payment payment = new PaymentScheme.RateCard(
        List.of(new PaymentScheme.RateCard.Rate("job", 3000, 15L), new PaymentScheme.RateCard.Rate("training", 500,
            null)),
        null,
        List.of(new PaymentScheme.RateCard.Claim("first", Map.of("job", 10L, "training", 4L), null),
            new PaymentScheme.RateCard.Claim("second", Map.of("job", 9L), null))).pay();
    assertThat(payment.tranches()).extracting(PaymentScheme.Tranche::paid).containsExactly(32_000.0, 15_000.0);
    assertThat(payment.caps()).containsExactly(new PaymentScheme.Cut("job", 15_000, 12_000));
    assertThat(payment.total()).isEqualTo(47_000);
  }

  @Test
  void aClaimWithoutARateIsNamed() {
    PaymentScheme scheme = new PaymentScheme.RateCard(List.of(), null,
        List.of(new PaymentScheme.RateCard.Claim("first", Map.of("job", 1L), null)));
    assertThatThrownBy(scheme::pay).isInstanceOf(Unanswerable.class).hasMessageContaining("claims job");
  }
}
