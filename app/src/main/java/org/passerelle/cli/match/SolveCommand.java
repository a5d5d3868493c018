package org.passerelle.cli.match;

import java.io.BufferedWriter;
import java.io.EOFException;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import org.passerelle.cli.BadInput;
import org.passerelle.cli.Command;
import org.passerelle.cli.CommandFailed;
import org.passerelle.cli.Json;
import org.passerelle.cli.Options;
import org.passerelle.engine.solve.Change.Refused;
import org.passerelle.engine.solve.LiveMatching;
import org.passerelle.engine.solve.Matching;
import org.passerelle.engine.solve.MatchingProblem;
import org.passerelle.engine.solve.Objective;
import org.passerelle.engine.solve.ProblemFile;
import org.passerelle.engine.solve.Solver;
import org.passerelle.engine.solve.UnusableProblem;

/** Solves a problem given as bare numbers, and again after each operation, with the proof checked. */
public final class SolveCommand implements Command {

  @Override
  public String usage() {
    return "FILE [--objective NAME] [--ops FILE] [--assignment FILE] [--json]";
  }

  @Override
  public void run(Options options, PrintStream out) throws IOException {
    Path file = readable(options.word("FILE"));
    Optional<Path> operations = options.value("ops").map(SolveCommand::readable);
    Goal goal = Goal.named(options.value("objective").orElse("max-score"));
    try {
      MatchingProblem problem = read(file, goal);
      SolveReport report = operations.isPresent()
          ? afterOperations(problem, goal, Operation.read(operations.get(), problem), options)
          : once(problem, goal, options);
      if (options.flag("json")) {
        Json.print(out, report);
      } else {
        out.println(report.inWords());
      }
    } catch (UnusableProblem unusable) {
      throw new BadInput(unusable.getMessage());
    } catch (OutOfMemoryError tooSmall) {
      throw new CommandFailed("The problem does not fit into the %d MB of memory allowed."
          .formatted(Runtime.getRuntime().maxMemory() >> 20));
    }
  }

  private static Path readable(String name) {
    Path file = Path.of(name);
    if (!Files.isReadable(file) || Files.isDirectory(file)) {
      throw new BadInput("There is no readable file %s; give the path of a file.".formatted(name));
    }
    return file;
  }

  private static MatchingProblem read(Path file, Goal goal) throws IOException {
    try {
      return ProblemFile.read(file, goal == Goal.MIN_COST);
    } catch (ZipException | EOFException broken) {
      throw new BadInput("%s is a broken gzip file; pack it again.".formatted(file));
    }
  }

  private static SolveReport once(MatchingProblem problem, Goal goal, Options options) throws IOException {
    long start = System.nanoTime();
    var solution = Solver.solve(problem, goal.objective());
    var report = SolveReport.of(problem, solution, goal, start);
    if (solution instanceof Matching matching) {
      write(options, problem, i -> matching.mentorOf()[i], goal);
    }
    return report;
  }

  private static SolveReport afterOperations(
      MatchingProblem problem, Goal goal, List<Operation> operations, Options options) throws IOException {
    long start = System.nanoTime();
    LiveMatching live =
        LiveMatching.of(problem, goal == Goal.MAX_SCORE ? Objective.MAX_SCORE : Objective.MAX_PAIRS);
    boolean impossible = goal == Goal.MIN_COST && !live.isEverybodyMatched();
    SolveReport before = SolveReport.of(
        problem, impossible ? Solver.solve(problem, Objective.PERFECT) : live.openMatching(), goal, start);
    List<@Nullable Long> after = new ArrayList<>();
    List<SolveReport.RefusedOperation> refused = new ArrayList<>();
    for (Operation operation : operations) {
      if (operation.applyTo(live) instanceof Refused(String sentence)) {
        refused.add(new SolveReport.RefusedOperation(operation.line(), sentence));
      }
      after.add(total(live, goal));
    }
    write(options, problem, live::mentorOf, goal);
    return before.after(after, refused);
  }

  /** Null where everybody must be matched and cannot be. */
  private static @Nullable Long total(LiveMatching live, Goal goal) {
    if (goal != Goal.MIN_COST) {
      return live.total();
    }
    return live.isEverybodyMatched() ? -live.total() : null;
  }

  /** One line a matched mentee, as in the problem file. */
  private static void write(Options options, MatchingProblem problem, IntUnaryOperator mentorOf, Goal goal)
      throws IOException {
    Optional<String> name = options.value("assignment");
    if (name.isEmpty()) {
      return;
    }
    try (BufferedWriter writer = Files.newBufferedWriter(Path.of(name.get()))) {
      for (int i = 0; i < problem.mentees(); i++) {
        int mentor = mentorOf.applyAsInt(i);
        if (mentor >= 0) {
          int score = problem.scoreWith(i, mentor);
          writer.write(i + " " + mentor + " " + (goal == Goal.MIN_COST ? -score : score) + "\n");
        }
      }
    }
  }

  /** What may follow {@code --objective}. */
  enum Goal {
    MAX_SCORE("max-score", Objective.MAX_SCORE),
    MAX_PAIRS("max-pairs", Objective.MAX_PAIRS),
    MIN_COST("min-cost", Objective.PERFECT);

    private final String word;
    private final Objective objective;

    Goal(String word, Objective objective) {
      this.word = word;
      this.objective = objective;
    }

    Objective objective() {
      return objective;
    }

    static Goal named(String word) {
      for (Goal goal : values()) {
        if (goal.word.equals(word)) {
          return goal;
        }
      }
      throw new BadInput("--objective is `%s`; use max-score, max-pairs or min-cost.".formatted(word));
    }
  }
}
