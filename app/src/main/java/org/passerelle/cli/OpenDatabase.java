package org.passerelle.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.nio.file.Path;
import java.util.Optional;
import org.passerelle.database.DatabaseAccess;
import org.passerelle.database.ExternalPostgres;
import org.passerelle.database.embedded.EmbeddedPostgres;
import org.slf4j.LoggerFactory;

/** A command's way to the database: the administrator's own, the one the running product has open, or one of its own. */
final class OpenDatabase implements AutoCloseable {
  private final DatabaseAccess access;
  private final AutoCloseable server;

  private OpenDatabase(DatabaseAccess access, AutoCloseable server) {
    this.access = access;
    this.server = server;
  }

  static OpenDatabase of(Path data) {
    return ExternalPostgres.fromEnvironment()
        .or(() -> EmbeddedPostgres.running(data))
        .map(access -> new OpenDatabase(access, () -> {}))
        .orElseGet(() -> alone(data));
  }

  /** Never joins a running product. */
  static OpenDatabase unused(Path data) {
    Optional<DatabaseAccess> external = ExternalPostgres.fromEnvironment();
    return external.isPresent() ? new OpenDatabase(external.get(), () -> {}) : alone(data);
  }

  private static OpenDatabase alone(Path data) {
    EmbeddedPostgres server = EmbeddedPostgres.open(data);
    return new OpenDatabase(server.access(), server);
  }

  DatabaseAccess access() {
    return access;
  }

  /** What goes wrong is said in the command's own sentence; what libraries tell meanwhile is not its result. */
  static void keepLibrariesQuiet() {
    ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).setLevel(Level.OFF);
  }

  @Override
  public void close() throws Exception {
    server.close();
  }
}
