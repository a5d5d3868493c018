package org.passerelle.intake.apply;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.passerelle.pages.Formats;
import org.passerelle.pages.Language;
import org.passerelle.pages.Texts;
import org.passerelle.people.facts.IscoCode;

/** Occupations that many people have or wish for, in every language, with their ISCO-08 codes; others are free words. */
final class OccupationWords {
  private static final List<String> CODES =
      List.of(
          "2142", "2221", "2330", "2341", "2411", "2512", "2521", "2635", "3221", "3412", "4110", "4221", "4321", "5120",
          "5131", "5141", "5221", "5223", "5311", "5322", "5414", "6113", "7112", "7115", "7126", "7131", "7212", "7231",
          "7411", "7512", "7531", "8322", "8332", "8344", "9112", "9313", "9329", "9333", "9411", "9412");
  private static final Map<String, String> BY_WORD = new HashMap<>();

  private OccupationWords() {}

  static List<String> in(Texts texts) {
    return CODES.stream().map(code -> texts.get("intake.occupation." + code)).sorted().toList();
  }

  /** The code of words picked from the list in any language, or of a code or title of the classification. */
  static Optional<String> codeOf(String words) {
    return Optional.ofNullable(byWord().get(folded(words)))
        .or(() -> IscoCode.read(words).toOptional().map(IscoCode::code));
  }

  private static synchronized Map<String, String> byWord() {
    if (BY_WORD.isEmpty()) {
      for (Language language : Language.values()) {
        Texts texts = new Texts(language, new Formats(language, ZoneOffset.UTC, Clock.fixed(Instant.EPOCH, ZoneOffset.UTC)));
        CODES.forEach(code -> BY_WORD.put(folded(texts.get("intake.occupation." + code)), code));
      }
    }
    return BY_WORD;
  }

  private static String folded(String words) {
    return words.strip().toLowerCase(Locale.ROOT);
  }
}
