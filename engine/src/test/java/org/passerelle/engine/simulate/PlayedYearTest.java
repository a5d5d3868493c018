package org.passerelle.engine.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PlayedYearTest {
  private static final Assumptions SMALL = new Assumptions(300, 60, 120, 60, 0.2, 300, 0.5);
  private static final World WORLD = new World(SMALL, 42);

  static List<Policy> policies() {
    return Policy.all();
  }

  @ParameterizedTest
  @MethodSource("policies")
  void noMentorEverHoldsMoreMenteesThanTheyHavePlaces(Policy policy) {
    PlayedYear year = PlayedYear.play(WORLD, policy, SMALL);
    int[][] held = new int[WORLD.places.length][Assumptions.ALL_DAYS + SMALL.holdDays()];
    for (int i = 0; i < year.matchedOn.length; i++) {
      if (year.matchedOn[i] >= 0) {
        int mentor = World.mentor(WORLD.pairs[year.matchedAt[i]]);
        for (int day = year.matchedOn[i]; day < year.matchedOn[i] + SMALL.holdDays(); day++) {
          held[mentor][day]++;
        }
      }
    }
    for (int j = 0; j < held.length; j++) {
      assertThat(Arrays.stream(held[j]).max().orElse(0)).isLessThanOrEqualTo(WORLD.places[j]);
    }
  }

  @ParameterizedTest
  @MethodSource("policies")
  void everyPairIsPossibleWithAMentorWhoServesAndAMenteeWhoStillWaits(Policy policy) {
    PlayedYear year = PlayedYear.play(WORLD, policy, SMALL);
    int matched = 0;
    for (int i = 0; i < year.matchedOn.length; i++) {
      int day = year.matchedOn[i];
      if (day < 0) {
        continue;
      }
      matched++;
      int mentor = World.mentor(WORLD.pairs[year.matchedAt[i]]);
      assertThat(year.matchedAt[i]).isBetween(WORLD.start[i], WORLD.start[i + 1] - 1);
      assertThat(day).isBetween(WORLD.arrival[i], WORLD.givesUp[i] - 1);
      assertThat(day).isBetween(WORLD.mentorFrom[mentor], WORLD.mentorUntil[mentor] - 1);
      assertThat(WORLD.declines(i, mentor)).isFalse();
    }
    assertThat(matched).isGreaterThan(50);
  }

  @ParameterizedTest
  @MethodSource("policies")
  void onlyUrgentPairsAreMadeBetweenTwoDecisions(Policy policy) {
    PlayedYear year = PlayedYear.play(WORLD, policy, SMALL);
    for (int i = 0; i < year.matchedOn.length; i++) {
      int day = year.matchedOn[i];
      if (day >= 0 && day % policy.decidesEvery() != 0) {
        assertThat(policy.atOnce()).isTrue();
        assertThat(
                day - WORLD.arrival[i] >= Policy.LONG_WAIT_DAYS || WORLD.noticed[i] && WORLD.givesUp[i] - day <= 7)
            .isTrue();
      }
    }
  }
}
