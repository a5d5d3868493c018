package org.passerelle.people.facts;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A person's whole name in one field, in any script and any order.
 *
 * @param written as the person writes it, 1 to 200 characters
 */
public record PersonName(String written) {
  private static final int LONGEST = 200;
  private static final Set<String> PARTICLES = Set.of(
      "al", "el", "ul", "ould", "ibn", "bint", "bent", "van", "von", "de", "der", "den", "ter", "du", "da", "das", "dos",
      "di", "la", "le", "y", "e", "mr", "mrs", "ms", "mme", "mlle", "dr", "dhr", "mevr", "herr", "frau", "monsieur", "madame");

  private static final Pattern SERVANT_OF = Pattern.compile("\\babd(?:[aeou]l|oul)? (?:(?:al|el|ul|er|ar) )?(?=\\p{L})");
  private static final Pattern SON_OF = Pattern.compile("\\bb[ei]?n (?=\\p{L})");

  public PersonName {
    if (written.isBlank() || written.length() > LONGEST) {
      throw new IllegalArgumentException("a name has 1 to " + LONGEST + " characters");
    }
  }

  public static Reading<PersonName> read(String typed) {
    var tidy = Spelling.tidy(typed);
    if (tidy.isEmpty()) {
      return Reading.refused("facts.name.missing", typed);
    }
    if (tidy.length() > LONGEST) {
      return Reading.refused("facts.name.too-long", tidy.substring(0, 40) + "…", "most", LONGEST);
    }
    if (tidy.codePoints().noneMatch(Character::isLetter)) {
      return Reading.refused("facts.name.no-letters", typed);
    }
    if (tidy.startsWith("=")) {
      return Reading.refused("facts.name.formula", tidy.substring(0, Math.min(40, tidy.length())));
    }
    return Reading.understood(new PersonName(tidy));
  }

  public static Reading<PersonName> read(String given, String family) {
    return read(given + " " + family);
  }

  /** Same script, without case, accents and punctuation: equal for two careful spellings of one name. */
  public String normalised() {
    return Spelling.folded(written);
  }

  /** The name in plain Latin letters, lower case, for search and for eyes that cannot read its script. */
  public String latin() {
    return Spelling.folded(Spelling.latin(written));
  }

  /** The words of the Latin spelling that tell people apart: without articles, titles and "son of". */
  public List<String> tellingWords() {
    var all = List.of(joined(latin()).split(" "));
    var telling = all.stream().filter(word -> !PARTICLES.contains(word)).toList();
    return telling.isEmpty() ? all : telling;
  }

  /**
   * What a search compares for equality: the words in their own script, the words in Latin letters, and - marked
   * {@code ~} - their sounds. A search text put through this same method finds the person when any token is shared.
   */
  public Set<String> searchTokens() {
    var tokens = new LinkedHashSet<String>();
    Stream.of(normalised().split(" ")).forEach(tokens::add);
    var telling = tellingWords();
    tokens.addAll(telling);
    telling.stream().map(NameSound::of).filter(sound -> sound.length() > 1).forEach(s -> tokens.add("~" + s));
    return tokens;
  }

  /** Abd al-Rahman, Abdel Rahman and عبد الرحمن are one word to those who bear it; so are Ben Ali and Benali. */
  private static String joined(String latin) {
    return SON_OF.matcher(SERVANT_OF.matcher(latin).replaceAll("abd")).replaceAll("ben");
  }

  @Override
  public String toString() {
    return written;
  }
}
