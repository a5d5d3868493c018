package org.passerelle.people.facts;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The consonants of a name as they sound, so that spellings which differ in vowels or alphabet meet: Mohamed, Muhammad
 * and محمد are all {@code mhmd}. A leading vowel counts as {@code a}.
 */
public final class NameSound {
  private static final Map<Pattern, String> SOUNDS = sounds();

  private static final Lately HEARD = new Lately(20_000);

  private NameSound() {}

  /** @param latinWord one word in plain Latin letters, any case */
  public static String of(String latinWord) {
    return HEARD.of(latinWord, NameSound::heard);
  }

  private static String heard(String latinWord) {
    var sound = Spelling.folded(latinWord).replace(" ", "");
    for (var rule : SOUNDS.entrySet()) {
      sound = rule.getKey().matcher(sound).replaceAll(rule.getValue());
    }
    return sound;
  }

  private static Map<Pattern, String> sounds() {
    var rules = new LinkedHashMap<Pattern, String>();
    String[][] pairs = {
      {"[^a-z]", ""}, {"^abd[aeiou]*l(?=[a-z]{3})", "abd"},
      {"^ou(?=[aei])", "w"}, {"^[yj](?=e)", ""}, {"^i(?=[aou])", "y"},
      {"w(?=.*(?:sch|cz|sz|sk))|(?<=(?:sch|cz|sz).{0,12})w", "v"}, {"shch", "s"}, {"tsch|tch", "s"}, {"sch|sh", "s"}, {"dzh|dj", "j"}, {"zh", "j"},
      {"^ch(?=[aeiou])|ch", "s"}, {"kh", "k"}, {"gh", "g"}, {"ph", "f"}, {"th", "t"}, {"dh", "d"},
      {"ck|q|c(?![eiy])", "k"}, {"c", "s"}, {"x", "ks"}, {"h$", ""},
      {"(?<=.)[aeiouwy]", ""}, {"^[aeiou]", "a"}, {"(.)\\1+", "$1"},
    };
    for (var pair : pairs) {
      rules.put(Pattern.compile(pair[0]), pair[1]);
    }
    return rules;
  }
}
