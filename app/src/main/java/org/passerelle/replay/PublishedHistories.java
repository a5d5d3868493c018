package org.passerelle.replay;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.passerelle.programmes.blueprint.yaml.Names;
import org.passerelle.programmes.blueprint.yaml.RecordReader;

/** The published histories that come with the product: one file a practice, beside the blueprints. */
public final class PublishedHistories {
  private static final String FOLDER = "/blueprints/history/";

  private PublishedHistories() {}

  /** The practices whose history can be played, in alphabetical order. */
  public static List<String> all() {
    return read(FOLDER + "index.txt").orElseThrow().lines().filter(line -> !line.isBlank()).toList();
  }

  static Optional<PublishedHistory> of(String practice) {
    return read(FOLDER + practice + ".yaml").map(text -> parse(practice, text));
  }

  static PublishedHistory parse(String name, String text) {
    RecordReader.Reading<PublishedHistory> reading =
        RecordReader.read(PublishedHistory.class, name, text, word -> Names.inFile(word.name()));
    if (!reading.places().problems().isEmpty()) {
      throw new IllegalStateException("The history " + name + " cannot be read: " + reading.places().problems());
    }
    return reading.result().orElseThrow();
  }

  private static Optional<String> read(String path) {
    try (InputStream file = PublishedHistories.class.getResourceAsStream(path)) {
      return file == null
          ? Optional.empty()
          : Optional.of(new String(file.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
