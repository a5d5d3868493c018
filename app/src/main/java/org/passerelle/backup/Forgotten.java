package org.passerelle.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Those whom no backup may bring back: a file outside the database, a line an erasure with time, network, person and
 * reason. It holds ids and codes only, grows and is never rewritten, so that two lists are joined by adding one to the
 * other.
 */
public final class Forgotten {
  public static final String NAME = "forgotten.txt";
  private static final String VARIABLE = "PASSERELLE_FORGOTTEN";

  private final Path file;

  public Forgotten(Path file) {
    this.file = file;
  }

  /** The list of an installation: where the variable {@code PASSERELLE_FORGOTTEN} says, else in its data directory. */
  public static Forgotten of(Path data) {
    String elsewhere = System.getenv(VARIABLE);
    return new Forgotten(elsewhere == null || elsewhere.isBlank() ? data.resolve(NAME) : Path.of(elsewhere));
  }

  /** The copy that lies beside a backup, brought up to date by each backup written into that folder. */
  public static Forgotten beside(Path backup) {
    return new Forgotten(backup.toAbsolutePath().resolveSibling(NAME));
  }

  /** An erasure. {@code why} is a code. */
  public record Erased(Instant at, UUID network, UUID person, String why) {
    private String line() {
      return "%s %s %s %s".formatted(at, network, person, why);
    }

    private static Stream<Erased> read(String line) {
      String[] parts = line.strip().split(" ");
      try {
        return parts.length == 4
            ? Stream.of(new Erased(Instant.parse(parts[0]), UUID.fromString(parts[1]), UUID.fromString(parts[2]), parts[3]))
            : Stream.empty();
      } catch (DateTimeParseException | IllegalArgumentException torn) {
        return Stream.empty();
      }
    }
  }

  public Path file() {
    return file;
  }

  public boolean exists() {
    return Files.exists(file);
  }

  /** Oldest first; a line that a crash tore is passed over. */
  public List<Erased> all() {
    try {
      return exists() ? Files.readAllLines(file).stream().flatMap(Erased::read).toList() : List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Adds those that are not listed yet, and returns once they are on the disk. @return how many were added */
  public int add(Collection<Erased> erased) {
    Set<Erased> missing = new LinkedHashSet<>(erased);
    Set<UUID> listed = new LinkedHashSet<>();
    all().forEach(one -> listed.add(one.person()));
    missing.removeIf(one -> listed.contains(one.person()));
    if (missing.isEmpty()) {
      return 0;
    }
    StringBuilder lines = new StringBuilder();
    missing.forEach(one -> lines.append(one.line()).append('\n'));
    try {
      append(lines.toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return missing.size();
  }

  private void append(String lines) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      long end = channel.size();
      ByteBuffer last = ByteBuffer.allocate(1);
      boolean isTorn = end > 0 && channel.read(last, end - 1) == 1 && last.get(0) != '\n';
      ByteBuffer bytes = ByteBuffer.wrap(((isTorn ? "\n" : "") + lines).getBytes(StandardCharsets.UTF_8));
      while (bytes.hasRemaining()) {
        end += channel.write(bytes, end);
      }
      channel.force(true);
    }
  }
}
