package org.passerelle.engine.pairing;

import java.util.List;
import java.util.Map;
import org.passerelle.engine.pairing.people.Mentee;
import org.passerelle.engine.pairing.people.Mentor;

/** The mentor has a place left. Places that are not stated count as one: whoever comes forward offers a place. */
record Capacity() implements MatchRule {
  @Override
  public String key() {
    return "capacity";
  }

  @Override
  public String title() {
    return "The mentor has a free place";
  }

  @Override
  public List<String> cases() {
    return List.of("full");
  }

  @Override
  public Verdict judge(Mentee mentee, Mentor mentor, RuleSettings settings) {
    return mentor.openPlaces() > 0 ? Verdict.ALLOWED : new Verdict.Refused(this, "full", Map.of());
  }
}
