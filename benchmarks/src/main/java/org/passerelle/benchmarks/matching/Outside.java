package org.passerelle.benchmarks.matching;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Solvers in processes of their own: each prints milliseconds of building and solving, and the total. */
record Outside(String title, List<String> command) {

  /** Those installed on this machine; the C++ one is compiled into {@code folder}. */
  static List<Outside> installed(Path sources, Path folder) throws IOException, InterruptedException {
    List<Outside> found = new ArrayList<>();
    Path scipy = sources.resolve("scipy_peer.py");
    if (run(60, List.of("python3", "-c", "import scipy")).isPresent()) {
      found.add(new Outside("SciPy", List.of("python3", scipy.toString())));
    }
    Path lemon = folder.resolve("lemon_peer");
    if (Files.exists(Path.of("/usr/include/lemon/network_simplex.h"))
        && run(120, List.of("g++", "-O2", "-w", "-o", lemon.toString(), sources.resolve("lemon_peer.cpp").toString()))
            .isPresent()) {
      found.add(new Outside("LEMON NetworkSimplex", List.of(lemon.toString())));
    }
    return found;
  }

  /** What the process printed, or nothing if it took longer than so many seconds or failed. */
  static Optional<String> run(long seconds, List<String> command) throws IOException, InterruptedException {
    Path output = Files.createTempFile("bench", ".out");
    try {
      Process process = new ProcessBuilder(command)
          .redirectOutput(output.toFile()).redirectError(ProcessBuilder.Redirect.DISCARD).start();
      if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
        return Optional.empty();
      }
      return process.exitValue() == 0 ? Optional.of(Files.readString(output).strip()) : Optional.empty();
    } catch (IOException notInstalled) {
      return Optional.empty();
    } finally {
      Files.delete(output);
    }
  }

  Optional<Timing> solve(Path instance, long limitSeconds) throws IOException, InterruptedException {
    List<String> all = new ArrayList<>(command);
    all.add(instance.toString());
    return run(limitSeconds, all).map(text -> {
      String[] words = text.split("\\s+");
      return new Timing(Double.parseDouble(words[0]), Long.parseLong(words[1]));
    });
  }

  record Timing(double millis, long total) {}
}
