package org.passerelle.evidence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The columns of a model, without intercept. A text column becomes one indicator for each of its values but the first
 * in sorted order, the reference; the indicator is named column and value run together, as in R: {@code sexmale}.
 */
public final class Terms {

  private final List<String> names = new ArrayList<>();
  private final List<double[]> columns = new ArrayList<>();

  /** @param values one a person, in the order of all other columns */
  public Terms number(String name, double[] values) {
    names.add(name);
    columns.add(values);
    return this;
  }

  /** @param values one a person; a column of a single value adds nothing */
  public Terms text(String name, String[] values) {
    String[] distinct = Arrays.stream(values).distinct().sorted().toArray(String[]::new);
    for (int k = 1; k < distinct.length; k++) {
      double[] indicator = new double[values.length];
      for (int i = 0; i < values.length; i++) {
        indicator[i] = values[i].equals(distinct[k]) ? 1 : 0;
      }
      number(name + distinct[k], indicator);
    }
    return this;
  }

  public List<String> names() {
    return List.copyOf(names);
  }

  public int size() {
    return columns.size();
  }

  public double[] column(int k) {
    return columns.get(k);
  }

  /** One row a person, a leading 1 for the intercept. */
  public double[][] rowsWithIntercept(int people) {
    double[][] rows = new double[people][columns.size() + 1];
    for (int i = 0; i < people; i++) {
      rows[i][0] = 1;
      for (int k = 0; k < columns.size(); k++) {
        rows[i][k + 1] = columns.get(k)[i];
      }
    }
    return rows;
  }
}
