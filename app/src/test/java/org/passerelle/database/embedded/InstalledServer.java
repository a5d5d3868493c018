package org.passerelle.database.embedded;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** A PostgreSQL of another major that the system happens to have installed, as administrators run it. */
public final class InstalledServer implements AutoCloseable {
  private static final Path WHERE_DEBIAN_KEEPS_THEM = Path.of("/usr/lib/postgresql");
  private static final String PASSWORD = "of the administrator";

  private final Supervisor supervisor;
  private final int port;

  private InstalledServer(Supervisor supervisor, int port) {
    this.supervisor = supervisor;
    this.port = port;
  }

  public static Optional<Path> oldest() throws IOException {
    if (!Files.isDirectory(WHERE_DEBIAN_KEEPS_THEM)) {
      return Optional.empty();
    }
    try (Stream<Path> majors = Files.list(WHERE_DEBIAN_KEEPS_THEM)) {
      return majors
          .filter(home -> Files.isExecutable(home.resolve("bin/initdb")))
          .filter(home -> major(home) >= 15)
          .min(Comparator.comparing(InstalledServer::major));
    }
  }

  public static InstalledServer start(Path home, Path directory) throws IOException {
    Path folder = Files.createDirectories(directory.resolve("server")).resolve("cluster");
    Cluster cluster = new Cluster(folder, new PostgresBinaries(home), ServerUser.ownerOf(folder.getParent()));
    cluster.create(PASSWORD);
    ServerSettings.TESTS.writeTo(folder);
    int port;
    try (ServerSocket socket = new ServerSocket(0)) {
      port = socket.getLocalPort();
    }
    return new InstalledServer(Supervisor.start(cluster, port), port);
  }

  /** The superuser's, with credentials. */
  public String url(String database) {
    return "jdbc:postgresql://127.0.0.1:%d/%s?user=%s&password=%s"
        .formatted(port, database, Cluster.SUPERUSER, PASSWORD.replace(" ", "%20"));
  }

  @Override
  public void close() throws IOException {
    supervisor.close();
  }

  private static int major(Path home) {
    return Integer.parseInt(home.getFileName().toString());
  }
}
