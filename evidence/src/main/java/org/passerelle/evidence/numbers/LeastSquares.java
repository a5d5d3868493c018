package org.passerelle.evidence.numbers;

/**
 * Ordinary least squares with the variance of MacKinnon and White (1985), HC2, and the classical one. Rows carry their
 * own leading 1.
 */
public final class LeastSquares {

  private final double[][] rows;
  private final Symmetric cross;
  private final double[][] inverse;
  private final double[] coefficients;
  private final double[] residuals;

  private LeastSquares(double[][] rows, double[] y) {
    this.rows = rows;
    int size = rows[0].length;
    double[] scale = scale(rows, size);
    double[][] products = new double[size][size];
    double[] right = new double[size];
    for (int i = 0; i < rows.length; i++) {
      for (int k = 0; k < size; k++) {
        right[k] += rows[i][k] / scale[k] * y[i];
        for (int m = 0; m <= k; m++) {
          products[k][m] += rows[i][k] / scale[k] * (rows[i][m] / scale[m]);
          products[m][k] = products[k][m];
        }
      }
    }
    cross = Symmetric.factor(products);
    double[] start = cross.solve(right);
    inverse = cross.inverse();
    residuals = new double[rows.length];
    coefficients = refine(start, scale, y);
    for (int k = 0; k < size; k++) {
      for (int m = 0; m < size; m++) {
        inverse[k][m] /= scale[k] * scale[m];
      }
    }
  }

  /** @param rows one a person, all equally long */
  public static LeastSquares fit(double[][] rows, double[] y) {
    return new LeastSquares(rows, y);
  }

  private static double[] scale(double[][] rows, int size) {
    double[] scale = new double[size];
    for (double[] row : rows) {
      for (int k = 0; k < size; k++) {
        scale[k] = Math.max(scale[k], Math.abs(row[k]));
      }
    }
    for (int k = 0; k < size; k++) {
      scale[k] = scale[k] == 0 ? 1 : scale[k];
    }
    return scale;
  }

  /** Two rounds on the residuals give back the digits that the normal equations cost. */
  private double[] refine(double[] scaled, double[] scale, double[] y) {
    int size = scale.length;
    for (int round = 0; round < 3; round++) {
      double[] right = new double[size];
      for (int i = 0; i < rows.length; i++) {
        double residual = y[i];
        for (int k = 0; k < size; k++) {
          residual -= rows[i][k] / scale[k] * scaled[k];
        }
        residuals[i] = residual;
        for (int k = 0; k < size; k++) {
          right[k] += rows[i][k] / scale[k] * residual;
        }
      }
      if (round < 2) {
        double[] step = cross.solve(right);
        for (int k = 0; k < size; k++) {
          scaled[k] += step[k];
        }
      }
    }
    double[] result = new double[size];
    for (int k = 0; k < size; k++) {
      result[k] = scaled[k] / scale[k];
    }
    return result;
  }

  public double[] coefficients() {
    return coefficients.clone();
  }

  public double predict(double[] row) {
    double sum = 0;
    for (int k = 0; k < row.length; k++) {
      sum += row[k] * coefficients[k];
    }
    return sum;
  }

  /** Rows minus columns that are not redundant. */
  public int degrees() {
    return rows.length - cross.rank();
  }

  /** Each squared residual divided by one minus its leverage. NaN when a person has a leverage of one. */
  public double robustError(int column) {
    double variance = 0;
    for (int i = 0; i < rows.length; i++) {
      double pull = 0;
      double leverage = 0;
      for (int k = 0; k < rows[i].length; k++) {
        double projected = 0;
        for (int m = 0; m < rows[i].length; m++) {
          projected += inverse[k][m] * rows[i][m];
        }
        leverage += rows[i][k] * projected;
        if (k == column) {
          pull = projected;
        }
      }
      if (leverage > 1 - 1e-10) {
        return Double.NaN;
      }
      variance += pull * pull * residuals[i] * residuals[i] / (1 - leverage);
    }
    return Math.sqrt(variance);
  }
}
