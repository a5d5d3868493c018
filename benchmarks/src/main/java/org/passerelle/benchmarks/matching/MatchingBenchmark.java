package org.passerelle.benchmarks.matching;

import com.google.ortools.Loader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.passerelle.engine.solve.CertificateChecker;
import org.passerelle.engine.solve.Solver;

/**
 * Prints a table: the kernel, cold and warm, beside other solvers; medians, building and solving, from the same columns.
 * Arguments: {@code SOURCES FOLDER RUNS LIMIT [INSTANCE...]}; a solver slower than LIMIT seconds is asked once.
 */
final class MatchingBenchmark {
  private static final int WARM_UP = 4;

  /** SciPy needs more than two minutes for a whole country; it is given them once, so that the distance is known. */
  private static final int SECONDS_FOR_A_COUNTRY = 180;

  private final Path folder;
  private final int runs;
  private final int limitSeconds;
  private final List<Outside> outside;

  private MatchingBenchmark(Path sources, Path folder, int runs, int limitSeconds)
      throws IOException, InterruptedException {
    this.folder = Files.createDirectories(folder);
    this.runs = runs;
    this.limitSeconds = limitSeconds;
    this.outside = Outside.installed(sources, folder);
  }

  public static void main(String[] arguments) throws IOException, InterruptedException {
    Loader.loadNativeLibraries();
    var benchmark = new MatchingBenchmark(
        Path.of(arguments[0]), Path.of(arguments[1]), Integer.parseInt(arguments[2]), Integer.parseInt(arguments[3]));
    List<String> asked = Arrays.asList(arguments).subList(4, arguments.length);
    if (asked.isEmpty()) {
      benchmark.everything();
    } else {
      benchmark.only(asked);
    }
  }

  private void everything() throws IOException, InterruptedException {
    LiveRun.print(List.of());
    SuggestionsRun.print();
    table(Instance.all());
    growth();
  }

  private void only(List<String> asked) throws IOException, InterruptedException {
    switch (asked.getFirst()) {
      case "growth" -> growth();
      case "live" -> LiveRun.print(asked.subList(1, asked.size()));
      case "suggestions" -> SuggestionsRun.print();
      default -> table(asked);
    }
  }

  private void table(List<String> names) throws IOException, InterruptedException {
    var head = new StringBuilder("| instance | pairs | warm | cold | peak MB |");
    for (Peers peer : Peers.values()) {
      head.append(' ').append(peer.title).append(" |");
    }
    outside.forEach(solver -> head.append(' ').append(solver.title()).append(" |"));
    System.out.println(head);
    System.out.println("|---".repeat(5 + Peers.values().length + outside.size()) + "|");
    for (String name : names) {
      System.out.println(row(Instances.named(name)));
    }
  }

  private String row(Instance instance) throws IOException, InterruptedException {
    Path file = folder.resolve("instance.bin");
    InstanceFile.write(instance, file);
    long[] total = new long[1];
    double warm = warm(instance, total);
    double[][] cold = cold(file, total[0]);
    var row = new StringBuilder("| %s | %,d | %s | %s | %.0f |".formatted(
        instance.name(), instance.pairs(), time(warm), time(median(cold[0])), median(cold[1])));
    for (Peers peer : Peers.values()) {
      row.append(peer.suits(instance) ? " " + compared(timed(() -> peer.solve(instance), total[0]), warm) : " -")
          .append(" |");
    }
    for (Outside solver : outside) {
      row.append(' ').append(outside(solver, instance, file, total[0], warm)).append(" |");
    }
    Files.delete(file);
    return row.toString();
  }

  private double warm(Instance instance, long[] total) {
    double[] millis = new double[runs];
    for (int run = -WARM_UP; run < runs; run++) {
      var watch = Stopwatch.ofThread();
      var problem = instance.problem();
      var matching = Solver.best(problem, instance.objective());
      double taken = watch.millis();
      if (!CertificateChecker.proves(problem, matching)) {
        throw new IllegalStateException(instance.name() + " is not proven");
      }
      total[0] = matching.total();
      if (run >= 0) {
        millis[run] = taken;
      }
    }
    return median(millis);
  }

