package org.passerelle.engine.pairing;

import java.util.List;
import java.util.Map;
import org.passerelle.engine.pairing.people.Mentee;
import org.passerelle.engine.pairing.people.Mentor;
import org.passerelle.engine.pairing.people.WeeklyHours;

/** Both are free at the same time for as long as a meeting lasts. Hours that are not stated are presumed to fit. */
record CommonFreeHour() implements MatchRule {
  private static final Verdict PRESUMED = new Verdict.Presumed(new CommonFreeHour(), "hours-not-stated");

  @Override
  public String key() {
    return "common-free-hour";
  }

  @Override
  public String title() {
    return "They are free at the same time";
  }

  @Override
  public List<String> cases() {
    return List.of("no-common-hour", "hours-not-stated");
  }

  @Override
  public Verdict judge(Mentee mentee, Mentor mentor, RuleSettings settings) {
    WeeklyHours hers = mentee.profile().hours();
    WeeklyHours his = mentor.profile().hours();
    if (!hers.isStated() || !his.isStated()) {
      return PRESUMED;
    }
    if (hers.common(his).starts(settings.meetingHours()).isStated()) {
      return Verdict.ALLOWED;
    }
    return new Verdict.Refused(
        this,
        "no-common-hour",
        Map.of(
            "needed", new Fact.Count(settings.meetingHours()),
            "common", new Fact.Count(hers.countCommon(his))));
  }
}
