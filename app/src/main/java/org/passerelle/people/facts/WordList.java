package org.passerelle.people.facts;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Lists of words beside the code: one {@code name = word, word} a line, {@code #} starts a remark. */
public final class WordList {

  private WordList() {}

  /** @param file name of a resource in the package of {@code owner} */
  public static Map<String, List<String>> read(Class<?> owner, String file) {
    try (var lines = new BufferedReader(new InputStreamReader(
        Objects.requireNonNull(owner.getResourceAsStream(file), file), StandardCharsets.UTF_8))) {
      return lines.lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split("=", 2))
          .collect(Collectors.toMap(part -> part[0].strip(), part -> List.of(part[1].strip().split("\\s*,\\s*"))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
