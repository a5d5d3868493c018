package org.passerelle.programmes.blueprint.yaml;

import java.util.Arrays;
import java.util.List;

/** How the words of closed sets are written in a file. */
@FunctionalInterface
public interface Spelling {
  String of(Enum<?> word);

  default List<String> allOf(Class<?> words) {
    return Arrays.stream(words.getEnumConstants()).map(word -> of((Enum<?>) word)).toList();
  }
}
