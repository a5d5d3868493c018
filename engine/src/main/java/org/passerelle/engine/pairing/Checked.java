package org.passerelle.engine.pairing;

import java.util.List;
import java.util.Map;
import org.passerelle.engine.pairing.people.Mentee;
import org.passerelle.engine.pairing.people.Mentor;

/** The mentor has every check the programme asks for in order. What is not known is not passed. */
record Checked() implements MatchRule {
  @Override
  public String key() {
    return "checked";
  }

  @Override
  public String title() {
    return "The mentor is checked";
  }

  @Override
  public List<String> cases() {
    return List.of("not-checked", "not-known");
  }

  @Override
  public Verdict judge(Mentee mentee, Mentor mentor, RuleSettings settings) {
    return Boolean.TRUE.equals(mentor.checked())
        ? Verdict.ALLOWED
        : new Verdict.Refused(this, mentor.checked() == null ? "not-known" : "not-checked", Map.of());
  }
}
