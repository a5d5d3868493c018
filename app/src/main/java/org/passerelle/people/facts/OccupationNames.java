package org.passerelle.people.facts;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What an occupation of ISCO-08 is called in a language: the classification's title, or an everyday name. */
public final class OccupationNames {
  private static final List<String> LANGUAGES = List.of("fr", "nl", "de", "uk", "ar");

  private static final class Known {
    static final Map<String, List<String>> NAMES = WordList.read(OccupationNames.class, "occupation-names.txt");
  }

  private OccupationNames() {}

  /** @param language BCP 47, of two letters; empty where nobody has named that group in it yet */
  public static Optional<String> of(String code, String language) {
    if (language.equals("en")) {
      return IscoCode.read(code).toOptional().map(IscoCode::title);
    }
    int place = LANGUAGES.indexOf(language);
    return place < 0 ? Optional.empty() : Optional.ofNullable(Known.NAMES.get(code)).map(names -> names.get(place));
  }

  /** The same, or the code where there is no name. */
  public static String orCode(String code, String language) {
    return of(code, language).orElse("ISCO " + code);
  }
}
