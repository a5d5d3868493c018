package org.passerelle.evidence.comparison;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.passerelle.evidence.numbers.Sample;

/**
 * Standardised difference of each term: mean of the treated minus mean of the others, divided by the root of the mean
 * of the two variances (n - 1) before weighting, also after weighting (Austin 2009; Stuart 2010). NaN where a term
 * does not vary.
 *
 * @param after absent where the method neither weights nor matches
 */
public record Balance(Map<String, Double> before, @Nullable Map<String, Double> after) {

  /** {@code weight} of each person, or null. */
  static Balance of(Study study, double @Nullable [] weight) {
    double[] ones = new double[study.n()];
    Arrays.fill(ones, 1);
    return new Balance(differences(study, ones), weight == null ? null : differences(study, weight));
  }

  private static Map<String, Double> differences(Study study, double[] weight) {
    Map<String, Double> result = new LinkedHashMap<>();
    for (int k = 0; k < study.terms().size(); k++) {
      double[] column = study.terms().column(k);
      double variance = (Sample.of(study.outcomesOf(true, column)).variance()
          + Sample.of(study.outcomesOf(false, column)).variance()) / 2;
      double distance = mean(study, column, weight, true) - mean(study, column, weight, false);
      result.put(study.names().get(k), variance == 0 ? Double.NaN : distance / Math.sqrt(variance));
    }
    return result;
  }

  private static double mean(Study study, double[] column, double[] weight, boolean side) {
    double sum = 0;
    double total = 0;
    for (int i = 0; i < column.length; i++) {
      if (study.treated()[i] == side) {
        sum += weight[i] * column[i];
        total += weight[i];
      }
    }
    return sum / total;
  }

  /** The largest remaining difference in absolute size; 0 without terms. */
  double worstAfter() {
    return after == null ? 0 : after.values().stream().filter(d -> !d.isNaN()).mapToDouble(Math::abs).max().orElse(0);
  }
}
