package org.passerelle.engine.pairing;

import java.util.List;
import java.util.Map;
import org.passerelle.engine.pairing.people.Mentee;
import org.passerelle.engine.pairing.people.Mentor;

/** The mentor passed what the programme asks before a match. What is not known is not passed. */
record TrainedAndChecked() implements MatchRule {
  @Override
  public String key() {
    return "trained-and-checked";
  }

  @Override
  public String title() {
    return "The mentor is trained and checked";
  }

  @Override
  public List<String> cases() {
    return List.of("not-trained", "not-checked");
  }

  @Override
  public Verdict judge(Mentee mentee, Mentor mentor, RuleSettings settings) {
    if (settings.training() && !Boolean.TRUE.equals(mentor.trained())) {
      return new Verdict.Refused(this, "not-trained", Map.of());
    }
    if (settings.checks() && !Boolean.TRUE.equals(mentor.checked())) {
      return new Verdict.Refused(this, "not-checked", Map.of());
    }
    return Verdict.ALLOWED;
  }
}
