package org.passerelle.engine.pairing.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class PointTest {
  @Test
  void theShortWayOfReckoningAgreesWithTheHaversineFormula() {
    var random = new Random(2);
    for (int i = 0; i < 20_000; i++) {
      double reach = Math.pow(10, random.nextInt(6) - 4);
      Point a = Point.of(random.nextDouble() * 160 - 80, random.nextDouble() * 340 - 170);
      Point b =
          Point.of(
              a.latitude() + (random.nextDouble() - 0.5) * reach, a.longitude() + (random.nextDouble() - 0.5) * reach);
      assertThat(a.kmTo(b)).isCloseTo(haversine(a, b), within(1e-6));
    }
  }

  @Test
  void theOtherEndOfTheEarthIsHalfItsCircumferenceAway() {
    assertThat(Point.of(0, 0).kmTo(Point.of(0, 180))).isCloseTo(Math.PI * Point.EARTH_KM, within(1e-3));
    assertThat(Point.of(52, 179.9).kmTo(Point.of(52, -179.9))).isLessThan(14);
  }

  @Test
  void swappedOrMistypedCoordinatesAreRefused() {
    assertThatThrownBy(() -> Point.of(104.3, 50.8)).hasMessageContaining("latitude from -90 to 90");
    assertThatThrownBy(() -> Point.of(Double.NaN, 4)).hasMessageContaining("no place on earth");
  }

  private static double haversine(Point a, Point b) {
    double phi = Math.toRadians(b.latitude() - a.latitude()) / 2;
    double lambda = Math.toRadians(b.longitude() - a.longitude()) / 2;
    double h =
        Math.pow(Math.sin(phi), 2)
            + Math.cos(Math.toRadians(a.latitude()))
                * Math.cos(Math.toRadians(b.latitude()))
                * Math.pow(Math.sin(lambda), 2);
    return 2 * Point.EARTH_KM * Math.asin(Math.sqrt(h));
  }
}
