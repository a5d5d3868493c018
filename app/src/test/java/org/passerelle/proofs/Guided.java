package org.passerelle.proofs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One parser in a process of its own under Jazzer, which keeps the inputs that reach code no other has reached. */
final class Guided {
  private static final Pattern RUNS = Pattern.compile("#([0-9]+)\\s+DONE\\s+cov: ([0-9]+)");
  /** Seconds that a crowded machine may take before the first input. */
  private static final long STARTING = 240;
  private final String target;
  private final Path log;
  private final Process process;

  private Guided(String target, Path log, Process process) {
    this.target = target;
    this.log = log;
    this.process = process;
  }

  /** @param instrumented the packages whose coverage guides, as a pattern; @param seeds what it begins with; @param runs how many inputs, at most {@code seconds} long */
  static Guided begin(Class<?> target, String instrumented, Map<String, byte[]> seeds, int runs, int seconds, Path work) throws IOException {
    Path corpus = Files.createDirectories(work.resolve(target.getSimpleName()).resolve("corpus"));
    for (var seed : seeds.entrySet()) {
      Files.write(corpus.resolve(seed.getKey()), seed.getValue());
    }
    Path log = corpus.resolveSibling("log");
    Process process =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:+UseSerialGC", "-Xmx400m", "--enable-native-access=ALL-UNNAMED",
                    "-cp", System.getProperty("java.class.path"), "com.code_intelligence.jazzer.Jazzer",
                    "--target_class=" + target.getName(), "--instrumentation_includes=" + instrumented,
                    corpus.toString(), "-max_total_time=" + seconds, "-runs=" + runs, "-timeout=10", "-max_len=40000", "-seed=20261122", "-print_final_stats=1"))
            .directory(corpus.getParent().toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    return new Guided(target.getSimpleName(), log, process);
  }

  /** Waits for its end and notes how much was tried. */
  void end(Proof proof, int seconds) throws IOException, InterruptedException {
    if (!process.waitFor(seconds + STARTING, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      proof.broken(target + " did not end");
      return;
    }
    String said = Files.readString(log, java.nio.charset.StandardCharsets.ISO_8859_1);
    Matcher done = RUNS.matcher(said);
    if (process.exitValue() == 0 && done.find()) {
      proof.note("guided_inputs_" + target, Long.parseLong(done.group(1)));
      proof.note("guided_branches_" + target, Long.parseLong(done.group(2)));
    } else {
      int found = Math.max(0, said.indexOf("== Java Exception"));
      proof.broken(target + " falls: " + said.substring(found, Math.min(said.length(), found + 800)));
    }
  }
}
