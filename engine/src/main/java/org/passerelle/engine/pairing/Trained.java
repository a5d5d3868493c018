package org.passerelle.engine.pairing;

import java.util.List;
import java.util.Map;
import org.passerelle.engine.pairing.people.Mentee;
import org.passerelle.engine.pairing.people.Mentor;

/** The mentor completed the training. What is not known is not passed. */
record Trained() implements MatchRule {
  @Override
  public String key() {
    return "trained";
  }

  @Override
  public String title() {
    return "The mentor is trained";
  }

  @Override
  public List<String> cases() {
    return List.of("not-trained", "not-known");
  }

  @Override
  public Verdict judge(Mentee mentee, Mentor mentor, RuleSettings settings) {
    return Boolean.TRUE.equals(mentor.trained())
        ? Verdict.ALLOWED
        : new Verdict.Refused(this, mentor.trained() == null ? "not-known" : "not-trained", Map.of());
  }
}
