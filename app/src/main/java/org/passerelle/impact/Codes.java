package org.passerelle.impact;

import java.util.Locale;

/** How the constants of a blueprint stand in the database: small letters and hyphens. */
public final class Codes {
  private Codes() {}

  public static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static <E extends Enum<E>> E read(Class<E> type, String code) {
    return Enum.valueOf(type, code.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
