package org.passerelle.database.embedded;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.passerelle.database.DatabaseUnavailable;

/** The server's files: made by {@code initdb}, and put in order when whoever had them open was killed. */
record Cluster(Path folder, PostgresBinaries binaries, ServerUser user) {
  static final String SUPERUSER = "postgres";
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  static Path folderIn(Path dataDirectory) {
    return dataDirectory.resolve("postgres").resolve(String.valueOf(PostgresBinaries.MAJOR));
  }

  /** Makes the cluster beside its place and moves it there whole, so that a half-made one is never taken for real. */
  void create(String superuserPassword) throws IOException {
    Path unfinished = unfinished();
    deleteAll(unfinished);
    run(
        superuserPassword,
        user.command(
            "sh",
            "-c",
            """
            cat | "$1" --pgdata="$2" --username="$3" --pwfile=/dev/stdin --auth=scram-sha-256 --encoding=UTF8 \
              --locale=C.UTF-8 --locale-provider=icu --icu-locale=und --data-checksums --no-instructions
            """,
            "sh",
            binaries.program("initdb").toString(),
            unfinished.toString(),
            SUPERUSER));
    Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
  }

  boolean exists() {
    return Files.isRegularFile(folder.resolve("PG_VERSION"));
  }

  /** Files of another major are no reason to begin anew beside them. */
  void refuseOtherMajors() throws IOException {
    try (DirectoryStream<Path> others =
        Files.newDirectoryStream(folder.getParent(), other -> Files.exists(other.resolve("PG_VERSION")))) {
      for (Path other : others) {
        if (!other.equals(folder) && !other.equals(unfinished())) {
          throw new DatabaseUnavailable(
              "The database in %s was made by another PostgreSQL than this version's %d: back it up with the version that made it, and restore that into a new --data directory."
                  .formatted(other, PostgresBinaries.MAJOR));
        }
      }
    }
  }

  private Path unfinished() {
    return folder.resolveSibling(folder.getFileName() + ".unfinished");
  }

  /**
   * Ends a server that outlived its supervisor, and forgets one whose process number meanwhile belongs to somebody else.
   * Only for who holds the data directory's lock.
   */
  void endLeftovers() throws IOException {
    Path pidFile = folder.resolve("postmaster.pid");
    long begun = System.nanoTime();
    while (ServerProcesses.anyIn(folder)) {
      if (System.nanoTime() - begun > PATIENCE.toNanos()) {
        throw new DatabaseUnavailable(
            "A PostgreSQL left over in " + folder + " does not end: end its processes, then start again.");
      }
      if (Files.exists(pidFile)) {
        quietly(user.command(binaries.program("pg_ctl").toString(), "-D", folder.toString(), "-m", "fast", "stop"));
      }
      pause();
    }
    Files.deleteIfExists(pidFile);
  }

  /** The port of the server that has this cluster open, if one is ready for connections. */
  static Optional<Integer> portIn(Path folder) throws IOException {
    Path pidFile = folder.resolve("postmaster.pid");
    if (!Files.isReadable(pidFile)) {
      return Optional.empty();
    }
    List<String> lines = Files.readAllLines(pidFile);
    boolean ready = lines.size() > 7 && lines.get(7).strip().equals("ready") && ServerProcesses.anyIn(folder);
    return ready ? Optional.of(Integer.valueOf(lines.get(3).strip())) : Optional.empty();
  }

  private static void run(String input, List<String> command) throws IOException {
    Process process = ServerEnvironment.process(command).redirectErrorStream(true).start();
    try (OutputStream stdin = process.getOutputStream()) {
      stdin.write((input + "\n").getBytes(StandardCharsets.UTF_8));
    }
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.onExit().join().exitValue() != 0) {
      throw new DatabaseUnavailable("PostgreSQL could not make its files: " + lastLine(said));
    }
  }

  private static void quietly(List<String> command) throws IOException {
    Process process = ServerEnvironment.process(command).redirectErrorStream(true).start();
    process.getInputStream().readAllBytes();
    process.onExit().join();
  }

  private static String lastLine(String text) {
    return text.lines().filter(line -> !line.isBlank()).reduce((first, last) -> last).orElse("it said nothing");
  }

  private static void pause() {
    try {
      Thread.sleep(Duration.ofMillis(100));
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new DatabaseUnavailable("The start was interrupted.", interrupted);
    }
  }

  private static void deleteAll(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
