package org.passerelle.employers.talent;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.passerelle.people.facts.Cefr;
import org.passerelle.people.facts.OccupationWords;

/**
 * Whom one looks for. Everything that is named must hold.
 *
 * @param words typed in any language and script: occupations, skills, places
 * @param isco ISCO-08 code or group
 * @param languages each at least at this level
 * @param postcode its beginning of two letters or digits at least; a shorter one names no place
 * @param near within so many kilometres of a place
 */
public record TalentQuery(
    String words, @Nullable String isco, Map<String, Cefr> languages, @Nullable String postcode, @Nullable Near near,
    boolean mayWork) {
  private static final int MOST_WORDS = 6;

  public static final TalentQuery EVERYBODY = new TalentQuery("", null, Map.of(), null, null, false);

  public record Near(double latitude, double longitude, int km) {}

  /** Tokens of which each must hold. */
  List<String> filters() {
    List<String> tokens = new ArrayList<>();
    if (isco != null) {
      tokens.add("o:" + isco);
    }
    languages.forEach((code, level) -> tokens.add(Tokens.language(code, level)));
    if (postcode != null) {
      List<String> places = Tokens.postcode(postcode);
      tokens.addAll(places.subList(Math.max(0, places.size() - 1), places.size()));
    }
    if (mayWork) {
      tokens.add(Tokens.MAY_WORK);
    }
    return tokens;
  }

  /** For each word or known phrase the tokens of which one must hold. */
  List<Set<String>> meanings() {
    List<Set<String>> groups = new ArrayList<>();
    String[] typed = words.strip().split("[\\s,;]+");
    for (int from = 0; from < typed.length && groups.size() < MOST_WORDS; ) {
      int to = longestPhrase(typed, from);
      Set<String> meanings = Tokens.meanings(String.join(" ", List.of(typed).subList(from, to)));
      if (!meanings.isEmpty()) {
        groups.add(to - from > 1 ? phrase(meanings) : meanings);
      }
      from = to;
    }
    return groups;
  }

  /** Of a phrase only the occupation counts: each of its words alone would find too much. */
  private static Set<String> phrase(Collection<String> meanings) {
    Set<String> occupations = new LinkedHashSet<>(meanings);
    occupations.removeIf(token -> !token.startsWith("o:"));
    return occupations;
  }

  private static int longestPhrase(String[] typed, int from) {
    for (int to = Math.min(typed.length, from + 4); to > from + 1; to--) {
      if (!OccupationWords.codesOf(String.join(" ", List.of(typed).subList(from, to))).isEmpty()) {
        return to;
      }
    }
    return from + 1;
  }

  Collection<String> cells() {
    return near == null ? List.of() : Tokens.cells(near.latitude(), near.longitude(), near.km());
  }
}
