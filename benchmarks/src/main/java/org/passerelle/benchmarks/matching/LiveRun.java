package org.passerelle.benchmarks.matching;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.passerelle.engine.solve.CertificateChecker;
import org.passerelle.engine.solve.LiveMatching;
import org.passerelle.engine.solve.MatchingProblem;
import org.passerelle.engine.solve.Objective;
import org.passerelle.engine.solve.Solver;

/** Ten thousand changes of an instance: how long each takes and what it reads, and that the outcome equals a fresh solve. */
final class LiveRun {
  private static final int CHANGES = 10_000;
  private static final String[] KINDS = {"pin", "reject", "place more", "place less", "leave", "return"};

  private LiveRun() {}

  /** @param names of instances; national and uniform 100,000 x 50, whose places are all taken, if empty */
  static void print(List<String> names) {
    for (String name : names.isEmpty() ? List.of("national", "uniform 100000 50") : names) {
      MatchingProblem problem = Instances.named(name).problem();
      print(name, problem, Objective.MAX_SCORE);
      print(name, problem, Objective.MAX_PAIRS);
    }
  }

  private static void print(String name, MatchingProblem problem, Objective objective) {
    LiveMatching live = LiveMatching.of(problem, objective);
    var random = new SplittableRandom(1);
    double[] millis = new double[CHANGES];
    int[] kinds = new int[CHANGES];
    long[] pairs = new long[CHANGES];
    long[] mentors = new long[CHANGES];
    for (int change = 0; change < CHANGES; change++) {
      int mentee = random.nextInt(problem.mentees());
      int mentor = problem.mentor(mentee, random.nextInt(problem.choices(mentee)));
      int kind = random.nextInt(KINDS.length);
      long pairsBefore = live.pairsRead();
      long mentorsBefore = live.mentorsReached();
      var watch = Stopwatch.ofThread();
      change(live, kind, mentee, mentor);
      millis[change] = watch.millis();
      kinds[change] = kind;
      pairs[change] = live.pairsRead() - pairsBefore;
      mentors[change] = live.mentorsReached() - mentorsBefore;
    }
    var open = live.openProblem();
    if (!CertificateChecker.proves(open, live.openMatching())
        || Solver.best(open, objective).total() != live.openMatching().total()) {
      throw new IllegalStateException("not as good as a fresh solve");
    }
    for (int kind = 0; kind < KINDS.length; kind++) {
      double[] own = of(kind, kinds, millis);
      System.out.printf("  %s: median %.3f ms, 99 of 100 under %.3f ms%n", KINDS[kind], own[own.length / 2], own[own.length * 99 / 100]);
    }
    Arrays.sort(millis);
    Arrays.sort(pairs);
    Arrays.sort(mentors);
    System.out.printf("%s, %s: %,d changes, median %.3f ms, 99 of 100 under %.3f ms, slowest %.2f ms%n",
        name, objective, CHANGES, millis[CHANGES / 2], millis[CHANGES * 99 / 100], millis[CHANGES - 1]);
    System.out.printf("  99 of 100 read at most %,d pairs and reach %,d mentors; the most: %,d and %,d%n",
        pairs[CHANGES * 99 / 100], mentors[CHANGES * 99 / 100], pairs[CHANGES - 1], mentors[CHANGES - 1]);
  }

  private static double[] of(int kind, int[] kinds, double[] millis) {
    return IntStream.range(0, millis.length).filter(k -> kinds[k] == kind).mapToDouble(k -> millis[k]).sorted().toArray();
  }

  private static void change(LiveMatching live, int kind, int mentee, int mentor) {
    switch (kind) {
      case 0 -> live.pin(mentee, mentor);
      case 1 -> live.reject(mentee, mentor);
      case 2 -> live.changeCapacity(mentor, 1);
      case 3 -> live.changeCapacity(mentor, -1);
      case 4 -> live.leave(mentee);
      default -> live.comeBack(mentee);
    }
  }
}
