package org.passerelle.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import org.passerelle.database.DatabaseAccess;
import org.passerelle.database.DatabaseSetup;
import org.passerelle.database.embedded.EmbeddedPostgres;

/** The real PostgreSQL of a test run: started once, thrown away with the run. */
final class TestDatabase {
  private static final Path DIRECTORY = make();
  private static final EmbeddedPostgres SERVER = start();

  private TestDatabase() {}

  static DatabaseAccess access() {
    return SERVER.access();
  }

  /** An empty database beside the run's own, on the same server. */
  static DatabaseAccess empty(String name) throws SQLException {
    try (Connection superuser = SERVER.superuser("postgres")) {
      DatabaseSetup.database(superuser, name, DatabaseSetup.OWNER);
    }
    try (Connection superuser = SERVER.superuser(name)) {
      DatabaseSetup.contents(superuser, DatabaseSetup.APPLICATION);
    }
    return SERVER.access(name);
  }

  /** The data directory of the run. */
  static Path directory() {
    return DIRECTORY;
  }

  private static Path make() {
    try {
      return Files.createTempDirectory("passerelle-test-");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static EmbeddedPostgres start() {
    EmbeddedPostgres server = EmbeddedPostgres.openForTests(DIRECTORY);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(server, DIRECTORY)));
    return server;
  }

  private static void remove(EmbeddedPostgres server, Path directory) {
    server.close();
    try (var files = Files.walk(directory)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
