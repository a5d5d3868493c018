package org.passerelle.people.facts;

import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.util.ULocale;
import java.util.HashMap;
import java.util.Map;

/** A language by ISO 639: two letters where part 1 has them, else the three of part 3. */
public record LanguageCode(String code) {

  private static final class Known {
    static final Map<String, String> CODES = codes();
  }

  public LanguageCode {
    if (!code.matches("[a-z]{2,3}")) {
      throw new IllegalArgumentException("not an ISO 639 code: " + code);
    }
  }

  /** Reads a code or the language's name in one of the languages people write in here, or its own. */
  public static Reading<LanguageCode> read(String typed) {
    var code = codeOf(Spelling.folded(typed));
    return code == null ? Reading.refused("facts.language.not-known", typed) : Reading.understood(new LanguageCode(code));
  }

  static @org.jspecify.annotations.Nullable String codeOf(String foldedName) {
    return Known.CODES.get(foldedName);
  }

  private static Map<String, String> codes() {
    var codes = new HashMap<String, String>();
    WordList.read(LanguageCode.class, "language-words.txt").forEach((code, words) -> words.forEach(word -> codes.put(Spelling.folded(word), code)));
    for (var code : ULocale.getISOLanguages()) {
      var own = new ULocale(code);
      codes.putIfAbsent(code, code);
      codes.putIfAbsent(own.getISO3Language(), code);
      if (code.length() == 2 || !code.startsWith("q")) {
        codes.putIfAbsent(Spelling.folded(LocaleDisplayNames.getInstance(own).languageDisplayName(code)), code);
      }
    }
    for (var language : CountryCode.LANGUAGES) {
      var names = LocaleDisplayNames.getInstance(language);
      for (var code : ULocale.getISOLanguages()) {
        codes.putIfAbsent(Spelling.folded(names.languageDisplayName(code)), code);
      }
    }
    codes.remove("");
    return codes;
  }

  @Override
  public String toString() {
    return code;
  }
}
