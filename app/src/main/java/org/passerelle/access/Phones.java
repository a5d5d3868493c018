package org.passerelle.access;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Phone numbers as people type them where nobody knows yet from which country they write. */
final class Phones {
  private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

  private Phones() {}

  /** What was typed, in E.164, as each network's country would read it; none when it is no number anywhere. */
  static Set<String> readings(String typed, Collection<Network> networks) {
    return networks.stream()
        .map(Network::country)
        .distinct()
        .flatMap(country -> reading(typed, country).stream())
        .collect(Collectors.toSet());
  }

  private static Optional<String> reading(String typed, String country) {
    try {
      var number = NUMBERS.parse(typed, country);
      return NUMBERS.isPossibleNumber(number)
          ? Optional.of(NUMBERS.format(number, PhoneNumberFormat.E164))
          : Optional.empty();
    } catch (NumberParseException noNumber) {
      return Optional.empty();
    }
  }
}
