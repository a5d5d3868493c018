package org.passerelle.engine.pairing;

import java.util.List;
import java.util.Map;
import org.passerelle.engine.pairing.people.Languages;
import org.passerelle.engine.pairing.people.Mentee;
import org.passerelle.engine.pairing.people.Mentor;

/** Both speak one language at working level. Whoever stated no language is not proposed until they are asked. */
record SharedLanguage() implements MatchRule {
  @Override
  public String key() {
    return "shared-language";
  }

  @Override
  public String title() {
    return "They share a working language";
  }

  @Override
  public List<String> cases() {
    return List.of("none-shared", "mentee-not-stated", "mentor-not-stated");
  }

  @Override
  public Verdict judge(Mentee mentee, Mentor mentor, RuleSettings settings) {
    Languages hers = mentee.profile().languages();
    Languages his = mentor.profile().languages();
    if (hers.shares(his, settings.workingLevel())) {
      return Verdict.ALLOWED;
    }
    String because = !hers.isStated() ? "mentee-not-stated" : !his.isStated() ? "mentor-not-stated" : "none-shared";
    return new Verdict.Refused(
        this,
        because,
        Map.of(
            "level", new Fact.Level(settings.workingLevel()),
            "menteeLanguages", new Fact.LanguageList(List.copyOf(hers.toMap().keySet())),
            "mentorLanguages", new Fact.LanguageList(List.copyOf(his.toMap().keySet()))));
  }
}
