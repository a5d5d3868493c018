package org.passerelle.api;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The constants of closed sets as the API spells them: small letters and hyphens. */
final class Codes {
  private Codes() {}

  static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static List<String> of(Collection<? extends Enum<?>> constants) {
    return constants.stream().map(Codes::of).toList();
  }

  /** @throws Refused naming the codes there are */
  static <E extends Enum<E>> E read(Class<E> type, String field, String code) {
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> of(constant).equals(code))
        .findFirst()
        .orElseThrow(() -> unknown(field, code, of(Arrays.asList(type.getEnumConstants()))));
  }

  static Refused unknown(String field, String code, Collection<String> known) {
    String choices = known.stream().collect(Collectors.joining(", "));
    return Refused.field(field, "%s says %s; send one of: %s.".formatted(field, shortened(code), choices));
  }

  private static String shortened(String code) {
    return code.length() <= 40 ? code : code.substring(0, 40) + "…";
  }
}
