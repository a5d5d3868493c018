package org.passerelle.cli.match;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.passerelle.cli.match.SolveCommand.Goal;
import org.passerelle.engine.solve.CertificateChecker;
import org.passerelle.engine.solve.Matching;
import org.passerelle.engine.solve.MatchingProblem;
import org.passerelle.engine.solve.NoPerfectMatching;
import org.passerelle.engine.solve.Solution;

/**
 * What a solve is reported as.
 *
 * @param status {@code optimal} or {@code infeasible}
 * @param gap how far from the optimum at most; null if there is no matching
 * @param certified whether the independent checker accepts the proof
 * @param millis wall time of solving and checking, reading the file aside
 * @param witness mentees who have too few places, if infeasible
 * @param after total after each operation, null where not everybody who must be matched can be; absent if none were asked for
 * @param refused operations that were not carried out; absent if there are none
 */
record SolveReport(
    String status,
    @Nullable Integer pairs,
    @Nullable Long total,
    @Nullable Long gap,
    boolean certified,
    double millis,
    int @Nullable [] witness,
    @JsonInclude(Include.NON_NULL) @Nullable List<@Nullable Long> after,
    @JsonInclude(Include.NON_NULL) @Nullable List<RefusedOperation> refused) {

  /** @param line of the operations file */
  record RefusedOperation(int line, String why) {}

  static SolveReport of(MatchingProblem problem, Solution solution, Goal goal, long startNanos) {
    return switch (solution) {
      case Matching matching -> {
        boolean proven = CertificateChecker.proves(problem, matching);
        long gap = CertificateChecker.gap(problem, matching);
        long total = goal == Goal.MIN_COST ? -matching.total() : matching.total();
        yield new SolveReport(
            "optimal", matching.pairs(), total, gap, proven, millisSince(startNanos), null, null, null);
      }
      case NoPerfectMatching none -> {
        boolean proven = CertificateChecker.proves(problem, none);
        yield new SolveReport(
            "infeasible", null, null, null, proven, millisSince(startNanos), none.witness(), null, null);
      }
    };
  }

  private static double millisSince(long startNanos) {
    return Math.round((System.nanoTime() - startNanos) / 1e4) / 100.0;
  }

  SolveReport after(List<@Nullable Long> totals, List<RefusedOperation> refusals) {
    return new SolveReport(
        status, pairs, total, gap, certified, millis, witness, totals, refusals.isEmpty() ? null : refusals);
  }

  String inWords() {
    var words = new StringBuilder(
        witness == null
            ? "%d pairs, total %d, proven optimal, in %.1f ms".formatted(pairs, total, millis)
            : "Not everybody can be matched: %d mentees have too few places, beginning with mentee %d"
                .formatted(witness.length, witness[0]));
    if (after != null && !after.isEmpty()) {
      words.append(
          after.getLast() == null
              ? "; after %d operations not everybody can be matched".formatted(after.size())
              : "; after %d operations the total is %d".formatted(after.size(), after.getLast()));
    }
    if (refused != null) {
      refused.forEach(one -> words.append("\nLine %d was refused: %s".formatted(one.line(), one.why())));
    }
    return words.toString();
  }
}
