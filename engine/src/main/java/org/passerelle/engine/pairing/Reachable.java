package org.passerelle.engine.pairing;

import java.util.List;
import java.util.Map;
import org.passerelle.engine.pairing.people.Mentee;
import org.passerelle.engine.pairing.people.Mentor;
import org.passerelle.engine.pairing.people.Place;

/**
 * Each lives within what the other is willing to travel, or both are willing to meet online. A place that is not
 * stated is presumed to be near: an adviser asks.
 */
record Reachable() implements MatchRule {
  private static final Verdict PRESUMED = new Verdict.Presumed(new Reachable(), "place-not-stated");

  @Override
  public String key() {
    return "reachable";
  }

  @Override
  public String title() {
    return "They can reach each other";
  }

  @Override
  public List<String> cases() {
    return List.of("too-far", "other-zone", "place-not-stated");
  }

  @Override
  public Verdict judge(Mentee mentee, Mentor mentor, RuleSettings settings) {
    Place a = mentee.profile().place();
    Place b = mentor.profile().place();
    if (a.online() && b.online()) {
      return Verdict.ALLOWED;
    }
    double share = settings.travel().shareOfLimit(a, b);
    if (share <= 1) {
      return Verdict.ALLOWED;
    }
    if (Double.isNaN(share)) {
      return PRESUMED;
    }
    if (a.point() != null && b.point() != null) {
      double km = a.point().kmTo(b.point());
      return new Verdict.Refused(this, "too-far", Map.of("km", new Fact.Kilometres(km)));
    }
    return new Verdict.Refused(
        this,
        "other-zone",
        Map.of(
            "menteeZone", new Fact.Words(List.of(String.valueOf(a.zone()))),
            "mentorZone", new Fact.Words(List.of(String.valueOf(b.zone())))));
  }
}
