package org.passerelle.evidence.comparison;

import org.jspecify.annotations.Nullable;

/**
 * Whether those who took part have counterparts: a treated person is outside when their chance of taking part lies
 * beyond that of every other person (Dehejia and Wahba 1999; Crump and others 2009). More than one in twenty outside
 * draws a warning, more than half, or perfect separation, a refusal.
 *
 * @param refusal one sentence, or null when the comparison can be made
 */
public record Overlap(int treatedOutside, double shareOutside, @Nullable String warning, @Nullable String refusal) {

  private static final double WARN_ABOVE = 0.05;
  private static final double REFUSE_ABOVE = 0.5;

  static Overlap of(Study study, Propensity propensity) {
    double least = Double.POSITIVE_INFINITY;
    double most = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < study.n(); i++) {
      if (!study.treated()[i]) {
        least = Math.min(least, propensity.score()[i]);
        most = Math.max(most, propensity.score()[i]);
      }
    }
    int outside = 0;
    for (int i = 0; i < study.n(); i++) {
      double score = propensity.score()[i];
      if (study.treated()[i] && (score > most + 1e-12 || score < least - 1e-12)) {
        outside++;
      }
    }
    double share = (double) outside / study.treatedCount();
    String counted = outside + " of " + study.treatedCount() + " treated people have no counterpart in the other group";
    if (propensity.separated()) {
      return new Overlap(outside, share, null,
          "The terms alone tell the two groups apart, so nobody in one has a counterpart in the other; "
              + "use fewer terms or another comparison group.");
    }
    if (share > REFUSE_ABOVE) {
      return new Overlap(outside, share, null, counted + "; use fewer terms or another comparison group.");
    }
    return new Overlap(outside, share, share > WARN_ABOVE ? counted + "; their part of the estimate is a guess." : null,
        null);
  }

  Overlap refuse(String reason) {
    return new Overlap(treatedOutside, shareOutside, null, reason);
  }

  Overlap warn(String reason) {
    return new Overlap(treatedOutside, shareOutside, warning == null ? reason : warning + " " + reason, refusal);
  }
}
