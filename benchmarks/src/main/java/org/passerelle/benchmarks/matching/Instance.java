package org.passerelle.benchmarks.matching;

import java.util.ArrayList;
import java.util.List;
import org.passerelle.engine.solve.MatchingProblem;
import org.passerelle.engine.solve.Objective;

/**
 * An instance as raw columns, the form every solver is given it in. Timing begins here: each solver builds its own form
 * and solves.
 *
 * @param perfect whether everybody must be matched
 */
record Instance(
    String name, boolean perfect, int mentees, int[] capacity, int[] mentee, int[] mentor, int[] score) {

  Objective objective() {
    return perfect ? Objective.PERFECT : Objective.MAX_SCORE;
  }

  int pairs() {
    return mentee.length;
  }

  boolean hasSinglePlaces() {
    for (int places : capacity) {
      if (places != 1) {
        return false;
      }
    }
    return true;
  }

  MatchingProblem problem() {
    return MatchingProblem.of(mentees, capacity, mentee, mentor, score);
  }

  /** Names as {@link Instances} knows them, in the order of the report. */
  static List<String> all() {
    return List.of(
        "dense 1000", "dense 3000", "uniform 10000 100", "uniform 100000 50", "clustered 100000 50", "duo", "national",
        "tied batch", "geometric 1000", "geometric 10000 100", "machol-wien 1000", "many ties 10000 100",
        "two costs 10000 100");
  }

  static List<String> growth() {
    List<String> names = new ArrayList<>();
    for (int mentees : new int[] {200, 600, 2_000, 6_000, 20_000, 60_000, 200_000}) {
      names.add("uniform " + mentees + " 50");
    }
    return names;
  }
}
