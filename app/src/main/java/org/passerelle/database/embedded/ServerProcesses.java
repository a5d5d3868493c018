package org.passerelle.database.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The server's processes all work inside the cluster's folder, which is how they are known from anybody else's. */
final class ServerProcesses {
  private ServerProcesses() {}

  static boolean anyIn(Path cluster) throws IOException {
    Path folder = cluster.toRealPath();
    try (Stream<Path> processes = Files.list(Path.of("/proc"))) {
      return processes
          .filter(process -> Character.isDigit(process.getFileName().toString().charAt(0)))
          .anyMatch(process -> worksIn(process, folder));
    }
  }

  private static boolean worksIn(Path process, Path folder) {
    try {
      return Files.readSymbolicLink(process.resolve("cwd")).equals(folder);
    } catch (IOException goneOrSomebodyElses) {
      return false;
    }
  }
}
