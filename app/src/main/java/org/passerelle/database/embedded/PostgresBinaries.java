package org.passerelle.database.embedded;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.passerelle.database.DatabaseUnavailable;

/** The server's programs, unpacked once per user and version: {@code initdb}, {@code pg_ctl} and {@code postgres}. */
record PostgresBinaries(Path home) {
  static final String VERSION = "18.6";
  static final int MAJOR = 18;

  Path program(String name) {
    return home.resolve("bin").resolve(name);
  }

  /** Unpacks into {@code folder} unless an earlier start, or another process meanwhile, has already done so. */
  static PostgresBinaries unpackedUnder(Path folder) throws IOException {
    String architecture = architecture();
    Path home = folder.resolve("postgresql-" + VERSION + "-" + architecture);
    if (!Files.isDirectory(home)) {
      Files.createDirectories(folder);
      Path unfinished = Files.createTempDirectory(folder, ".unpacking");
      Files.setPosixFilePermissions(unfinished, PosixFilePermissions.fromString("rwxr-xr-x"));
      unpack("/postgres-linux-" + architecture + ".txz", unfinished);
      try {
        Files.move(unfinished, home, StandardCopyOption.ATOMIC_MOVE);
      } catch (IOException lost) {
        delete(unfinished);
        if (!Files.isDirectory(home)) {
          throw lost;
        }
      }
    }
    return new PostgresBinaries(home);
  }

  /** {@code $XDG_CACHE_HOME/passerelle}, or {@code fallback} for a user without a home to write to. */
  static Path cacheOr(Path fallback) {
    String cache = System.getenv("XDG_CACHE_HOME");
    Path base = cache == null || cache.isBlank() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(cache);
    try {
      return Files.createDirectories(base.resolve("passerelle"));
    } catch (IOException unwritable) {
      return fallback;
    }
  }

  private static String architecture() {
    String system = System.getProperty("os.name") + " " + System.getProperty("os.arch");
    return switch (system) {
      case "Linux amd64" -> "x86_64";
      case "Linux aarch64" -> "arm_64";
      default ->
          throw new DatabaseUnavailable(
              "The product brings a PostgreSQL for Linux on x86-64 and ARM only, and this is "
                  + system
                  + ": set PASSERELLE_DB_URL to a PostgreSQL 15 or later of your own.");
    };
  }

  private static void unpack(String resource, Path target) throws IOException {
    try (InputStream archive = PostgresBinaries.class.getResourceAsStream(resource)) {
      if (archive == null) {
        throw new IOException("The archive " + resource + " is missing from the class path.");
      }
      try (var tar = new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(archive)))) {
        for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
          place(entry, tar, target);
        }
      }
    }
  }

  private static void place(TarArchiveEntry entry, InputStream content, Path target) throws IOException {
    Path file = target.resolve(entry.getName()).normalize();
    if (!file.startsWith(target)) {
      throw new IOException("The archive holds a file outside its folder: " + entry.getName());
    }
    if (entry.isDirectory()) {
      Files.createDirectories(file);
      return;
    }
    Files.createDirectories(file.getParent());
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
    } else {
      Files.copy(content, file);
      boolean program = (entry.getMode() & 0100) != 0;
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(program ? "rwxr-xr-x" : "rw-r--r--"));
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
