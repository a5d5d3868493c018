package org.passerelle.intake.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where lists wait to be taken in, and where the refused rows of each stand, in the data directory. */
@Component
class ImportFiles {
  private static final SecureRandom RANDOM = new SecureRandom();
  private final Path uploads;
  private final Path rejects;

  ImportFiles(@Value("${passerelle.data:${java.io.tmpdir}/passerelle}") Path data) {
    uploads = data.resolve("uploads");
    rejects = data.resolve("rejects");
  }

  /** Keeps an upload under a name that says nothing. @return that name */
  String keep(InputStream upload) {
    byte[] name = new byte[16];
    RANDOM.nextBytes(name);
    String storedAs = HexFormat.of().formatHex(name);
    try {
      Files.copy(upload, folder(uploads).resolve(storedAs));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return storedAs;
  }

  Path upload(String storedAs) {
    return uploads.resolve(storedAs);
  }

  void forget(String storedAs) {
    remove(uploads.resolve(storedAs));
  }

  void remove(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where the refused rows of a run go, named after its list. */
  Path rejectsOf(UUID run, String fileName) {
    String list = fileName.replaceAll("\\.[A-Za-z0-9]{1,5}$", "").replaceAll("[^\\p{L}\\p{N}._-]+", "-");
    String start = list.substring(0, Math.min(40, list.length()));
    try {
      return folder(rejects).resolve(start + "-rejects-" + run.toString().substring(24) + ".csv").toAbsolutePath();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Lists of people are for the installation's user alone. */
  private static Path folder(Path folder) throws IOException {
    return Files.setPosixFilePermissions(
        Files.createDirectories(folder), PosixFilePermissions.fromString("rwx------"));
  }
}
