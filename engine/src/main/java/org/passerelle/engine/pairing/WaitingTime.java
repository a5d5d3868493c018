package org.passerelle.engine.pairing;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.passerelle.engine.pairing.people.Mentee;
import org.passerelle.engine.pairing.people.Mentor;

/** The longer the mentee has waited the more, in proportion, in full from ninety days. */
record WaitingTime() implements Factor {
  private static final int FULL_DAYS = 90;

  @Override
  public String key() {
    return "waiting";
  }

  @Override
  public String title() {
    return "Waiting time";
  }

  @Override
  public int usualWeight() {
    return 100;
  }

  @Override
  public List<String> cases() {
    return List.of("days", "not-known");
  }

  @Override
  public int thousandths(Mentee mentee, Mentor mentor, RuleSettings settings) {
    return ofDays(mentee.waitingDays());
  }

  static int ofDays(@Nullable Integer days) {
    return days == null ? 0 : Math.min(days, FULL_DAYS) * 1000 / FULL_DAYS;
  }

  @Override
  public Told tell(Mentee mentee, Mentor mentor, RuleSettings settings) {
    return mentee.waitingDays() == null
        ? Told.of("not-known")
        : new Told("days", Map.of("days", new Fact.Count(mentee.waitingDays())));
  }
}
