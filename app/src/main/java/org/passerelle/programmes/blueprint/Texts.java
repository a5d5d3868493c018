package org.passerelle.programmes.blueprint;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.passerelle.pages.Language;
import org.passerelle.programmes.blueprint.yaml.Inline;

/** One text in several languages; a loaded blueprint has it in every language its programme offers. */
@Inline
public record Texts(Map<Language, String> in) {
  public Texts {
    in = in.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(in));
  }

  /** Falls back to English, then to the first language there is: staff may read a programme in a language it lacks. */
  public String in(Language language) {
    String text = in.get(language);
    if (text == null) {
      text = in.get(Language.ENGLISH);
    }
    return text != null ? text : in.values().stream().findFirst().orElse("");
  }

  /** By the language of the locale alone; its country does not matter. */
  public String in(Locale locale) {
    return in(Language.ofTag(locale.toLanguageTag()).orElse(Language.ENGLISH));
  }
}
