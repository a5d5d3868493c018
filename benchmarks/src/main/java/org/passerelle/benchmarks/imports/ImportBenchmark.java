package org.passerelle.benchmarks.imports;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Takes lists of invented people in with {@code bin/passerelle import}, as an operator does: {@code PASSERELLE FOLDER
 * [ROWS]}. First beside a running product, then alone; at the end the first list once more. Prints the command's own
 * answer, its wall time and the memory it took at most (Linux only).
 */
public final class ImportBenchmark {
  private final Path passerelle;
  private final Path data;
  private final int rows;

  private ImportBenchmark(Path passerelle, Path data, int rows) {
    this.passerelle = passerelle;
    this.data = data;
    this.rows = rows;
  }

  public static void main(String[] args) throws Exception {
    Path folder = Path.of(args[1]);
    int rows = args.length > 2 ? Integer.parseInt(args[2]) : 100_000;
    empty(folder);
    var benchmark = new ImportBenchmark(Path.of(args[0]), folder.resolve("data"), rows);
    Path comma = benchmark.list(folder, "comma.csv", 1);
    Process product = benchmark.start();
    try {
      benchmark.takeIn(comma, "beside a running product");
    } finally {
      benchmark.passerelle("stop").waitFor();
      product.waitFor();
    }
    benchmark.takeIn(benchmark.list(folder, "semicolon.1252.csv", 2), "alone");
    benchmark.takeIn(benchmark.list(folder, "book.xlsx", 3), "alone");
    benchmark.takeIn(comma, "alone, the second time");
    empty(folder);
  }

  private Path list(Path folder, String name, int seed) throws IOException {
    Path file = folder.resolve(name);
    InventedList.main(new String[] {file.toString(), String.valueOf(rows), String.valueOf(seed)});
    return file;
  }

  private Process start() throws IOException {
    Process product = passerelle("start", "--demo");
    BufferedReader said = new BufferedReader(new InputStreamReader(product.getInputStream(), StandardCharsets.UTF_8));
    while (said.readLine() instanceof String line) {
      if (line.startsWith("ready")) {
        return product;
      }
    }
    throw new IOException("the product did not start");
  }

  private void takeIn(Path file, String how) throws IOException, InterruptedException {
    long begun = System.nanoTime();
    Process process = passerelle("import", "duo", "mentee", file.toString(), "--source", file.getFileName().toString(), "--json");
    long peak = 0;
    while (process.isAlive()) {
      peak = Math.max(peak, highWaterMark(process.pid()));
      Thread.sleep(200);
    }
    double seconds = (System.nanoTime() - begun) / 1e9;
    String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    System.out.printf(
        "%-20s %-26s %6.1f s  %6.0f rows/s  %4d MB  %s%n", file.getFileName(), how, seconds, rows / seconds, peak / 1024, answer);
  }

  /** In kB; 0 where the system does not say. */
  private static long highWaterMark(long pid) {
    try (Stream<String> status = Files.lines(Path.of("/proc/" + pid + "/status"))) {
      return status
          .filter(line -> line.startsWith("VmHWM"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
          .findFirst()
          .orElse(0);
    } catch (IOException | java.io.UncheckedIOException ended) {
      return 0;
    }
  }

  private Process passerelle(String... words) throws IOException {
    List<String> command = new ArrayList<>(List.of(passerelle.toString()));
    command.addAll(List.of(words));
    command.addAll(List.of("--data", data.toString()));
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }

  private static void empty(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
    Files.createDirectories(folder);
  }
}
