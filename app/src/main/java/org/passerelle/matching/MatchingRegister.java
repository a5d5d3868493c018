package org.passerelle.matching;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
    inputs.put("lift", agenda.set().isLifted(seeker) ? agenda.set().lift() : 0);
    if (supporter >= 0) {
      inputs.put("supporter", pool.supporters.get(supporter).participation());
    }
    UUID suggestion =
        register.suggest(
            new NewSuggestion(
                who.organisation(), STEP, String.valueOf(pool.weights.number()), "participation", who.participation(),
                who.person(), inputs, supporter < 0 ? "nobody" : "pair",
                supporter < 0 ? List.of() : coded(pool, seeker, supporter)));
    register.decided(suggestion, who.organisation(), followed, decision, reason, null);
  }

  /** Notes that the set says of the seeker not to wait for the meeting. */
  void markedAtOnce(Agenda agenda, int seeker, Urgency urgency) {
    Pool pool = agenda.pool();
    int supporter = agenda.set().supporterOf(seeker);
    Candidate who = pool.seekers.get(seeker);
    Map<String, Object> inputs =
        Map.of(
            "seeker", who.participation(), "supporter", pool.supporters.get(supporter).participation(), "because",
            urgency.key(), "waitingSince", who.waitingSince().toString(), "weights", pool.weights.points(), "choices",
            agenda.set().choices(seeker), "lift", agenda.set().lift());
    register.suggest(
        new NewSuggestion(
            who.organisation(), STEP, String.valueOf(pool.weights.number()), "participation", who.participation(),
            who.person(), inputs, "at-once", coded(pool, seeker, supporter)));
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
