package org.passerelle.evidence.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CashFlowsTest {

  /** By hand: -1000 + 400/1.1 + 400/1.21 + 400/1.331 = -5.26; the root of 1000 = 400 (v + v2 + v3) is 9.701 %. */
  @Test
  void presentValueReturnAndPaybackOfThreeEvenYears() {
    CashFlows flows = CashFlows.ofNet(new double[] {-1000, 400, 400, 400});
    assertThat(flows.npv(0.1)).isCloseTo(-5.259203606, within(1e-8));
    assertThat(flows.irr()).isCloseTo(0.0970102574, within(1e-9));
    assertThat(flows.npv(flows.irr())).isCloseTo(0, within(1e-9));
    assertThat(flows.paybackYears()).isCloseTo(2.5, within(1e-12));
    assertThat(flows.ratio(0)).isCloseTo(1.2, within(1e-12));
  }

  @Test
  void whatNeverPaysBackHasNoPayback() {
    CashFlows flows = CashFlows.ofNet(new double[] {-1000, 100, 100});
    assertThat(flows.paybackYears()).isNaN();
    assertThat(CashFlows.ofNet(new double[] {-1000, 0}).irr()).isNaN();
    assertThat(CashFlows.ofNet(new double[] {100, 100}).irr()).isNaN();
  }

  /** -100, 230, -132 has the roots 10 % and 20 %: neither is the return. */
  @Test
  void severalRatesAreNoRate() {
    assertThat(CashFlows.ofNet(new double[] {-100, 230, -132}).irr()).isNaN();
  }

  /** By hand: 60 x 0.7 x 0.9 x 0.8 = 30.24 additional; 2000 each in year 1, half in year 2. */
  @Test
  void onlyAdditionalOutcomesAreWorthSomething() {
    ProgrammeValue value = new ProgrammeValue(50_000, 60, 2000, 2, 0.3, 0.1, 0.2, 0.5);
    assertThat(value.additionalOutcomes()).isCloseTo(30.24, within(1e-9));
    assertThat(value.flows().benefit()).containsExactly(new double[] {0, 60_480, 30_240}, within(1e-8));
    assertThat(value.costPerOutcome()).isCloseTo(833.3333333333, within(1e-9));
    assertThat(value.costPerAdditionalOutcome()).isCloseTo(50_000 / 30.24, within(1e-9));
    assertThat(new ProgrammeValue(1, 10, 1, 1, 1, 0, 0, 0).costPerAdditionalOutcome()).isNaN();
  }
}
