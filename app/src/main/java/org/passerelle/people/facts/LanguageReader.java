package org.passerelle.people.facts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.passerelle.people.facts.LanguageSkill.Skill;

/** Reads a list of languages and levels as people write it: {@code French B1, Arabic (mother tongue), engels goed}. */
public final class LanguageReader {
  private static final String MOTHER = "MOTHER";
  private static final Pattern PARTS = Pattern.compile(
      "[,;+\\n•|&،؛]|\\.\\s+|\\s/\\s|(?<=\\p{L}{3})/(?=\\p{L}{3})|\\s+(?:and|et|en|und|та|і|й|и|و)\\s+(?=\\p{L}{3})", Pattern.CASE_INSENSITIVE);
  private static final Pattern RANGE = Pattern.compile("(?i)\\b([abc][012])\\s*[-/–]\\s*[abc][012]\\b");
  private static final Pattern LEVEL = Pattern.compile("\\b(a1|a2|b1|b2|c1|c2)(?: \\d)?\\b");
  private static final int LONGEST_NAME = 4;
  private static final Map<String, String> LEVEL_WORDS = words("level-words.txt");
  private static final Map<String, String> SKILL_WORDS = words("skill-words.txt");

  private LanguageReader() {}

  /** Each language once, in the order written. Of a range such as A2/B1 the lower level counts. */
  public static Reading<List<LanguageSkill>> read(String typed) {
    var found = new LinkedHashMap<String, Draft>();
    Draft current = null;
    for (var part : PARTS.split(RANGE.matcher(Spelling.tidy(typed)).replaceAll("$1"))) {
      var words = new ArrayList<>(Arrays.asList(Spelling.folded(part).split(" ")));
      words.removeIf(String::isEmpty);
      if (words.isEmpty()) {
        continue;
      }
      var language = takeLanguage(words);
      if (language.isPresent()) {
        current = found.computeIfAbsent(language.get(), code -> new Draft());
      }
      if (current == null || !current.add(String.join(" ", words)) && language.isEmpty()) {
        return Reading.refused("facts.language.not-known", typed, "part", part.strip());
      }
    }
    return Reading.understood(found.entrySet().stream().map(e -> e.getValue().skill(new LanguageCode(e.getKey()))).toList());
  }

  /** One language with nothing else, such as the column "mother tongue" holds; several are read as several. */
  public static Reading<List<LanguageSkill>> readMotherTongues(String typed) {
    return read(typed).map(list -> list.stream().map(skill -> LanguageSkill.motherTongue(skill.language())).toList());
  }

  /** Longest name first, wherever it stands; a level code is never a language. */
  private static Optional<String> takeLanguage(List<String> words) {
    for (int length = Math.min(LONGEST_NAME, words.size()); length > 0; length--) {
      for (int start = 0; start + length <= words.size(); start++) {
        var name = String.join(" ", words.subList(start, start + length));
        boolean sure = name.length() > 3 || words.size() == 1 || start == 0;
        var code = sure && !LEVEL_WORDS.containsKey(name) && !SKILL_WORDS.containsKey(name) ? LanguageCode.codeOf(name) : null;
        if (code != null) {
          words.subList(start, start + length).clear();
          return Optional.of(code);
        }
      }
    }
    return Optional.empty();
  }

  private static Map<String, String> words(String file) {
    var words = new HashMap<String, String>();
    WordList.read(LanguageReader.class, file).forEach((name, list) -> list.forEach(word -> words.put(Spelling.folded(word), name)));
    return words;
  }

  /** Name of the longest listed word that the text holds as whole words. */
  private static Optional<String> mentioned(Map<String, String> words, String text) {
    var padded = " " + text + " ";
    return words.keySet().stream()
        .filter(word -> padded.contains(" " + word + " "))
        .max((a, b) -> Integer.compare(a.length(), b.length()))
        .map(words::get);
  }

  private static final class Draft {
    private final Map<Skill, Cefr> levels = new EnumMap<>(Skill.class);
    private boolean mother;
    private boolean fromWords;

    /** False when nothing in the text says a level. */
    boolean add(String text) {
      if (text.isEmpty()) {
        return true;
      }
      var code = LEVEL.matcher(text);
      boolean written = code.find();
      var level = written ? Optional.of(code.group(1).toUpperCase(java.util.Locale.ROOT)) : mentioned(LEVEL_WORDS, text);
      if (level.isEmpty()) {
        return false;
      }
      if (level.get().equals(MOTHER)) {
        mother = true;
        return true;
      }
      fromWords |= !written && !level.get().equals(Cefr.PRE_A1.name());
      var cefr = Cefr.valueOf(level.get());
      mentioned(SKILL_WORDS, text).map(Skill::valueOf)
          .ifPresentOrElse(skill -> levels.put(skill, cefr), () -> LanguageSkill.everySkill(cefr).forEach(levels::putIfAbsent));
      return true;
    }

    LanguageSkill skill(LanguageCode language) {
      return new LanguageSkill(language, mother, levels, fromWords);
    }
  }
}
