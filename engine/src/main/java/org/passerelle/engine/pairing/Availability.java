package org.passerelle.engine.pairing;

import java.util.List;
import java.util.Map;
import org.passerelle.engine.pairing.people.Mentee;
import org.passerelle.engine.pairing.people.Mentor;
import org.passerelle.engine.pairing.people.WeeklyHours;

/** Hours of the week in which both are free: a tenth for each, in full from ten. */
record Availability() implements Factor {
  static final int ENOUGH_HOURS = 10;

  @Override
  public String key() {
    return "availability";
  }

  @Override
  public String title() {
    return "Availability";
  }

  @Override
  public int usualWeight() {
    return 100;
  }

  @Override
  public List<String> cases() {
    return List.of("common", "none", "not-stated");
  }

  @Override
  public int thousandths(Mentee mentee, Mentor mentor, RuleSettings settings) {
    return ofHours(mentee.profile().hours().countCommon(mentor.profile().hours()));
  }

  static int ofHours(int common) {
    return Math.min(common, ENOUGH_HOURS) * 1000 / ENOUGH_HOURS;
  }

  @Override
  public Told tell(Mentee mentee, Mentor mentor, RuleSettings settings) {
    WeeklyHours hers = mentee.profile().hours();
    WeeklyHours his = mentor.profile().hours();
    if (!hers.isStated() || !his.isStated()) {
      return Told.of("not-stated");
    }
    WeeklyHours common = hers.common(his);
    return common.isStated()
        ? new Told(
            "common",
            Map.of("hours", new Fact.Count(common.count()), "first", new Fact.HourOfWeek(common.first())))
        : Told.of("none");
  }
}
