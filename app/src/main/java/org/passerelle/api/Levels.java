package org.passerelle.api;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.passerelle.people.facts.Cefr;

/** Levels of a language as courses spell them. */
final class Levels {
  private static final List<String> ALL =
      Arrays.stream(Cefr.values()).map(level -> level.label().toLowerCase(Locale.ROOT)).toList();

  private Levels() {}

  /** @throws Refused naming the levels there are */
  static @Nullable String known(@Nullable String level) {
    if (level != null && !ALL.contains(level)) {
      throw Codes.unknown("level", level, ALL);
    }
    return level;
  }
}
