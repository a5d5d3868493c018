package org.passerelle.matching;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.engine.pairing.Reason;
import org.passerelle.matching.MatchingMeeting.Agenda;
import org.passerelle.oversight.Decider;
import org.passerelle.oversight.NewDecision;
import org.passerelle.oversight.NewSuggestion;
import org.passerelle.oversight.Register;
import org.passerelle.oversight.StepSwitches;
import org.passerelle.oversight.Suggestion;
import org.springframework.stereotype.Component;

/** Notes in the register what the set said of a seeker, when somebody decides about them. */
@Component
public class MatchingRegister {
  /** The name of this automated step in the register and on its switch. */
  public static final String STEP = "match";

  private final Register register;
  private final PoolSnapshots snapshots;
  private final StepSwitches switches;

  MatchingRegister(Register register, PoolSnapshots snapshots, StepSwitches switches) {
    this.register = register;
    this.snapshots = snapshots;
    this.switches = switches;
  }

  boolean isRunning() {
    return switches.isRunning(STEP);
  }

  /** Notes that the acting adviser has what the set says of these seekers on the screen. */
  public void seen(Collection<UUID> seekers) {
    register.seen(STEP, seekers);
  }

  /** @param followed whether the decision is what the set said of the seeker */
  void decided(Agenda agenda, PairKey about, boolean followed, String decision, @Nullable String reason) {
    Pool pool = agenda.pool();
    int seeker = pool.seeker(about.seeker());
    Candidate who = pool.seekers.get(seeker);
    Map<String, Object> inputs = snapshots.keep(agenda);
    inputs.put("seeker", who.participation());
    NewSuggestion suggestion =
        new NewSuggestion(
            who.organisation(), STEP, String.valueOf(pool.weights.number()), pool.blueprint.key(), "participation",
            who.participation(), who.person(), inputs, said(agenda.set(), seeker));
    boolean proposed = decision.equals("proposed");
    register
        .suggest(suggestion)
        .ifPresent(
            id ->
                register.decided(id, new NewDecision(Decider.acting(), followed, proposed, decision, reason, null)));
  }

  /** What a set says of one seeker; whoever stays without is left to a person. */
  static Suggestion said(ProposedSet set, int seeker) {
    int supporter = set.supporterOf(seeker);
    if (supporter < 0) {
      return new Suggestion.ForAPerson("nobody", List.of());
    }
    List<Map<String, Object>> reasons = coded(set.pool, seeker, supporter);
    UUID with = set.pool.supporters.get(supporter).participation();
    return new Suggestion.InFavour("pair", withPartner(reasons, with));
  }

  private static List<Map<String, Object>> withPartner(List<Map<String, Object>> reasons, UUID supporter) {
    var all = new ArrayList<Map<String, Object>>();
    all.add(Map.of("with", supporter.toString()));
    all.addAll(reasons);
    return List.copyOf(all);
  }

  /** Notes that the set says of the seeker not to wait for the meeting. */
  void markedAtOnce(Agenda agenda, int seeker, Urgency urgency) {
    Pool pool = agenda.pool();
    Candidate who = pool.seekers.get(seeker);
    Map<String, Object> inputs = snapshots.keep(agenda);
    inputs.put("seeker", who.participation());
    inputs.put("atOnce", urgency.key());
    register.suggest(
        new NewSuggestion(
            who.organisation(), STEP, String.valueOf(pool.weights.number()), pool.blueprint.key(), "participation",
            who.participation(), who.person(), inputs, said(agenda.set(), seeker)));
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
