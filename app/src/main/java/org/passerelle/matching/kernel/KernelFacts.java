package org.passerelle.matching.kernel;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.passerelle.engine.pairing.people.Cefr;
import org.passerelle.engine.pairing.people.Gender;
import org.passerelle.engine.pairing.people.Languages;
import org.passerelle.engine.pairing.people.WeeklyHours;
import org.passerelle.people.facts.LanguageSkill;

/** People's facts in the engine's values. */
public final class KernelFacts {
  private KernelFacts() {}

  /** Below A1 counts as A1: neither is enough to work in. */
  public static Cefr level(org.passerelle.people.facts.Cefr level) {
    return switch (level) {
      case PRE_A1, A1 -> Cefr.A1;
      case A2 -> Cefr.A2;
      case B1 -> Cefr.B1;
      case B2 -> Cefr.B2;
      case C1 -> Cefr.C1;
      case C2 -> Cefr.C2;
    };
  }

  /** By the level of conversation. */
  public static Languages languages(Collection<LanguageSkill> skills) {
    Map<String, Cefr> levels = new HashMap<>();
    for (LanguageSkill skill : skills) {
      Cefr level =
          skill.motherTongue() ? Cefr.NATIVE : skill.conversation().map(KernelFacts::level).orElse(Cefr.UNSTATED);
      levels.put(skill.language().code(), level);
    }
    return Languages.of(levels);
  }

  /** The whole hours among them. */
  public static WeeklyHours hours(org.passerelle.people.facts.@Nullable WeeklyHours hours) {
    return hours == null ? WeeklyHours.NOT_STATED : WeeklyHours.ofHours(hours.wholeHours().stream().toArray());
  }

  public static @Nullable Gender gender(org.passerelle.people.facts.@Nullable Gender gender) {
    return switch (gender) {
      case WOMAN -> Gender.WOMAN;
      case MAN -> Gender.MAN;
      case NON_BINARY -> Gender.OTHER;
      case NOT_SAID, UNKNOWN -> null;
      case null -> null;
    };
  }
}
