package org.passerelle.evidence.numbers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SplitMixTest {

  /** The first numbers of the published reference program (Vigna, splitmix64.c) for the seed 1234567. */
  @Test
  void drawsAreThePublishedOnes() {
    SplitMix draw = new SplitMix(1234567);
    assertThat(Long.toUnsignedString(draw.next())).isEqualTo("6457827717110365317");
    assertThat(Long.toUnsignedString(draw.next())).isEqualTo("3203168211198807973");
    assertThat(Long.toUnsignedString(draw.next())).isEqualTo("9817491932198370423");
  }

  @Test
  void drawsAreThoseOfTheJdk() {
    for (long seed : new long[] {0, 42, -1, Long.MIN_VALUE}) {
      SplitMix ours = new SplitMix(seed);
      SplittableRandom theirs = new SplittableRandom(seed);
      for (int i = 0; i < 100; i++) {
        assertThat(ours.next()).isEqualTo(theirs.nextLong());
      }
    }
  }

  @Test
  void everyNumberBelowABoundIsEquallyLikely() {
    SplitMix draw = new SplitMix(5);
    int[] seen = new int[7];
    for (int i = 0; i < 70_000; i++) {
      seen[draw.below(7)]++;
    }
    assertThat(IntStream.of(seen).boxed()).allMatch(count -> Math.abs(count - 10_000) < 400);
    int[] places = IntStream.range(0, 52).toArray();
    draw.shuffle(places);
    assertThat(places).containsExactlyInAnyOrder(IntStream.range(0, 52).toArray())
        .isNotEqualTo(IntStream.range(0, 52).toArray());
  }
}
