package org.passerelle.engine.pairing;

import java.util.List;
import java.util.Map;
import org.passerelle.engine.pairing.people.Mentee;
import org.passerelle.engine.pairing.people.Mentor;

/** Neither is on the other's list of people not to be proposed to. No list means nobody is excluded. */
record NotExcluded() implements MatchRule {
  @Override
  public String key() {
    return "exclusions";
  }

  @Override
  public String title() {
    return "Neither excluded the other";
  }

  @Override
  public List<String> cases() {
    return List.of("by-mentee", "by-mentor");
  }

  @Override
  public Verdict judge(Mentee mentee, Mentor mentor, RuleSettings settings) {
    if (mentee.profile().wishes().notWith().contains(mentor.id())) {
      return new Verdict.Refused(this, "by-mentee", Map.of());
    }
    if (mentor.profile().wishes().notWith().contains(mentee.id())) {
      return new Verdict.Refused(this, "by-mentor", Map.of());
    }
    return Verdict.ALLOWED;
  }
}
