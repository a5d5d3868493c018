package org.passerelle.people.facts;

import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.util.ULocale;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A country by ISO 3166-1 alpha-2 (Kosovo as {@code XK}), or {@code XXA} stateless and {@code XXX} unknown as in
 * travel documents (ICAO 9303). Serves countries and nationalities alike.
 */
public record CountryCode(String code) {
  private static final Set<String> CODES = Stream.concat(Stream.of("XXA", "XXX", "XK"), Stream.of(Locale.getISOCountries())).collect(Collectors.toUnmodifiableSet());
  public static final CountryCode STATELESS = new CountryCode("XXA");
  public static final CountryCode UNKNOWN = new CountryCode("XXX");
  static final List<ULocale> LANGUAGES =
      List.of("en", "fr", "nl", "de", "uk", "ar", "ru", "es", "it", "pl", "tr", "pt").stream().map(ULocale::new).toList();

  private static final class Known {
    static final Map<String, String> CODES = codes();
  }

  public CountryCode {
    if (!CODES.contains(code)) {
      throw new IllegalArgumentException("not an ISO 3166-1 code: " + code);
    }
  }

  /** Reads a code, a name of the country, or what its people are called, in the languages of the list. */
  public static Reading<CountryCode> read(String typed) {
    var tidy = Spelling.tidy(typed);
    var upper = tidy.toUpperCase(Locale.ROOT);
    var code = upper.matches("[A-Z]{2,3}") ? Known.CODES.get(upper) : null;
    code = code == null ? Known.CODES.get(Spelling.folded(tidy)) : code;
    return code == null ? Reading.refused("facts.country.not-known", typed) : Reading.understood(new CountryCode(code));
  }

  private static Map<String, String> codes() {
    var codes = new HashMap<String, String>();
    WordList.read(CountryCode.class, "country-words.txt").forEach((code, words) -> words.forEach(word -> codes.put(Spelling.folded(word), code)));
    for (var code : Locale.getISOCountries()) {
      codes.put(code, code);
      codes.put(Locale.of("", code).getISO3Country(), code);
      for (var language : LANGUAGES) {
        codes.putIfAbsent(Spelling.folded(LocaleDisplayNames.getInstance(language).regionDisplayName(code)), code);
      }
    }
    codes.put("XK", "XK");
    codes.put("XKX", "XK");
    codes.put("XXA", "XXA");
    codes.put("XXX", "XXX");
    codes.put("UK", "GB");
    codes.put("EL", "GR");
    return codes;
  }

  @Override
  public String toString() {
    return code;
  }
}
