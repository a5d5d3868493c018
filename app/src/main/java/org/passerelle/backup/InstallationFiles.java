package org.passerelle.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which files of a data directory belong to the installation, rather than to the machine it runs on just now. The list of
 * those who were erased is in no backup: an older one would be no help, and the newest must not be overwritten.
 */
final class InstallationFiles {
  private static final Set<Path> OF_THE_MACHINE =
      Stream.of("postgres", "log", "lock", "run.json", "secrets/postgres", "secrets/passerelle_owner", "secrets/passerelle_app",
              Forgotten.NAME)
          .map(Path::of)
          .collect(Collectors.toUnmodifiableSet());

  private InstallationFiles() {}

  /** Below the data directory, in order of name. */
  static List<Path> in(Path data) throws IOException {
    if (!Files.isDirectory(data)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(data)) {
      return files
          .map(data::relativize)
          .filter(file -> OF_THE_MACHINE.stream().noneMatch(file::startsWith))
          .filter(file -> Files.isRegularFile(data.resolve(file)))
          .sorted()
          .toList();
    }
  }
}
