package org.passerelle.database.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.Set;
import org.passerelle.database.Secrets;

/** Servers beside the embedded one, for proofs: the same cluster under a process that may be killed, and its standby. */
public final class Standby implements AutoCloseable {
  private static final Set<String> NOT_COPIED = Set.of("postmaster.pid", "postmaster.opts");
  private final Cluster cluster;
  private final int port;
  private final String password;
  private Process server;

  private Standby(Cluster cluster, int port, String password) {
    this.cluster = cluster;
    this.port = port;
    this.password = password;
  }

  /** A server on the files that an embedded one has made and closed. */
  public static Standby primaryOn(Path data, int port) throws IOException {
    return new Standby(cluster(data, data), port, Secrets.in(data.resolve("secrets")).get(Cluster.SUPERUSER));
  }

  private static Cluster cluster(Path data, Path programsOf) throws IOException {
    Path folder = Cluster.folderIn(data.toRealPath());
    Path usual = Cluster.folderIn(programsOf.toRealPath()).getParent();
    ServerUser user = ServerUser.ownerOf(usual);
    Path programs = user.isSomebodyElse() ? usual : PostgresBinaries.cacheOr(usual);
    return new Cluster(folder, PostgresBinaries.unpackedUnder(programs), user);
  }

  public int port() {
    return port;
  }

  /** Starts and returns once it takes connections. */
  public Standby start() throws IOException, InterruptedException {
    server =
        ServerEnvironment.process(
                cluster.user().command(cluster.binaries().program("postgres").toString(), "-D", cluster.folder().toString(), "-p", "" + port))
            .redirectErrorStream(true)
            .redirectOutput(cluster.folder().resolveSibling("proof.log").toFile())
            .start();
    for (int tries = 0; tries < 600; tries++) {
      try (Connection ready = superuser("postgres")) {
        return this;
      } catch (SQLException notYet) {
        Thread.sleep(100);
      }
    }
    throw new IOException("The server in " + cluster.folder() + " did not start");
  }

  public Connection superuser(String database) throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("user", Cluster.SUPERUSER);
    properties.setProperty("password", password);
    return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/" + database, properties);
  }

  /** A standby of this running server, copied while it runs; from then on it waits for the standby at each commit. */
  public Standby standby(Path data, int standbyPort) throws IOException, SQLException, InterruptedException {
    Path target = Cluster.folderIn(Files.createDirectories(data));
    Files.createDirectories(target.getParent());
    String label;
    try (Connection connection = superuser("postgres");
        Statement statement = connection.createStatement()) {
      // To a server's own access list "all" is no replication: without this line no standby may follow.
      Files.writeString(cluster.folder().resolve("pg_hba.conf"), "host replication all 127.0.0.1/32 scram-sha-256\n", StandardOpenOption.APPEND);
      statement.execute("select pg_reload_conf()");
      statement.execute("select pg_backup_start('standby', true)");
      copy(cluster.folder(), target);
      try (ResultSet stopped = statement.executeQuery("select labelfile from pg_backup_stop(false)")) {
        stopped.next();
        label = stopped.getString(1);
      }
    }
    copyLog(cluster.folder().resolve("pg_wal"), target.resolve("pg_wal"));
    Files.writeString(target.resolve("backup_label"), label);
    Files.createFile(target.resolve("standby.signal"));
    Files.writeString(
        target.resolve("postgresql.auto.conf"),
        "primary_conninfo = 'host=127.0.0.1 port=%d user=%s password=%s application_name=standby'\n".formatted(port, Cluster.SUPERUSER, password));
    Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwx------"));
    Standby standby = new Standby(new Cluster(target, cluster.binaries(), cluster.user()), standbyPort, password).start();
    try (Connection connection = superuser("postgres");
        Statement statement = connection.createStatement()) {
      statement.execute("alter system set synchronous_standby_names = 'standby'");
      statement.execute("select pg_reload_conf()");
      for (int tries = 0; tries < 300; tries++) {
        try (ResultSet state = statement.executeQuery("select count(*) from pg_stat_replication where sync_state = 'sync'")) {
          state.next();
          if (state.getInt(1) == 1) {
            return standby;
          }
        }
        Thread.sleep(100);
      }
    }
    throw new IOException("The standby does not follow");
  }

  public void promote() throws SQLException {
    try (Connection connection = superuser("postgres");
        Statement statement = connection.createStatement()) {
      statement.execute("select pg_promote(true, 60)");
    }
  }

  /** As kill -9 does; the processes it made end by themselves. */
  public void kill() {
    server.destroyForcibly().onExit().join();
  }

  @Override
  public void close() {
    if (server != null && server.isAlive()) {
      server.destroy();
      server.onExit().join();
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.walkFileTree(
        from,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
            Files.createDirectories(to.resolve(from.relativize(folder)), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            if (!NOT_COPIED.contains(file.getFileName().toString())) {
              copyFile(file, to.resolve(from.relativize(file)));
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path gone, IOException reason) {
            return FileVisitResult.CONTINUE;
          }
        });
  }

  private static void copyFile(Path from, Path to) {
    try {
      Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
    } catch (java.nio.file.NoSuchFileException goneMeanwhile) {
      // A file that went away during a backup is put back from the log.
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void copyLog(Path from, Path to) throws IOException {
    try (var files = Files.list(from)) {
      files.filter(Files::isRegularFile).forEach(file -> copyFile(file, to.resolve(file.getFileName())));
    }
  }
}
