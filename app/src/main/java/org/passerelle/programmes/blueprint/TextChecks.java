package org.passerelle.programmes.blueprint;

import com.ibm.icu.util.ULocale;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.passerelle.pages.Language;
import org.passerelle.programmes.blueprint.yaml.Places;

/** Languages and the texts in them. */
final class TextChecks {
  private TextChecks() {}

  static void keyFitsAddresses(Blueprint blueprint, Places places) {
    if (!blueprint.key().matches("[a-z][a-z0-9-]{0,39}")) {
      places.complain(
          blueprint,
          "key",
          "\"" + blueprint.key() + "\" cannot be the key of a programme.",
          "Use small letters, digits and hyphens, a letter first, 40 at most.");
    }
  }

  static void languagesAreOffered(Blueprint blueprint, Places places) {
    if (blueprint.languages().isEmpty()) {
      places.complain(
          blueprint, "languages", "The programme offers no language.", "Name at least one, such as languages: [en].");
    }
  }

  static void everyTextIsInEveryLanguage(Blueprint blueprint, Places places) {
    for (Texts texts : places.all(Texts.class)) {
      List<Language> missing =
          blueprint.languages().stream().filter(one -> !texts.in().containsKey(one)).sorted().toList();
      if (!missing.isEmpty()) {
        places.complain(
            texts,
            null,
            "This text is not there in " + join(missing, " and ", TextChecks::spoken) + ".",
            "Add " + join(missing, ", ", one -> one.tag() + ":") + " here, or take the language out of languages.");
      }
    }
  }

  private static String spoken(Language language) {
    return language.locale().getDisplayLanguage(ULocale.ENGLISH);
  }

  private static String join(
      List<Language> languages, String between, Function<Language, String> say) {
    return languages.stream().map(say).collect(Collectors.joining(between));
  }
}
