package org.passerelle.evidence.proportions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.passerelle.evidence.Interval;
import org.passerelle.evidence.Unanswerable;

class ProportionTest {

  /**
   * Reference: R 4.2.2, {@code prop.test(x, n, correct = FALSE)$conf.int}, {@code binom.test(x, n)$conf.int} and
   * {@code qbeta(c(.025, .975), x + .5, n - x + .5)}. The cases 81/263, 15/148 and 1/29 are those of Newcombe (1998),
   * Statistics in Medicine 17:857.
   */
  @ParameterizedTest
  @CsvSource({
    "0, 10, 0, 0.2775327998629, 0, 0.3084971078188, 0, 0.2171962675092",
    "3, 12, 0.08894166839405, 0.5323053349336, 0.05486064452799, 0.5718584618782, 0.07594232891948, 0.5291910836266",
    "81, 263, 0.2552885198783, 0.3662095769828, 0.2527367455853, 0.3676219226014, 0.254521934991, 0.3656474991741",
    "15, 148, 0.06238639953074, 0.1604872417233, 0.05784401008345, 0.1616504903495, 0.0604485170093, 0.1576431434787",
    "1, 29, 0.006113214292763, 0.1717552187932, 0.0008726468835799, 0.1776442954887, 0.003746173649057, "
        + "0.1500776860022",
    "20, 20, 0.8388748419472, 1, 0.8315665290169, 1, 0.8833610170951, 1",
    "470, 500, 0.9156389368748, 0.9576516435191, 0.9154514462924, 0.9591558182372, 0.9166058084891, 0.9583231801972",
  })
  void intervalsAreThoseOfR(long x, long n, double w1, double w2, double c1, double c2, double j1, double j2) {
    Proportion share = Proportion.of(x, n);
    assertNear(share.wilson(), w1, w2);
    assertNear(share.clopperPearson(), c1, c2);
    assertNear(share.jeffreys(), j1, j2);
  }

  private static void assertNear(Interval interval, double low, double high) {
    assertThat(interval.low()).isCloseTo(low, within(1e-12));
    assertThat(interval.high()).isCloseTo(high, within(1e-12));
  }

  /** Newcombe (1998), table I, method 3: printed as 0.2553 to 0.3662, 0.0624 to 0.1605 and 0.0061 to 0.1718. */
  @ParameterizedTest
  @CsvSource({"81, 263, 0.2553, 0.3662", "15, 148, 0.0624, 0.1605", "0, 20, 0.0000, 0.1611", "1, 29, 0.0061, 0.1718"})
  void wilsonIsWhatNewcombePrinted(long x, long n, double low, double high) {
    Interval wilson = Proportion.of(x, n).wilson();
    assertThat(wilson.low()).isCloseTo(low, within(5e-5));
    assertThat(wilson.high()).isCloseTo(high, within(5e-5));
  }

  @Test
  void fourTimesThePeopleGiveAnIntervalHalfAsWide() {
    Random random = new Random(7);
    for (int round = 0; round < 200; round++) {
      long n = 200 + random.nextInt(500);
      long x = n / 4 + random.nextInt((int) n / 2);
      assertThat(Proportion.of(4 * x, 4 * n).wilson().width())
          .isCloseTo(Proportion.of(x, n).wilson().width() / 2, within(2e-3));
      assertThat(Proportion.of(4 * x, 4 * n).clopperPearson().width()).isLessThan(
          Proportion.of(x, n).clopperPearson().width());
    }
  }

  @Test
  void theExactIntervalHoldsTheScoreIntervalsShareAndIsMirrored() {
    for (long x = 0; x <= 30; x++) {
      Interval exact = Proportion.of(x, 30).clopperPearson();
      Interval mirrored = Proportion.of(30 - x, 30).clopperPearson();
      assertThat(exact.contains(x / 30.0)).isTrue();
      assertThat(exact.low()).isCloseTo(1 - mirrored.high(), within(1e-12));
    }
  }

  @Test
  void nobodyHasNoShare() {
    assertThatThrownBy(() -> Proportion.of(0, 0)).isInstanceOf(Unanswerable.class).hasMessageContaining("n must");
    assertThatThrownBy(() -> Proportion.of(5, 3)).isInstanceOf(Unanswerable.class).hasMessageContaining("x must");
    assertThatThrownBy(() -> new Proportion(1, 3, 95)).isInstanceOf(Unanswerable.class).hasMessageContaining("level");
  }
}
