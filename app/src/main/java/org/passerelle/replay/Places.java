package org.passerelle.replay;

import java.util.Random;

/** Where invented people live: around the middle of Brussels. */
final class Places {
  private Places() {}

  /** Latitude and longitude in degrees. */
  static double[] near(Random random) {
    return new double[] {50.8467 + random.nextGaussian() * 0.035, 4.3525 + random.nextGaussian() * 0.05};
  }

  /** The commune, roughly: by which side of the middle it lies on. */
  static String name(double[] place) {
    double north = place[0] - 50.8467;
    double east = (place[1] - 4.3525) * 0.63;
    if (Math.hypot(north, east) < 0.02) {
      return "Brussels";
    }
    if (Math.abs(north) > Math.abs(east)) {
      return north > 0 ? "Laeken" : "Saint-Gilles";
    }
    return east > 0 ? "Etterbeek" : "Anderlecht";
  }
}
