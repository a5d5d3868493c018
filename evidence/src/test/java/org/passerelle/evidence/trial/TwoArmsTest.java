package org.passerelle.evidence.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.passerelle.evidence.Made;
import org.passerelle.evidence.Terms;
import org.passerelle.evidence.Unanswerable;

/** References: R 4.2.2; {@code y <- ((i*53)%%71)/7 + x2; arm <- (i*19)%%2}. */
class TwoArmsTest {

  private final double[] outcome = Made.each(i -> (i * 53 % 71) / 7.0 + i * 11 % 5);
  private final boolean[] treated = Made.yes(i -> i * 19 % 2 == 1);

  /** {@code t.test(y[arm == 1], y[arm == 0])}. */
  @Test
  void differenceIsWelchsTestOfR() {
    TwoArms arms = TwoArms.compare(of(true), of(false), 0.95);
    assertThat(arms.first().mean()).isCloseTo(6.745714285714, within(1e-11));
    assertThat(arms.second().mean()).isCloseTo(7.42, within(1e-11));
    assertThat(arms.se()).isCloseTo(0.4571942611792, within(1e-11));
    assertThat(arms.df()).isCloseTo(197.855477415, within(1e-8));
    assertThat(arms.ci().low()).isCloseTo(-1.575884837708, within(1e-10));
    assertThat(arms.ci().high()).isCloseTo(0.2273134091366, within(1e-10));
    assertThat(arms.p()).isCloseTo(0.1418465832453, within(1e-10));
  }

  /** {@code estimatr::lm_robust(y ~ arm + x1 + x2, se_type = "HC2")}. */
  @Test
  void adjustedDifferenceIsThatOfEstimatr() {
    Terms terms = new Terms().number("x1", Made.x1()).number("x2", Made.x2());
    TwoArms.Adjusted adjusted = TwoArms.adjust(outcome, treated, terms, 0.95);
    assertThat(adjusted.diff()).isCloseTo(-0.6690518161676, within(1e-11));
    assertThat(adjusted.se()).isCloseTo(0.4113714331321, within(1e-11));
    assertThat(adjusted.ci().low()).isCloseTo(-1.480334376862, within(1e-10));
    assertThat(adjusted.ci().high()).isCloseTo(0.1422307445265, within(1e-10));
    assertThat(adjusted.p()).isCloseTo(0.1054726520591, within(1e-10));
  }

  @Test
  void withoutTermsAdjustmentChangesNothing() {
    TwoArms plain = TwoArms.compare(of(true), of(false), 0.95);
    TwoArms.Adjusted adjusted = TwoArms.adjust(outcome, treated, new Terms(), 0.95);
    assertThat(adjusted.diff()).isCloseTo(plain.diff(), within(1e-12));
    assertThat(adjusted.se()).isCloseTo(plain.se(), within(1e-12));
  }

  @Test
  void onePersonInAnArmIsTooFew() {
    assertThatThrownBy(() -> TwoArms.compare(new double[] {1}, new double[] {1, 2}, 0.95))
        .isInstanceOf(Unanswerable.class)
        .hasMessageContaining("at least two people");
  }

  private double[] of(boolean arm) {
    return IntStream.range(0, Made.PEOPLE).filter(i -> treated[i] == arm).mapToDouble(i -> outcome[i]).toArray();
  }
}
