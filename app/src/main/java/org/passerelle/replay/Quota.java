package org.passerelle.replay;

/** Says yes to a fixed share of its callers, spread evenly: after {@code n} calls the yeses differ from the share by under one. */
final class Quota {
  private final double share;
  private double owed;

  Quota(double share) {
    if (share < 0 || share > 1) {
      throw new IllegalArgumentException("A share lies between 0 and 1");
    }
    this.share = share;
  }

  boolean next() {
    owed += share;
    if (owed >= 1 - 1e-9) {
      owed -= 1;
      return true;
    }
    return false;
  }
}
