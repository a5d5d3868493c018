package org.passerelle.employers.talent;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.passerelle.people.facts.Cefr;
import org.passerelle.people.facts.OccupationWords;
import org.passerelle.people.facts.Spelling;

/**
 * What is searched by: short words of a kind and a value, found by equality. A person has every token that holds of them;
 * a search names those that must hold.
 */
final class Tokens {
  static final String MAY_WORK = "y";
  private static final int NATIVE = 7;
  private static final int SHORTEST_WORD = 2;
  private static final int SHORTEST_POSTCODE = 2;
  private static final double CELL = 10;
  private static final double KM_A_DEGREE = 111.2;

  private Tokens() {}

  /** Whether the database keeps the set of all who hold the token; it says the same as {@code talent_has_set}. */
  static boolean hasSet(String token) {
    return token.equals(MAY_WORK) || token.startsWith("o:") || token.startsWith("l:");
  }

  /** The unit group and each group above it down to two digits. */
  static List<String> occupation(String isco) {
    List<String> tokens = new java.util.ArrayList<>();
    for (int digits = isco.length(); digits >= Math.min(2, isco.length()); digits--) {
      tokens.add("o:" + isco.substring(0, digits));
    }
    return tokens;
  }

  /** The language at a level: whoever speaks it better holds this token too. */
  static String language(String code, Cefr level) {
    return "l:" + code + ":" + level.ordinal();
  }

  /** Every level up to the one they have; the last step is the mother tongue. */
  static List<String> spoken(String code, @Nullable Cefr level, boolean mother) {
    int most = mother ? NATIVE : level == null ? 0 : level.ordinal();
    return java.util.stream.IntStream.rangeClosed(0, most).mapToObj(step -> "l:" + code + ":" + step).toList();
  }

  /** The words of a text as written, without accents, and in Latin letters where they are not. */
  static Set<String> words(String text) {
    Set<String> tokens = new LinkedHashSet<>();
    for (String word : Spelling.folded(text).split(" ")) {
      if (word.length() >= SHORTEST_WORD) {
        tokens.add("w:" + word);
        tokens.add("w:" + Spelling.folded(Spelling.latin(word)));
      }
    }
    return tokens;
  }

  /** One typed word or phrase: itself in any script, or the occupation it stands for in any language. */
  static Set<String> meanings(String typed) {
    Set<String> tokens = words(typed);
    OccupationWords.codesOf(typed).forEach(code -> tokens.add("o:" + code));
    return tokens;
  }

  static List<String> postcode(String postcode) {
    String tidy = Spelling.folded(postcode).replace(" ", "");
    if (tidy.length() < SHORTEST_POSTCODE) {
      return List.of();
    }
    String start = "p:" + tidy.substring(0, SHORTEST_POSTCODE);
    return tidy.length() == SHORTEST_POSTCODE ? List.of(start) : List.of(start, "p:" + tidy);
  }

  static String cell(double latitude, double longitude) {
    return cell((int) Math.floor(latitude * CELL), (int) Math.floor(longitude * CELL));
  }

  private static String cell(int latitude, int longitude) {
    return "c:" + latitude + ":" + longitude;
  }

  /** The cells that a circle touches, and some of its corners. */
  static Collection<String> cells(double latitude, double longitude, int km) {
    double high = km / KM_A_DEGREE;
    double wide = high / Math.max(0.1, Math.cos(Math.toRadians(latitude)));
    Set<String> cells = new LinkedHashSet<>();
    for (int a = (int) Math.floor((latitude - high) * CELL); a <= (int) Math.floor((latitude + high) * CELL); a++) {
      for (int b = (int) Math.floor((longitude - wide) * CELL); b <= (int) Math.floor((longitude + wide) * CELL); b++) {
        cells.add(cell(a, b));
      }
    }
    return cells;
  }
}