  /** Milliseconds and peak memory of fresh processes, started as bin/passerelle starts a match. */
  private double[][] cold(Path file, long total) throws IOException, InterruptedException {
    double[][] measured = new double[2][runs];
    for (int run = 0; run < runs; run++) {
      String[] words = Outside.run(300, fresh(List.of("-XX:AOTCache=" + classes(), "-Xlog:aot=off", "-Xlog:cds=off"), file))
          .orElseThrow().split(" ");
      measured[0][run] = Double.parseDouble(words[0]);
      measured[1][run] = Double.parseDouble(words[1]);
      require(Long.parseLong(words[2]) == total, "the cold run");
    }
    return measured;
  }

  /** The class cache, trained as the build trains that of the product: on one small problem. */
  private Path classes() throws IOException, InterruptedException {
    Path cache = folder.resolve("classes.aot");
    if (!Files.exists(cache)) {
      Path small = folder.resolve("small.bin");
      InstanceFile.write(Instances.named("uniform 300 20"), small);
      if (Outside.run(300, fresh(List.of("-XX:AOTCacheOutput=" + cache), small)).isEmpty()) {
        throw new IllegalStateException("no class cache could be trained");
      }
      Files.delete(small);
    }
    return cache;
  }

  private static List<String> fresh(List<String> options, Path file) {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return Stream.of(
            List.of(java, "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"), options,
            List.of("-cp", System.getProperty("java.class.path"), ColdRun.class.getName(), file.toString()))
        .flatMap(List::stream)
        .toList();
  }

  private double timed(LongSupplier solver, long total) {
    List<Double> millis = new ArrayList<>();
    do {
      var watch = Stopwatch.ofThread();
      require(solver.getAsLong() == total, "a peer");
      millis.add(watch.millis());
    } while (millis.size() < runs && millis.getFirst() < 1000.0 * limitSeconds / runs);
    return median(millis.stream().mapToDouble(Double::doubleValue).toArray());
  }

  private String outside(Outside solver, Instance instance, Path file, long total, double warm)
      throws IOException, InterruptedException {
    int limit = instance.name().equals("national") ? Math.max(limitSeconds, SECONDS_FOR_A_COUNTRY) : limitSeconds;
    List<Double> millis = new ArrayList<>();
    do {
      Optional<Outside.Timing> timing = solver.solve(file, limit);
      if (timing.isEmpty()) {
        return "> " + limit + " s";
      }
      require(timing.get().total() == total, solver.title());
      millis.add(timing.get().millis());
    } while (millis.size() < runs && millis.getFirst() < 1000.0 * limitSeconds / runs);
    return compared(median(millis.stream().mapToDouble(Double::doubleValue).toArray()), warm);
  }

  private static void require(boolean same, String who) {
    if (!same) {
      throw new IllegalStateException(who + " has another optimum");
    }
  }

  private void growth() throws IOException {
    List<GrowthPicture.Point> points = new ArrayList<>();
    for (String name : Instance.growth()) {
      Instance instance = Instances.named(name);
      double warm = warm(instance, new long[1]);
      System.out.printf("%,d pairs: %s%n", instance.pairs(), time(warm));
      points.add(new GrowthPicture.Point(instance.pairs(), warm));
    }
    Path picture = folder.resolve("growth.svg");
    Files.writeString(picture, new GrowthPicture(points).svg());
    System.out.println("picture: " + picture);
  }

  private static String compared(double millis, double warm) {
    return time(millis) + String.format(Locale.ROOT, " (%.1fx)", millis / warm);
  }

  private static String time(double millis) {
    return millis < 1000
        ? String.format(Locale.ROOT, millis < 100 ? "%.1f ms" : "%.0f ms", millis)
        : String.format(Locale.ROOT, "%.2f s", millis / 1000);
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
