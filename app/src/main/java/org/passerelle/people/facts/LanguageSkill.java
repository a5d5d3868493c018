package org.passerelle.people.facts;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How well a person knows a language.
 *
 * @param levels per skill; empty when only the language is known
 * @param fromWords true when a level was said in words such as "good" and so is only our guess of a CEFR level
 */
public record LanguageSkill(LanguageCode language, boolean motherTongue, Map<Skill, Cefr> levels, boolean fromWords) {

  /** The five skills of the CEFR self-assessment grid. */
  public enum Skill { LISTENING, READING, SPOKEN_INTERACTION, SPOKEN_PRODUCTION, WRITING }

  public LanguageSkill {
    var copy = new EnumMap<Skill, Cefr>(Skill.class);
    copy.putAll(levels);
    levels = java.util.Collections.unmodifiableMap(copy);
  }

  public static LanguageSkill of(LanguageCode language, Cefr overall) {
    return new LanguageSkill(language, false, everySkill(overall), false);
  }

  public static LanguageSkill motherTongue(LanguageCode language) {
    return new LanguageSkill(language, true, Map.of(), false);
  }

  static Map<Skill, Cefr> everySkill(Cefr level) {
    var levels = new EnumMap<Skill, Cefr>(Skill.class);
    for (var skill : Skill.values()) {
      levels.put(skill, level);
    }
    return levels;
  }

  /** The level at which one can talk with this person; C2 for a mother tongue, empty when not known. */
  public Optional<Cefr> conversation() {
    if (motherTongue) {
      return Optional.of(Cefr.C2);
    }
    return lowest(levels.get(Skill.SPOKEN_INTERACTION), levels.get(Skill.LISTENING)).or(() -> lowest(levels.values()));
  }

  private static Optional<Cefr> lowest(@Nullable Cefr speaking, @Nullable Cefr listening) {
    return speaking == null || listening == null ? Optional.empty() : Optional.of(speaking.atLeast(listening) ? listening : speaking);
  }

  private static Optional<Cefr> lowest(Collection<Cefr> levels) {
    return levels.stream().min(Cefr::compareTo);
  }
}
