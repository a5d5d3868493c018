package org.passerelle.evidence.proportions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.passerelle.evidence.Interval;
import org.passerelle.evidence.numbers.Distributions;

class DifferenceTest {

  /** Newcombe (1998), Statistics in Medicine 17:873, table II: method 10, then method 6 (Miettinen and Nurminen). */
  @ParameterizedTest
  @CsvSource({
    "56, 70, 48, 80, 0.0524, 0.3339, 0.0528, 0.3382",
    "9, 10, 3, 10, 0.1705, 0.8090, 0.1700, 0.8406",
    "6, 7, 2, 7, 0.0582, 0.8062, 0.0342, 0.8534",
    "5, 56, 0, 29, -0.0381, 0.1926, -0.0326, 0.1933",
    "0, 10, 0, 20, -0.1611, 0.2775, -0.1658, 0.2844",
    "0, 10, 0, 10, -0.2775, 0.2775, -0.2879, 0.2879",
    "10, 10, 0, 20, 0.6791, 1.0000, 0.7156, 1.0000",
  })
  void intervalsAreWhatNewcombePrinted(
      long x1, long n1, long x2, long n2, double n10Low, double n10High, double mnLow, double mnHigh) {
    Difference difference = Difference.of(x1, n1, x2, n2, 0.95);
    assertThat(difference.newcombe().low()).isCloseTo(n10Low, within(6e-5));
    assertThat(difference.newcombe().high()).isCloseTo(n10High, within(6e-5));
    assertThat(difference.miettinenNurminen().low()).isCloseTo(mnLow, within(6e-5));
    assertThat(difference.miettinenNurminen().high()).isCloseTo(mnHigh, within(6e-5));
  }

  /** Reference: R 4.2.2, {@code fisher.test(matrix(c(x1, n1 - x1, x2, n2 - x2), 2))$p.value}; 3/4 to 1/4 is the tea. */
  @ParameterizedTest
  @CsvSource({
    "3, 4, 1, 4, 0.4857142857143",
    "56, 70, 48, 80, 0.01252112974921",
    "9, 10, 3, 10, 0.01976661109788",
    "6, 7, 2, 7, 0.1025641025641",
    "5, 56, 0, 29, 0.1606214432095",
    "0, 10, 0, 20, 1",
    "10, 10, 0, 20, 3.328339160423e-08",
    "510, 1200, 430, 1300, 1.308376128337e-06",
  })
  void fisherIsThatOfR(long x1, long n1, long x2, long n2, double p) {
    assertThat(Difference.of(x1, n1, x2, n2, 0.95).fisherP()).isCloseTo(p, within(1e-9 * p));
  }

  /** So far beyond chance, or with so many people, that not every table can be looked at. */
  @Test
  void fisherAnswersAtOnceWhateverTheNumbers() {
    assertThat(Difference.of(500_000_000, 1_000_000_000, 0, 1_000_000_000, 0.95).fisherP()).isZero();
    Difference large = Difference.of(500_020_000, 1_000_000_000, 500_000_000, 1_000_000_000, 0.95);
    double z = large.diff() / Math.sqrt(2 * 0.50001 * 0.49999 / 1e9);
    assertThat(large.fisherP()).isCloseTo(Distributions.normalTwoSided(z), within(1e-4));
  }

  /** By hand: 56/70 and 48/80 give 4/3; log error sqrt(1/56 - 1/70 + 1/48 - 1/80); odds (56*32)/(14*48) = 8/3. */
  @Test
  void ratiosAreThoseOfTheSample() {
    Difference difference = Difference.of(56, 70, 48, 80, 0.95);
    assertThat(difference.riskRatio()).isCloseTo(4.0 / 3, within(1e-14));
    assertThat(difference.oddsRatio()).isCloseTo(8.0 / 3, within(1e-14));
    double risk = 1.959963984540054 * Math.sqrt(1.0 / 56 - 1.0 / 70 + 1.0 / 48 - 1.0 / 80);
    double odds = 1.959963984540054 * Math.sqrt(1.0 / 56 + 1.0 / 14 + 1.0 / 48 + 1.0 / 32);
    Interval riskCi = difference.riskRatioCi();
    Interval oddsCi = difference.oddsRatioCi();
    assertThat(riskCi).isNotNull();
    assertThat(oddsCi).isNotNull();
    assertThat(riskCi.low()).isCloseTo(4.0 / 3 * Math.exp(-risk), within(1e-12));
    assertThat(oddsCi.high()).isCloseTo(8.0 / 3 * Math.exp(odds), within(1e-12));
  }

  @Test
  void aRatioThatDoesNotExistIsAbsent() {
    Difference difference = Difference.of(5, 56, 0, 29, 0.95);
    assertThat(difference.riskRatio()).isNaN();
    assertThat(difference.riskRatioCi()).isNull();
    assertThat(difference.oddsRatio()).isNaN();
    assertThat(difference.oddsRatioCi()).isNull();
  }

  @Test
  void changingTheSidesTurnsTheIntervalsRound() {
    Random random = new Random(11);
    for (int round = 0; round < 300; round++) {
      int n1 = 1 + random.nextInt(60);
      int n2 = 1 + random.nextInt(60);
      Difference there = Difference.of(random.nextInt(n1 + 1), n1, random.nextInt(n2 + 1), n2, 0.9);
      Difference back = new Difference(there.second(), there.first());
      assertThat(there.newcombe().low()).isCloseTo(-back.newcombe().high(), within(1e-12));
      assertThat(there.miettinenNurminen().low()).isCloseTo(-back.miettinenNurminen().high(), within(1e-8));
      assertThat(there.miettinenNurminen().contains(there.diff())).isTrue();
      assertThat(there.fisherP()).isCloseTo(back.fisherP(), within(1e-10));
    }
  }
}
