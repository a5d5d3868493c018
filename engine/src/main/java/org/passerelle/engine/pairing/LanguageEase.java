package org.passerelle.engine.pairing;

import java.util.List;
import java.util.Map;
import org.passerelle.engine.pairing.people.Cefr;
import org.passerelle.engine.pairing.people.Languages;
import org.passerelle.engine.pairing.people.Mentee;
import org.passerelle.engine.pairing.people.Mentor;

/**
 * How easily they talk: by the level of the weaker speaker in the language they share best (A1 100, A2 200, B1 400,
 * B2 550, C1 700, C2 800, both mother tongue 850), and 150 more for a second language they share.
 */
record LanguageEase() implements Factor {
  private static final int[] BY_RANK = {0, 100, 200, 400, 550, 700, 800, 850};
  private static final int SECOND_LANGUAGE = 150;

  @Override
  public String key() {
    return "languages";
  }

  @Override
  public String title() {
    return "Languages";
  }

  @Override
  public int usualWeight() {
    return 150;
  }

  @Override
  public List<String> cases() {
    return List.of("one", "several", "none");
  }

  @Override
  public int thousandths(Mentee mentee, Mentor mentor, RuleSettings settings) {
    return ofSharedRank(
        mentee.profile().languages().sharedRank(mentor.profile().languages(), settings.workingLevel()));
  }

  static int ofSharedRank(int rank) {
    return BY_RANK[rank % Languages.SECOND] + (rank > Languages.SECOND ? SECOND_LANGUAGE : 0);
  }

  @Override
  public Told tell(Mentee mentee, Mentor mentor, RuleSettings settings) {
    Map<String, Cefr> shared =
        mentee.profile().languages().sharedWith(mentor.profile().languages(), settings.workingLevel());
    if (shared.isEmpty()) {
      return Told.of("none");
    }
    var best = shared.entrySet().iterator().next();
    var others = shared.keySet().stream().skip(1).toList();
    return new Told(
        others.isEmpty() ? "one" : "several",
        Map.of(
            "language", new Fact.Language(best.getKey()),
            "level", new Fact.Level(best.getValue()),
            "others", new Fact.LanguageList(others)));
  }
}
