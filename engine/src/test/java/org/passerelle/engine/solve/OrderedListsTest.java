package org.passerelle.engine.solve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrderedListsTest {

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void whateverCostsDoNobodyGainsMoreThanTheOrderTells(long seed) {
    var random = new SplittableRandom(seed);
    MatchingProblem problem = problem(random, 40, 60);
    PairLists lists = PairLists.byMentee(problem);
    long[] cost = random.longs(60, 0, 1000).toArray();
    var ordered = new OrderedLists(lists, PairLists.byMentor(problem), cost);
    for (int change = 0; change < 3_000; change++) {
      int mentor = random.nextInt(60);
      cost[mentor] = Math.max(0, cost[mentor] + random.nextInt(-300, 300));
      ordered.fell(mentor);
      int list = random.nextInt(40);
      int at = ordered.ready(list);
      if (random.nextInt(4) == 0 && ordered.desk[at + OrderedLists.ORDERED] < ordered.desk[at + OrderedLists.END]) {
        ordered.orderMore(list);
      }
      checkAll(ordered, cost);
    }
    IntStream.range(0, 40).forEach(list -> checkNobodyIsLost(ordered, lists, list));
  }

  private static MatchingProblem problem(SplittableRandom random, int mentees, int mentors) {
    var builder = MatchingProblem.builder(mentees, IntStream.generate(() -> 1).limit(mentors).toArray());
    for (int i = 0; i < mentees; i++) {
      for (int j = 0; j < mentors; j++) {
        if (random.nextInt(10) < i % 10) {
          builder.add(i, j, random.nextInt(2000));
        }
      }
    }
    return builder.build();
  }

  private static void checkAll(OrderedLists ordered, long[] cost) {
    for (int at = 0; at < ordered.desk.length; at += OrderedLists.DESK) {
      int inOrder = ordered.desk[at + OrderedLists.ORDERED];
      for (int k = ordered.desk[at]; inOrder >= 0 && k < ordered.desk[at + OrderedLists.END]; k++) {
        long pair = ordered.entries[2 * k + 1];
        long told = ordered.entries[2 * Math.min(k, inOrder)];
        assertThat(Pairs.score(pair) - cost[Pairs.other(pair)]).isLessThanOrEqualTo(told + ordered.slack());
      }
    }
  }

  private static void checkNobodyIsLost(OrderedLists ordered, PairLists lists, int list) {
    ordered.ready(list);
    var expected = new HashSet<Long>();
    var found = new HashSet<Long>();
    for (int k = lists.start[list]; k < lists.end[list]; k++) {
      expected.add(lists.pairs[k]);
      found.add(ordered.entries[2 * k + 1]);
    }
    assertThat(found).isEqualTo(expected);
  }
}
