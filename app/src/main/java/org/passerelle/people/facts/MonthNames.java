package org.passerelle.people.facts;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.util.ULocale;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** Names of months, whole and short, in the languages people here write dates in; replaced by numbers. */
final class MonthNames {
  private static final String[] LANGUAGES =
      {"en", "fr", "nl", "de", "uk", "ar", "ar_SY", "ar_DZ", "ar_MA", "ru", "es", "pt", "it", "pl", "tr", "ro"};
  private static final Map<String, Integer> NUMBERS = numbers();
  private static final int SHORTEST = 3;

  private MonthNames() {}

  /** {@code 3 avril 1998} becomes {@code 3 m4 1998}; text without a month name comes back folded. */
  static String asNumbers(String text) {
    var words = " " + Spelling.folded(text).replaceAll("(?<=\\d)(?=\\p{L})|(?<=\\p{L})(?=\\d)", " ") + " ";
    for (var name : NUMBERS.entrySet()) {
      if (words.contains(name.getKey())) {
        return words.replace(name.getKey(), " m" + name.getValue() + " ").strip();
      }
    }
    return words.strip();
  }

  private static Map<String, Integer> numbers() {
    var found = new HashMap<String, Integer>();
    for (var language : LANGUAGES) {
      var symbols = DateFormatSymbols.getInstance(new ULocale(language));
      for (int context : new int[] {DateFormatSymbols.FORMAT, DateFormatSymbols.STANDALONE}) {
        for (int width : new int[] {DateFormatSymbols.WIDE, DateFormatSymbols.ABBREVIATED}) {
          var names = symbols.getMonths(context, width);
          for (int i = 0; i < 12; i++) {
            var name = Spelling.folded(names[i]);
            if (name.length() >= SHORTEST && !name.matches(".*\\d.*")) {
              found.putIfAbsent(" " + name + " ", i + 1);
            }
          }
        }
      }
    }
    found.put(" mrt ", 3);
    found.put(" sept ", 9);
    found.put(" mars ", 3);
    var longestFirst = new LinkedHashMap<String, Integer>();
    found.entrySet().stream()
        .sorted(Comparator.comparing((Map.Entry<String, Integer> e) -> -e.getKey().length()).thenComparing(Map.Entry::getKey))
        .forEach(e -> longestFirst.put(e.getKey(), e.getValue()));
    return longestFirst;
  }
}
