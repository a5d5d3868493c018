package org.passerelle.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Notes outside the database of how far each chain had come: a file a network under {@code audit-anchors}, a line a
 * batch with time, position and hash. Whoever rewrites the whole chain in the database is found out by them.
 */
@Component
public class Anchors {
  private static final String FOLDER = "audit-anchors";
  private final Path data;
  private final Clock clock;

  Anchors(@Value("${passerelle.data:data}") Path data, Clock clock) {
    this.data = data;
    this.clock = clock;
  }

  /** A noted link. */
  public record Anchor(long position, String hash) {
    static Anchor of(String line) {
      String[] parts = line.split(" ");
      return new Anchor(Long.parseLong(parts[1]), parts[2]);
    }
  }

  void append(UUID network, AuditChainer.Link last) {
    Path file = file(data, network);
    String line = "%s %d %s%n".formatted(clock.instant(), last.position(), HexFormat.of().formatHex(last.hash()));
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What was noted for a network under a data directory, oldest first. */
  public static List<Anchor> read(Path data, UUID network) {
    Path file = file(data, network);
    try {
      return Files.exists(file)
          ? Files.readAllLines(file).stream().filter(line -> line.split(" ").length == 3).map(Anchor::of).toList()
          : List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path file(Path data, UUID network) {
    return data.resolve(FOLDER).resolve(network + ".txt");
  }
}
