package org.passerelle.evidence.numbers;

import java.util.function.DoubleUnaryOperator;

/** Where functions of one number are 0. */
public final class Roots {

  private Roots() {}

  /**
   * Where a monotone function changes its sign, to the last bit, by halving. If it keeps one sign, the end where it is
   * nearer to zero.
   */
  public static double bisect(DoubleUnaryOperator f, double low, double high) {
    double atLow = f.applyAsDouble(low);
    double atHigh = f.applyAsDouble(high);
    if (atLow == 0) {
      return low;
    }
    if (atHigh == 0) {
      return high;
    }
    if ((atLow > 0) == (atHigh > 0)) {
      return Math.abs(atLow) < Math.abs(atHigh) ? low : high;
    }
    double a = low;
    double b = high;
    while (true) {
      double middle = a + (b - a) / 2;
      if (middle <= Math.min(a, b) || middle >= Math.max(a, b)) {
        return middle;
      }
      double value = f.applyAsDouble(middle);
      if (value == 0) {
        return middle;
      }
      if ((value > 0) == (atLow > 0)) {
        a = middle;
      } else {
        b = middle;
      }
    }
  }
}
