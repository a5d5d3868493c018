package org.passerelle.evidence.fairness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.passerelle.evidence.fairness.Disparity.Verdict;

class DisparityTest {

  /**
   * Berkeley admissions 1973, six departments, women against men: Bickel, Hammel and O'Connell (1975), Science
   * 187:398.
   */
  private static final List<Stratum> BERKELEY = List.of(
      new Stratum(89, 108, 512, 825), new Stratum(17, 25, 353, 560), new Stratum(202, 593, 120, 325),
      new Stratum(131, 375, 138, 417), new Stratum(94, 393, 53, 191), new Stratum(24, 341, 22, 373));

  /** R 4.2.2: {@code mantelhaen.test(UCBAdmissions)} gives men to women 0.9047 from 0.7719 to 1.0603. */
  @Test
  void oneOddsRatioOverAllDepartmentsIsThatOfR() {
    MantelHaenszel ratio = MantelHaenszel.of(BERKELEY, 0.95);
    assertThat(ratio.oddsRatio()).isCloseTo(1 / 0.90469682825862, within(1e-12));
    assertThat(ratio.oddsRatioCi()).isNotNull();
    assertThat(ratio.oddsRatioCi().low()).isCloseTo(1 / 1.060329764437, within(1e-11));
    assertThat(ratio.oddsRatioCi().high()).isCloseTo(1 / 0.7719073617594, within(1e-11));
  }

  @Test
  void whatTheDepartmentsExplainIsNoAlert() {
    Disparity crude = Disparity.of(
        List.of(new Stratum(557, 1835, 1198, 2691)), 1, 0.95);
    Disparity stratified = Disparity.of(BERKELEY, 1, 0.95);
    assertThat(crude.impactRatio()).isCloseTo(557.0 / 1835 / (1198.0 / 2691), within(1e-12));
    assertThat(crude.verdict()).isEqualTo(Verdict.ALERT);
    assertThat(stratified.impactRatio()).isEqualTo(crude.impactRatio());
    assertThat(stratified.stratified().rateRatio()).isGreaterThan(1);
    assertThat(stratified.verdict()).isEqualTo(Verdict.OK);
  }

  @Test
  void fewPeopleAreTooFewToSay() {
    assertThat(verdict(1, 4, 3, 4)).isEqualTo(Verdict.INSUFFICIENT);
    assertThat(verdict(3, 4, 3, 4)).isEqualTo(Verdict.INSUFFICIENT);
    assertThat(verdict(0, 0 + 5, 0, 50)).isEqualTo(Verdict.INSUFFICIENT);
  }

  @Test
  void aLowRatioThatChanceExplainsIsTooFewToSayEvenWithMorePeople() {
    assertThat(verdict(12, 50, 17, 50)).isEqualTo(Verdict.INSUFFICIENT);
  }

  @Test
  void aPlainDifferenceIsAnAlertAndEqualSharesAreNot() {
    assertThat(verdict(60, 200, 120, 200)).isEqualTo(Verdict.ALERT);
    assertThat(verdict(0, 30, 20, 30)).isEqualTo(Verdict.ALERT);
    assertThat(verdict(95, 200, 100, 200)).isEqualTo(Verdict.OK);
  }

  @Test
  void severalGroupsRaiseTheBar() {
    Stratum stratum = new Stratum(30, 100, 46, 100);
    assertThat(Disparity.of(List.of(stratum), 1, 0.95).verdict()).isEqualTo(Verdict.ALERT);
    assertThat(Disparity.of(List.of(stratum), 20, 0.95).verdict()).isEqualTo(Verdict.INSUFFICIENT);
  }

  private static Verdict verdict(long selected, long people, long referenceSelected, long referencePeople) {
    return Disparity.of(List.of(new Stratum(selected, people, referenceSelected, referencePeople)), 1, 0.95).verdict();
  }

  @Test
  void errorsAreCountedForEachGroup() {
    ErrorRates rates = ErrorRates.of(new boolean[] {true, true, false, false, false},
        new boolean[] {true, false, true, false, false}, 0.95);
    assertThat(rates.falsePositive()).isNotNull();
    assertThat(rates.falseNegative()).isNotNull();
    assertThat(rates.falsePositive().p()).isCloseTo(1.0 / 3, within(1e-12));
    assertThat(rates.falseNegative().p()).isEqualTo(0.5);
    assertThat(ErrorRates.of(new boolean[] {true}, new boolean[] {true}, 0.95).falsePositive()).isNull();
  }
}
