package org.passerelle.oversight;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One suggestion about a person, as monitoring counts it.
 *
 * @param code what was suggested
 * @param favourable what a person decided; {@code null} while nobody has
 * @param days from the suggestion to the first decision, or to when they were last seen waiting
 */
record Case(
    String code, boolean inFavour, @Nullable Boolean favourable, String programme, @Nullable String gender,
    @Nullable Integer age, String language, double days) {

  boolean isDecided() {
    return favourable != null;
  }

  /** Which group somebody belongs to under a grouping; {@code null} where it is not known. */
  @Nullable String group(Grouping grouping) {
    return switch (grouping) {
      case GENDER -> gender;
      case AGE -> age == null ? null : Band.of(age).name().toLowerCase(Locale.ROOT);
      case LANGUAGE -> language;
    };
  }


  private enum Band {
    UNDER25,
    UNDER35,
    UNDER50,
    OVER50;

    static Band of(int age) {
      return age < 25 ? UNDER25 : age < 35 ? UNDER35 : age < 50 ? UNDER50 : OVER50;
    }
  }
}
