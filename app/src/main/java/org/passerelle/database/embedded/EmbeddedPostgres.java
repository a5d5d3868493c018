package org.passerelle.database.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import org.passerelle.database.DatabaseAccess;
import org.passerelle.database.DatabaseSetup;
import org.passerelle.database.DatabaseUnavailable;
import org.passerelle.database.Secrets;

/**
 * The PostgreSQL server of one data directory, running from {@link #open} to {@link #close}, and never longer than this
 * process. It listens on the loopback interface alone and asks for passwords, which lie in {@code secrets/}.
 */
public final class EmbeddedPostgres implements AutoCloseable {
  private static final int ATTEMPTS = 3;

  private final DataDirectoryLock lock;
  private final Cluster cluster;
  private final Supervisor supervisor;
  private final Secrets secrets;
  private final int port;

  private EmbeddedPostgres(
      DataDirectoryLock lock, Cluster cluster, Supervisor supervisor, Secrets secrets, int port) {
    this.lock = lock;
    this.cluster = cluster;
    this.supervisor = supervisor;
    this.secrets = secrets;
    this.port = port;
  }

  /**
   * Starts the server, and makes its files first where there are none.
   *
   * @throws DatabaseUnavailable when another process has the directory, or the server does not start
   */
  public static EmbeddedPostgres open(Path dataDirectory) {
    return open(dataDirectory, ServerSettings.DURABLE);
  }

  /** As {@link #open}, but without waiting for the disk. */
  public static EmbeddedPostgres openForTests(Path dataDirectory) {
    return open(dataDirectory, ServerSettings.TESTS);
  }

  /** How to join the server that another process keeps open on the directory; empty when none does. */
  public static Optional<DatabaseAccess> running(Path dataDirectory) {
    try {
      Optional<Integer> port = Cluster.portIn(Cluster.folderIn(dataDirectory));
      if (port.isEmpty()) {
        return Optional.empty();
      }
      Secrets secrets = Secrets.in(dataDirectory.resolve("secrets"));
      return Optional.of(access(secrets, port.get(), DatabaseSetup.DATABASE));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static EmbeddedPostgres open(Path directory, ServerSettings settings) {
    try {
      Path dataDirectory = Files.createDirectories(directory.toAbsolutePath().normalize()).toRealPath();
      DataDirectoryLock lock = DataDirectoryLock.take(dataDirectory);
      try {
        return start(dataDirectory, lock, settings);
      } catch (IOException | SQLException | RuntimeException failed) {
        lock.close();
        throw failed;
      }
    } catch (IOException | SQLException failed) {
      throw new DatabaseUnavailable(
          "The embedded PostgreSQL in %s could not be opened: %s".formatted(directory, failed.getMessage()), failed);
    }
  }

  private static EmbeddedPostgres start(Path dataDirectory, DataDirectoryLock lock, ServerSettings settings)
      throws IOException, SQLException {
    Secrets secrets = Secrets.in(dataDirectory.resolve("secrets"));
    Path folder = Cluster.folderIn(dataDirectory);
    Path clusters = Files.createDirectories(Objects.requireNonNull(folder.getParent()));
    ServerUser user = ServerUser.ownerOf(clusters);
    Path programs = user.isSomebodyElse() ? clusters : PostgresBinaries.cacheOr(clusters);
    PostgresBinaries binaries = PostgresBinaries.unpackedUnder(programs);
    Cluster cluster = new Cluster(folder, binaries, user);
    if (cluster.exists()) {
      cluster.endLeftovers();
    } else {
      cluster.refuseOtherMajors();
      cluster.create(secrets.get(Cluster.SUPERUSER));
    }
    settings.writeTo(folder);
    return supervised(cluster, lock, secrets);
  }

  private static EmbeddedPostgres supervised(Cluster cluster, DataDirectoryLock lock, Secrets secrets)
      throws IOException, SQLException {
    for (int attempt = 1; ; attempt++) {
      int port = freePort();
      try {
        return setUp(new EmbeddedPostgres(lock, cluster, Supervisor.start(cluster, port), secrets, port));
      } catch (DatabaseUnavailable perhapsThePortWasTakenMeanwhile) {
        if (attempt == ATTEMPTS) {
          throw perhapsThePortWasTakenMeanwhile;
        }
      }
    }
  }

  private static EmbeddedPostgres setUp(EmbeddedPostgres server) throws SQLException, IOException {
    DatabaseAccess access = server.access();
    try (Connection superuser = server.superuser("postgres")) {
      DatabaseSetup.ownerRole(superuser, access.ownerUser(), access.ownerPassword());
      DatabaseSetup.applicationRole(superuser, access.appUser(), access.appPassword());
      DatabaseSetup.database(superuser, DatabaseSetup.DATABASE, access.ownerUser());
      try (Connection inside = server.superuser(DatabaseSetup.DATABASE)) {
        DatabaseSetup.contents(inside, access.appUser());
      }
      return server;
    } catch (SQLException failed) {
      server.supervisor.close();
      throw failed;
    }
  }

  public DatabaseAccess access() {
    return access(DatabaseSetup.DATABASE);
  }

  public DatabaseAccess access(String database) {
    try {
      return access(secrets, port, database);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  public String jdbcUrl(String database) {
    return jdbcUrl(port, database);
  }

  public int port() {
    return port;
  }

  /** A connection that may do anything, for setting up databases; the running product has no use for it. */
  public Connection superuser(String database) throws SQLException {
    try {
      return DriverManager.getConnection(jdbcUrl(database), Cluster.SUPERUSER, secrets.get(Cluster.SUPERUSER));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  @Override
  public void close() {
    try {
      supervisor.close();
      if (Files.isDirectory(cluster.folder())) {
        cluster.endLeftovers();
      }
      lock.close();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static DatabaseAccess access(Secrets secrets, int port, String database) throws IOException {
    return new DatabaseAccess(
        jdbcUrl(port, database),
        DatabaseSetup.OWNER,
        secrets.get(DatabaseSetup.OWNER),
        DatabaseSetup.APPLICATION,
        secrets.get(DatabaseSetup.APPLICATION));
  }

  private static String jdbcUrl(int port, String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
