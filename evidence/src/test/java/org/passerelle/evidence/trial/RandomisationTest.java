package org.passerelle.evidence.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.passerelle.evidence.Unanswerable;

class RandomisationTest {

  private final Randomisation even = randomisation(42, 1, 1);

  private static Randomisation randomisation(long seed, int treatment, int control) {
    return new Randomisation(
        List.of(new Randomisation.Arm("treatment", treatment), new Randomisation.Arm("control", control)), seed);
  }

  @Test
  void theSameSeedDrawsTheSameListAndAnotherSeedAnother() {
    assertThat(even.inBlocks(200, 4)).isEqualTo(randomisation(42, 1, 1).inBlocks(200, 4));
    assertThat(even.inBlocks(200, 4)).isNotEqualTo(randomisation(43, 1, 1).inBlocks(200, 4));
  }

  @Test
  void aLaterPersonChangesNothingForThoseBefore() {
    assertThat(even.inBlocks(200, 6).subList(0, 77)).isEqualTo(even.inBlocks(77, 6));
    List<List<String>> people = people(120);
    assertThat(even.minimising(people, 0.8).subList(0, 50)).isEqualTo(even.minimising(people.subList(0, 50), 0.8));
  }

  @Test
  void everyBlockHoldsTheRatio() {
    List<String> allocation = randomisation(7, 2, 1).inBlocks(90, 6);
    for (int block = 0; block < 90; block += 6) {
      assertThat(Collections.frequency(allocation.subList(block, block + 6), "treatment")).isEqualTo(4);
    }
  }

  @Test
  void everyStratumIsEvenByItself() {
    List<String> strata = IntStream.range(0, 100).mapToObj(i -> "centre " + i * 7 % 5).toList();
    List<String> allocation = even.inStrata(strata, 4);
    for (int centre = 0; centre < 5; centre++) {
      String name = "centre " + centre;
      long treated = IntStream.range(0, 100)
          .filter(i -> strata.get(i).equals(name) && allocation.get(i).equals("treatment")).count();
      assertThat(treated).isEqualTo(10);
    }
  }

  @Test
  void minimisationKeepsEveryFactorMoreEvenThanBlocksWould() {
    List<List<String>> people = people(300);
    List<String> allocation = even.minimising(people, 1);
    for (int factor = 0; factor < 3; factor++) {
      int f = factor;
      for (String level : people.stream().map(p -> p.get(f)).distinct().toList()) {
        long treated = IntStream.range(0, 300)
            .filter(i -> people.get(i).get(f).equals(level) && allocation.get(i).equals("treatment")).count();
        long all = people.stream().filter(p -> p.get(f).equals(level)).count();
        assertThat(Math.abs(2 * treated - all)).isLessThanOrEqualTo(6);
      }
    }
  }

  @Test
  void theSealProvesSeedAndList() {
    List<String> people = List.of("1", "2");
    String seal = even.seal(people, List.of("treatment", "control"));
    // printf 'seed=42\n1,treatment\n2,control\n' | sha256sum
    assertThat(seal).isEqualTo("95c9a83dc7c5351c80d6184ffcb934c5bb42664e11a2bf4c82c0d0dedbd572da");
    assertThat(even.seal(people, List.of("control", "treatment"))).isNotEqualTo(seal);
    assertThat(randomisation(43, 1, 1).seal(people, List.of("treatment", "control"))).isNotEqualTo(seal);
  }

  @Test
  void aBlockThatCannotHoldTheRatioIsRefused() {
    assertThatThrownBy(() -> randomisation(1, 2, 1).inBlocks(10, 4)).isInstanceOf(Unanswerable.class)
        .hasMessageContaining("multiple of 3");
  }

  private static List<List<String>> people(int count) {
    Random random = new Random(9);
    return IntStream.range(0, count)
        .mapToObj(i -> List.of(random.nextInt(3) == 0 ? "f" : "m", "L" + random.nextInt(4), "C" + random.nextInt(6)))
        .toList();
  }
}
