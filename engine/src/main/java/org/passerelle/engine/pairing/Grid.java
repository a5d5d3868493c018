package org.passerelle.engine.pairing;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.passerelle.engine.pairing.people.Mentor;
import org.passerelle.engine.pairing.people.Point;

/**
 * Mentors ordered by bands of latitude and, within a band, by longitude, so that those near a point are a few
 * stretches of that order. Mentors without a point come last.
 */
final class Grid {
  private static final int BANDS_PER_DEGREE = 50;
  private static final int BANDS = 180 * BANDS_PER_DEGREE + 1;
  private static final double SLACK_KM = 0.01;

  private final int[] order;
  private final double[] longitude;
  private final int[] bandStart = new int[BANDS + 1];

  Grid(List<Mentor> mentors) {
    int[] band = mentors.stream().mapToInt(mentor -> band(pointOf(mentor))).toArray();
    this.order =
        IntStream.range(0, mentors.size())
            .boxed()
            .sorted(
                Comparator.<Integer>comparingInt(m -> band[m])
                    .thenComparingDouble(m -> longitude(pointOf(mentors.get(m)))))
            .mapToInt(Integer::intValue)
            .toArray();
    this.longitude = Arrays.stream(order).mapToDouble(m -> longitude(pointOf(mentors.get(m)))).toArray();
    for (int b : band) {
      if (b < BANDS) {
        bandStart[b + 1]++;
      }
    }
    for (int b = 0; b < BANDS; b++) {
      bandStart[b + 1] += bandStart[b];
    }
  }

  /** Position in the list given, by position in the order. */
  int[] order() {
    return order;
  }

  /** Marks, in the order, at least all those within that distance, by the bounding box of the circle. */
  void markWithin(Point centre, double km, long[] marks) {
    double angle = (km + SLACK_KM) / Point.EARTH_KM;
    double south = centre.latitude() - Math.toDegrees(angle);
    double north = centre.latitude() + Math.toDegrees(angle);
    int first = bandOf(Math.max(-90, south));
    int last = bandOf(Math.min(90, north));
    if (south <= -90 || north >= 90) {
      Bits.setRange(marks, bandStart[first], bandStart[last + 1]);
      return;
    }
    double ratio = Math.sin(angle) / Math.cos(Math.toRadians(centre.latitude()));
    double width = ratio < 1 ? Math.toDegrees(Math.asin(ratio)) * (1 + 1e-9) + 1e-9 : 180;
    if (width >= 180) {
      Bits.setRange(marks, bandStart[first], bandStart[last + 1]);
      return;
    }
    double west = centre.longitude() - width;
    double east = centre.longitude() + width;
    for (int b = first; b <= last; b++) {
      if (bandStart[b] == bandStart[b + 1]) {
        continue;
      }
      markBetween(b, west, east, marks);
      if (west < -180) {
        markBetween(b, west + 360, 180, marks);
      }
      if (east > 180) {
        markBetween(b, -180, east - 360, marks);
      }
    }
  }

  private void markBetween(int b, double west, double east, long[] marks) {
    Bits.setRange(marks, firstNotBefore(b, west), firstNotBefore(b, Math.nextUp(east)));
  }

  private int firstNotBefore(int b, double from) {
    int low = bandStart[b];
    int high = bandStart[b + 1];
    while (low < high) {
      int middle = low + high >>> 1;
      if (longitude[middle] < from) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static @Nullable Point pointOf(Mentor mentor) {
    return mentor.profile().place().point();
  }

  private static double longitude(@Nullable Point point) {
    return point == null ? Double.NaN : point.longitude();
  }

  private static int band(@Nullable Point point) {
    return point == null ? BANDS : bandOf(point.latitude());
  }

  private static int bandOf(double latitude) {
    return (int) ((latitude + 90) * BANDS_PER_DEGREE);
  }
}
