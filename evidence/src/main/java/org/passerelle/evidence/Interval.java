package org.passerelle.evidence;

/** A confidence interval; a side that does not exist is NaN. */
public record Interval(double low, double high) {

  /** Where there is none: both sides NaN. */
  public static final Interval NONE = new Interval(Double.NaN, Double.NaN);

  public static Interval around(double centre, double halfWidth) {
    return new Interval(centre - halfWidth, centre + halfWidth);
  }

  public boolean contains(double value) {
    return low <= value && value <= high;
  }

  public double width() {
    return high - low;
  }

  /** Cut off at what is possible, such as 0 and 1 for a share. */
  public Interval within(double least, double most) {
    return new Interval(Math.max(low, least), Math.min(high, most));
  }
}
