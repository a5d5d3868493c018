package org.passerelle.matching;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.engine.pairing.Factors;
import org.passerelle.oversight.HumanDecision;
import org.passerelle.oversight.Registered;
import org.passerelle.oversight.Suggestion;
import org.passerelle.oversight.VersionedStep;
import org.passerelle.pages.Texts;
import org.springframework.stereotype.Component;

/** The best whole set of pairs, as an automated step: solved again from everybody who waited then. */
@Component
class MatchStep implements VersionedStep {
  private final PoolSnapshots snapshots;

  MatchStep(PoolSnapshots snapshots) {
    this.snapshots = snapshots;
  }

  @Override
  public String key() {
    return MatchingRegister.STEP;
  }

  @Override
  public Suggestion again(Registered kept) {
    return solved(kept, points(kept.inputs().get("weights")));
  }

  @Override
  public Suggestion under(Registered kept, Map<String, Object> content) {
    return solved(kept, points(content));
  }

  /** The same person, or nobody both times. */
  @Override
  public boolean isSame(Suggestion one, Suggestion other) {
    return one.code().equals(other.code()) && with(one).equals(with(other));
  }

  private static String with(Suggestion suggestion) {
    return suggestion.reasons().stream()
        .map(reason -> reason.get("with"))
        .filter(Objects::nonNull)
        .map(String::valueOf)
        .findFirst()
        .orElse("");
  }

  @Override
  public List<String> describe(Map<String, Object> content, Texts texts) {
    Map<String, Integer> points = points(content);
    return Factors.all().stream()
        .map(
            factor ->
                texts.get(
                    "oversight.staff.points", "factor", texts.get("matching.factor." + factor.key() + ".name"),
                    "points", points.getOrDefault(factor.key(), 0)))
        .toList();
  }

  private Suggestion solved(Registered kept, Map<String, Integer> points) {
    ProposedSet set = snapshots.again(kept, points);
    return MatchingRegister.said(set, set.pool.seeker(UUID.fromString(String.valueOf(kept.inputs().get("seeker")))));
  }

  /** Only which factors counted and how much: what the other person told stays with them. */
  @Override
  public List<String> reasons(Registered kept, Texts texts) {
    return kept.reasons().stream()
        .filter(reason -> reason.get("outOf") instanceof Integer outOf && outOf > 0)
        .map(
            reason ->
                texts.get(
                    "oversight.reason.factor", "factor", texts.get("matching.factor." + reason.get("factor") + ".name"),
                    "points", Objects.requireNonNull(reason.get("points")), "most", Objects.requireNonNull(reason.get("outOf"))))
        .toList();
  }

  /** Two people were told about each other; that a pair was set aside is no decision about either. */
  @Override
  public Telling telling(HumanDecision decision) {
    return decision.decision().equals("proposed") ? Telling.DECISION : Telling.NOTHING;
  }

  static Map<String, Integer> points(@Nullable Object written) {
    Map<String, Integer> points = new HashMap<>();
    ((Map<?, ?>) Objects.requireNonNull(written, "weights")).forEach((factor, value) -> points.put(String.valueOf(factor), ((Number) value).intValue()));
    return points;
  }
}
