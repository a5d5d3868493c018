package org.passerelle.engine.simulate;

/**
 * A mean over independent years with its 95 % confidence interval (Student's t).
 *
 * @param low equal to {@code mean} if there was only one year
 */
public record Estimate(double mean, double low, double high) {
  private static final double Z = 1.959963984540054;

  static Estimate of(double[] values) {
    int n = values.length;
    double mean = 0;
    for (double value : values) {
      mean += value / n;
    }
    double squares = 0;
    for (double value : values) {
      squares += (value - mean) * (value - mean);
    }
    double half = n < 2 ? 0 : t975(n - 1) * Math.sqrt(squares / (n - 1) / n);
    return new Estimate(mean, mean - half, mean + half);
  }

  /** The 97.5 % point of Student's t by Fisher's expansion around the normal (Abramowitz and Stegun 26.7.5). */
  static double t975(int freedom) {
    double z3 = Z * Z * Z;
    double z5 = z3 * Z * Z;
    double z7 = z5 * Z * Z;
    double z9 = z7 * Z * Z;
    double v = freedom;
    return Z
        + (z3 + Z) / (4 * v)
        + (5 * z5 + 16 * z3 + 3 * Z) / (96 * v * v)
        + (3 * z7 + 19 * z5 + 17 * z3 - 15 * Z) / (384 * v * v * v)
        + (79 * z9 + 776 * z7 + 1482 * z5 - 1920 * z3 - 945 * Z) / (92160 * v * v * v * v);
  }
}
