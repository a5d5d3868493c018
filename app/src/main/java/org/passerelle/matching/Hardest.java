package org.passerelle.matching;

import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.passerelle.engine.pairing.people.Mentee;
import org.passerelle.engine.solve.MatchingProblem;

/**
 * Of the seekers for whom anybody is possible: the share with the fewest possible supporters, of equals those who wait
 * longest, and the others.
 */
record Hardest(BitSet group, BitSet others) {

  /** @param share of a hundred */
  static Hardest of(MatchingProblem problem, List<Mentee> mentees, int share) {
    List<Integer> byChoices =
        IntStream.range(0, mentees.size())
            .filter(i -> problem.choices(i) > 0)
            .boxed()
            .sorted(Comparator.comparingInt(problem::choices).thenComparing(i -> -waited(mentees.get(i))))
            .toList();
    int many = byChoices.size() * share / 100;
    var hardest = new Hardest(new BitSet(), new BitSet());
    byChoices.subList(0, many).forEach(hardest.group::set);
    byChoices.subList(many, byChoices.size()).forEach(hardest.others::set);
    return hardest;
  }

  private static int waited(Mentee mentee) {
    return mentee.waitingDays() == null ? 0 : mentee.waitingDays();
  }

  /** Without those of whom {@code gone} is true. */
  Hardest without(IntPredicate gone) {
    var left = new Hardest((BitSet) group.clone(), (BitSet) others.clone());
    group.stream().filter(gone).forEach(left.group::clear);
    others.stream().filter(gone).forEach(left.others::clear);
    return left;
  }

  /** The problem with every pair of the group worth so many points more. */
  MatchingProblem lifted(MatchingProblem problem, int points) {
    if (points == 0) {
      return problem;
    }
    var builder = MatchingProblem.builder(problem.mentees(), problem.capacities());
    for (int i = 0; i < problem.mentees(); i++) {
      int more = group.get(i) ? points : 0;
      for (int k = 0; k < problem.choices(i); k++) {
        builder.add(i, problem.mentor(i, k), problem.score(i, k) + more);
      }
    }
    return builder.build();
  }
}
