package org.passerelle.engine.pairing;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.passerelle.engine.pairing.people.Gender;
import org.passerelle.engine.pairing.people.Mentee;
import org.passerelle.engine.pairing.people.Mentor;

/** Each is as the other wished. A wish is never guessed against: a gender that is not stated does not fulfil it. */
record WishesKept() implements MatchRule {
  @Override
  public String key() {
    return "wishes";
  }

  @Override
  public String title() {
    return "Both wishes are respected";
  }

  @Override
  public List<String> cases() {
    return List.of("mentee-wish", "mentor-wish");
  }

  @Override
  public Verdict judge(Mentee mentee, Mentor mentor, RuleSettings settings) {
    if (!fulfils(mentee.profile().wishes().gender(), mentor.profile().gender())) {
      return refused("mentee-wish", mentee.profile().wishes().gender());
    }
    if (!fulfils(mentor.profile().wishes().gender(), mentee.profile().gender())) {
      return refused("mentor-wish", mentor.profile().wishes().gender());
    }
    return Verdict.ALLOWED;
  }

  static boolean fulfils(@Nullable Gender wished, @Nullable Gender stated) {
    return wished == null || wished == stated;
  }

  private Verdict refused(String because, @Nullable Gender wished) {
    return new Verdict.Refused(
        this, because, wished == null ? Map.of() : Map.of("gender", new Fact.OfGender(wished)));
  }
}
