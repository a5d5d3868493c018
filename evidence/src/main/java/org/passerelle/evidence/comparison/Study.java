package org.passerelle.evidence.comparison;

import java.util.Arrays;
import java.util.List;
import org.passerelle.evidence.Terms;
import org.passerelle.evidence.Unanswerable;

/** People who took part ({@code treated}) and people who did not, an outcome, and the terms to make them alike on. */
public record Study(boolean[] treated, double[] outcome, Terms terms) {

  public Study {
    int took = 0;
    for (boolean t : treated) {
      took += t ? 1 : 0;
    }
    Unanswerable.unless(took >= 2 && treated.length - took >= 2,
        "A comparison needs at least two people on either side; it has " + took + " treated and "
            + (treated.length - took) + " others.");
  }

  public int n() {
    return treated.length;
  }

  public int treatedCount() {
    int count = 0;
    for (boolean t : treated) {
      count += t ? 1 : 0;
    }
    return count;
  }

  double[] outcomesOf(boolean side, double[] values) {
    double[] result = new double[side ? treatedCount() : n() - treatedCount()];
    int next = 0;
    for (int i = 0; i < n(); i++) {
      if (treated[i] == side) {
        result[next++] = values[i];
      }
    }
    return result;
  }

  List<String> names() {
    return terms.names();
  }

  /** Rows with a leading 1, each term centred and divided by its spread: weights do not depend on the units. */
  double[][] standardised() {
    double[][] rows = terms.rowsWithIntercept(n());
    for (int k = 1; k <= terms.size(); k++) {
      double[] column = terms.column(k - 1);
      double mean = Arrays.stream(column).average().orElse(0);
      double sd = Math.sqrt(Arrays.stream(column).map(v -> (v - mean) * (v - mean)).sum() / n());
      for (double[] row : rows) {
        row[k] = sd <= 1e-12 * Math.abs(mean) || sd == 0 ? 0 : (row[k] - mean) / sd;
      }
    }
    return rows;
  }
}
