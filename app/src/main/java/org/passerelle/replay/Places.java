package org.passerelle.replay;

import java.util.Random;

/** Where invented people live: around the middle of Brussels. */
final class Places {
  private Places() {}

  /** Latitude and longitude in degrees. */
  static double[] near(Random random) {
    return new double[] {50.8467 + random.nextGaussian() * 0.035, 4.3525 + random.nextGaussian() * 0.05};
  }
}
