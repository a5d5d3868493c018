package org.passerelle.engine.pairing;

import java.util.ArrayList;
import java.util.List;
import org.passerelle.engine.pairing.people.Mentee;
import org.passerelle.engine.pairing.people.Mentor;

/** The score of a possible pair: for each factor its weight times its thousandths, rounded down, and then the sum. */
public final class Scoring {
  private final RuleSettings settings;
  private final Weights weights;
  private final Factor[] weighed;

  public Scoring(RuleSettings settings, Weights weights) {
    this.settings = settings;
    this.weights = weights;
    this.weighed = Factors.all().stream().filter(factor -> weights.of(factor) > 0).toArray(Factor[]::new);
  }

  public Weights weights() {
    return weights;
  }

  /** 0 to {@link Weights#most}; says nothing about whether the pair is possible. */
  public int score(Mentee mentee, Mentor mentor) {
    int score = 0;
    for (Factor factor : weighed) {
      score += points(factor, mentee, mentor);
    }
    return score;
  }

  /** One reason a factor, points adding up to {@link #score}; factors worth nothing here are told too, with 0 of 0. */
  public List<Reason> reasons(Mentee mentee, Mentor mentor) {
    var reasons = new ArrayList<Reason>();
    for (Factor factor : Factors.all()) {
      Factor.Told told = factor.tell(mentee, mentor, settings);
      reasons.add(
          new Reason(factor, points(factor, mentee, mentor), weights.of(factor), told.because(), told.facts()));
    }
    return reasons;
  }

  private int points(Factor factor, Mentee mentee, Mentor mentor) {
    return points(weights.of(factor), factor.thousandths(mentee, mentor, settings));
  }

  static int points(int weight, int thousandths) {
    return (int) ((long) weight * thousandths / 1000);
  }
}
