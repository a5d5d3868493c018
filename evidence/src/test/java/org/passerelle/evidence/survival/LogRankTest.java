package org.passerelle.evidence.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.passerelle.evidence.Made;

/** References: R 4.2.2, survival 3.5-3, {@code survdiff}. */
class LogRankTest {

  /** The example of most textbooks: chi-square 16.79. {@code survdiff(Surv(time, event) ~ g)}. */
  @Test
  void freireichsTrialIsThatOfR() {
    LogRank test = LogRank.test(Freireich.people(), 0);
    assertThat(test.n()).containsExactly(21, 21);
    assertThat(test.observed()).containsExactly(9, 21);
    assertThat(test.expected()).containsExactly(new double[] {19.25050094803, 10.74949905197}, within(1e-10));
    assertThat(test.chisq()).isCloseTo(16.79294098922, within(1e-10));
    assertThat(test.df()).isEqualTo(1);
    assertThat(test.p()).isCloseTo(4.168809109335e-05, within(1e-14));
  }

  @Test
  void earlyDifferencesCanWeighMore() {
    LogRank test = LogRank.test(Freireich.people(), 1);
    assertThat(test.observed()).containsExactly(new double[] {5.121514639506, 14.55285169207}, within(1e-10));
    assertThat(test.expected()).containsExactly(new double[] {11.99855967708, 7.675806654496}, within(1e-10));
    assertThat(test.chisq()).isCloseTo(14.45715081872, within(1e-10));
    LogRank half = LogRank.test(made(), 0.5);
    assertThat(half.observed()).containsExactly(new double[] {37.08184885174, 36.52305285367, 32.11793632892},
        within(1e-10));
    assertThat(half.chisq()).isCloseTo(7.300619812023, within(1e-9));
  }

  /** {@code survdiff(Surv(time, event) ~ group + strata(s))}, and with {@code rho = 1}. */
  @Test
  void threeGroupsAndStrataAreThoseOfR() {
    LogRank plain = LogRank.test(made(), 0);
    assertThat(plain.expected()).containsExactly(new double[] {36.70326852202, 41.92604362521, 63.37068785277},
        within(1e-10));
    assertThat(plain.chisq()).isCloseTo(9.209938851245, within(1e-10));
    assertThat(plain.p()).isCloseTo(0.01000200780519, within(1e-12));
    LogRank strata = LogRank.test(made(), Made.stratum(), 2, 0);
    assertThat(strata.n()).containsExactly(66, 67, 67);
    assertThat(strata.chisq()).isCloseTo(9.115376079165, within(1e-10));
    LogRank weighted = LogRank.test(made(), Made.stratum(), 2, 1);
    assertThat(weighted.expected()).containsExactly(new double[] {24.42169323336, 26.61028310684, 33.26407450649},
        within(1e-10));
    assertThat(weighted.chisq()).isCloseTo(6.089884647402, within(1e-10));
  }

  @Test
  void oneGroupAloneCannotDiffer() {
    LogRank test = LogRank.test(FollowUp.of(new double[] {1, 2}, new boolean[] {true, false}), 0);
    assertThat(test.df()).isZero();
    assertThat(test.p()).isNaN();
  }

  private static FollowUp made() {
    return new FollowUp(Made.time(), Made.cause(), Made.group(), 3);
  }
}
