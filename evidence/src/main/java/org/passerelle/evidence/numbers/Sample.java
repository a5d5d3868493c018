package org.passerelle.evidence.numbers;

/** Mean and variance of a list of numbers. */
public record Sample(int n, double mean, double variance) {

  /** Two passes; the variance is divided by n - 1 and NaN for fewer than two. */
  public static Sample of(double[] values) {
    double sum = 0;
    for (double v : values) {
      sum += v;
    }
    double mean = sum / values.length;
    double squares = 0;
    double drift = 0;
    for (double v : values) {
      squares += (v - mean) * (v - mean);
      drift += v - mean;
    }
    double variance = (squares - drift * drift / values.length) / (values.length - 1);
    return new Sample(values.length, mean + drift / values.length, values.length < 2 ? Double.NaN : variance);
  }

  /** The square of the standard error. */
  public double varianceOfMean() {
    return variance / n;
  }
}
