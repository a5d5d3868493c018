package org.passerelle.employers;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Constants of closed sets as the database spells them: small letters and hyphens. */
public final class Codes {
  private Codes() {}

  public static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static @Nullable String ofNullable(@Nullable Enum<?> constant) {
    return constant == null ? null : of(constant);
  }

  public static <E extends Enum<E>> E read(Class<E> type, String code) {
    return Enum.valueOf(type, code.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  static <E extends Enum<E>> @Nullable E readNullable(Class<E> type, @Nullable String code) {
    return code == null ? null : read(type, code);
  }
}
