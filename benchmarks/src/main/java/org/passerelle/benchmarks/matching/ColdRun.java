package org.passerelle.benchmarks.matching;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.passerelle.engine.solve.CertificateChecker;
import org.passerelle.engine.solve.Solver;

/** The first solve of a fresh process; prints its milliseconds, the process's peak memory in MB, and the total. */
final class ColdRun {
  private ColdRun() {}

  public static void main(String[] arguments) throws IOException {
    Instance instance = InstanceFile.read("cold", Path.of(arguments[0]));
    var watch = Stopwatch.ofProcess();
    var problem = instance.problem();
    var matching = Solver.best(problem, instance.objective());
    double millis = watch.millis();
    if (!CertificateChecker.proves(problem, matching)) {
      throw new IllegalStateException("not proven: " + CertificateChecker.objections(problem, matching));
    }
    System.out.printf("%.2f %d %d%n", millis, peakMegabytes(), matching.total());
  }

  private static long peakMegabytes() throws IOException {
    return Files.readAllLines(Path.of("/proc/self/status")).stream()
        .filter(line -> line.startsWith("VmHWM"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
        .findFirst().orElse(-1);
  }
}
