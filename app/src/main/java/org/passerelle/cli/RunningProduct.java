package org.passerelle.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * The process that has a data directory open, as it wrote itself down in {@code run.json}, which only its own user reads.
 *
 * @param startedAt tells the process from a later one with the same number; absent where the system does not say
 * @param url null until the product is ready
 * @param jdbcUrl the owner's, with credentials; null until the database is open
 */
record RunningProduct(
    long pid, @Nullable Instant startedAt, @Nullable Integer port, @Nullable String url, @Nullable String jdbcUrl) {
  private static final String FILE = "run.json";

  static RunningProduct thisProcess() {
    ProcessHandle self = ProcessHandle.current();
    return new RunningProduct(self.pid(), self.info().startInstant().orElse(null), null, null, null);
  }

  RunningProduct on(String database) {
    return new RunningProduct(pid, startedAt, port, url, database);
  }

  RunningProduct readyAt(int port) {
    return new RunningProduct(pid, startedAt, port, "http://localhost:" + port, jdbcUrl);
  }

  /** The process that is still there; one that was killed left a file and is not. */
  static Optional<RunningProduct> in(Path dataDirectory) throws IOException {
    Path file = dataDirectory.resolve(FILE);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      RunningProduct written = Json.read(Files.readString(file), RunningProduct.class);
      return written.process().isPresent() ? Optional.of(written) : Optional.empty();
    } catch (JacksonException unreadable) {
      return Optional.empty();
    }
  }

  Optional<ProcessHandle> process() {
    return ProcessHandle.of(pid).filter(this::isTheSame).filter(ProcessHandle::isAlive);
  }

  private boolean isTheSame(ProcessHandle process) {
    return startedAt == null || process.info().startInstant().map(startedAt::equals).orElse(true);
  }

  void writeTo(Path dataDirectory) throws IOException {
    Path unfinished =
        Files.createTempFile(
            dataDirectory,
            FILE,
            "",
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(unfinished, Json.text(this) + "\n");
    Files.move(unfinished, dataDirectory.resolve(FILE), StandardCopyOption.ATOMIC_MOVE);
  }

  /** Of two that start at once one gives up; it leaves the other's file alone. */
  void forgetIn(Path dataDirectory) throws IOException {
    if (in(dataDirectory).filter(written -> written.pid() == pid).isPresent()) {
      Files.delete(dataDirectory.resolve(FILE));
    }
  }
}
