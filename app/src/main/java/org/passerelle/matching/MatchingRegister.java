package org.passerelle.matching;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.passerelle.engine.pairing.Reason;
import org.passerelle.matching.MatchingMeeting.Agenda;
import org.passerelle.oversight.NewSuggestion;
import org.passerelle.oversight.Register;
import org.passerelle.oversight.StepSwitches;
import org.springframework.stereotype.Component;

/** Notes in the register what the set said of a seeker, when somebody decides about them. */
@Component
public class MatchingRegister {
  /** The name of this automated step in the register and on its switch. */
  public static final String STEP = "match";

  private final Register register;
  private final StepSwitches switches;

  MatchingRegister(Register register, StepSwitches switches) {
    this.register = register;
    this.switches = switches;
  }

  boolean isRunning() {
    return switches.isRunning(STEP);
  }

  /** @param followed whether the decision is what the set said of the seeker */
  void decided(Agenda agenda, PairKey about, boolean followed, String decision, @Nullable String reason) {
    Pool pool = agenda.pool();
    int seeker = pool.seeker(about.seeker());
    int supporter = agenda.set().supporterOf(seeker);
    Candidate who = pool.seekers.get(seeker);
    Map<String, Object> inputs = new HashMap<>();
    inputs.put("seeker", who.participation());
    inputs.put("weights", pool.weights.points());
    inputs.put("choices", agenda.set().choices(seeker));
    if (supporter >= 0) {
      inputs.put("supporter", pool.supporters.get(supporter).participation());
    }
    NewSuggestion suggestion =
        new NewSuggestion(
            who.organisation(), STEP, String.valueOf(pool.weights.number()), "participation", who.participation(),
            who.person(), inputs, supporter < 0 ? "nobody" : "pair",
            supporter < 0 ? List.of() : coded(pool, seeker, supporter));
    register
        .suggest(suggestion)
        .ifPresent(id -> register.decided(id, who.organisation(), followed, decision, reason, null));
  }

  /** The reasons as codes and numbers, which add up to the score. */
  static List<Map<String, Object>> coded(Pool pool, int seeker, int supporter) {
    return pool.settings.scoring().reasons(pool.mentees.get(seeker), pool.mentors.get(supporter)).stream()
        .map(MatchingRegister::coded)
        .toList();
  }

  private static Map<String, Object> coded(Reason reason) {
    return Map.of(
        "factor", reason.factor().key(), "because", reason.because(), "points", reason.points(), "outOf", reason.outOf());
  }
}
