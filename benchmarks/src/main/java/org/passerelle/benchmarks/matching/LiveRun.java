package org.passerelle.benchmarks.matching;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.passerelle.engine.solve.CertificateChecker;
import org.passerelle.engine.solve.LiveMatching;
import org.passerelle.engine.solve.MatchingProblem;
import org.passerelle.engine.solve.Objective;
import org.passerelle.engine.solve.Solver;

/** Ten thousand changes of the national instance: how long each takes, and that the outcome equals a fresh solve. */
final class LiveRun {
  private static final int CHANGES = 10_000;

  private LiveRun() {}

  static void print() {
    for (Objective objective : new Objective[] {Objective.MAX_SCORE, Objective.MAX_PAIRS}) {
      MatchingProblem problem = Instances.named("national").problem();
      LiveMatching live = LiveMatching.of(problem, objective);
      var random = new SplittableRandom(1);
      double[] millis = new double[CHANGES];
      for (int change = 0; change < CHANGES; change++) {
        int mentee = random.nextInt(problem.mentees());
        int mentor = problem.mentor(mentee, random.nextInt(problem.choices(mentee)));
        int kind = random.nextInt(6);
        var watch = Stopwatch.ofThread();
        change(live, kind, mentee, mentor);
        millis[change] = watch.millis();
      }
      var open = live.openProblem();
      if (!CertificateChecker.proves(open, live.openMatching())
          || Solver.best(open, objective).total() != live.openMatching().total()) {
        throw new IllegalStateException("not as good as a fresh solve");
      }
      Arrays.sort(millis);
      System.out.printf("%s: %,d changes, median %.3f ms, 99 of 100 under %.3f ms, slowest %.2f ms%n",
          objective, CHANGES, millis[CHANGES / 2], millis[CHANGES * 99 / 100], millis[CHANGES - 1]);
    }
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
