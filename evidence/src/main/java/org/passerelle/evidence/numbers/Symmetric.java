package org.passerelle.evidence.numbers;

/**
 * A symmetric, non-negative definite system as L D L'. A column that adds nothing to those before it is left out: its
 * pivot is zero, its solution 0 and its row of the inverse 0, as in Therneau's {@code cholesky2} (survival).
 */
public final class Symmetric {

  private static final double TOLERANCE = 1e-11;

  private final int size;
  private final double[][] l;
  private final double[] d;

  private Symmetric(int size, double[][] l, double[] d) {
    this.size = size;
    this.l = l;
    this.d = d;
  }

  /** @param matrix only its lower half is read */
  public static Symmetric factor(double[][] matrix) {
    int n = matrix.length;
    double[][] l = new double[n][n];
    double[] d = new double[n];
    for (int j = 0; j < n; j++) {
      double pivot = matrix[j][j];
      for (int k = 0; k < j; k++) {
        pivot -= l[j][k] * l[j][k] * d[k];
      }
      boolean useful = pivot > TOLERANCE * Math.abs(matrix[j][j]) && pivot > Double.MIN_NORMAL;
      d[j] = useful ? pivot : 0;
      l[j][j] = 1;
      for (int i = j + 1; i < n && useful; i++) {
        double sum = matrix[i][j];
        for (int k = 0; k < j; k++) {
          sum -= l[i][k] * l[j][k] * d[k];
        }
        l[i][j] = sum / pivot;
      }
    }
    return new Symmetric(n, l, d);
  }

  /** Whether this column was left out because the earlier ones already say it. */
  public boolean redundant(int column) {
    return d[column] == 0;
  }

  /** How many columns were not left out. */
  public int rank() {
    int rank = 0;
    for (double pivot : d) {
      rank += pivot == 0 ? 0 : 1;
    }
    return rank;
  }

  public double[] solve(double[] right) {
    double[] x = right.clone();
    for (int i = 0; i < size; i++) {
      for (int k = 0; k < i; k++) {
        x[i] -= l[i][k] * x[k];
      }
      if (d[i] == 0) {
        x[i] = 0;
      }
    }
    for (int i = size - 1; i >= 0; i--) {
      x[i] = d[i] == 0 ? 0 : x[i] / d[i];
      for (int k = i + 1; k < size; k++) {
        if (d[i] != 0) {
          x[i] -= l[k][i] * x[k];
        }
      }
    }
    return x;
  }

  public double[][] inverse() {
    double[][] inverse = new double[size][];
    for (int j = 0; j < size; j++) {
      double[] unit = new double[size];
      unit[j] = d[j] == 0 ? 0 : 1;
      inverse[j] = solve(unit);
    }
    return inverse;
  }
}
