package org.passerelle.engine.pairing.people;

/** A place on the earth, in degrees (WGS 84): latitude -90 to 90, longitude -180 to 180. */
public final class Point {
  /** Mean radius of the earth (IUGG), km. */
  public static final double EARTH_KM = 6371.0088;

  private final double latitude;
  private final double longitude;
  private final double x;
  private final double y;
  private final double z;

  private Point(double latitude, double longitude) {
    this.latitude = latitude;
    this.longitude = longitude;
    double phi = StrictMath.toRadians(latitude);
    double lambda = StrictMath.toRadians(longitude);
    this.x = StrictMath.cos(phi) * StrictMath.cos(lambda);
    this.y = StrictMath.cos(phi) * StrictMath.sin(lambda);
    this.z = StrictMath.sin(phi);
  }

  public static Point of(double latitude, double longitude) {
    if (!(Math.abs(latitude) <= 90) || !(Math.abs(longitude) <= 180)) {
      throw new IllegalArgumentException(
          "%s, %s is no place on earth: give a latitude from -90 to 90 and a longitude from -180 to 180."
              .formatted(latitude, longitude));
    }
    return new Point(latitude, longitude);
  }

  public double latitude() {
    return latitude;
  }

  public double longitude() {
    return longitude;
  }

  /** The unit vector from the earth's centre: x towards 0 N 0 E, y towards 0 N 90 E, z towards the north pole. */
  public double x() {
    return x;
  }

  public double y() {
    return y;
  }

  public double z() {
    return z;
  }

  /** Great-circle distance on the sphere, from the chord between the two points; the same on every machine. */
  public double kmTo(Point other) {
    return km(x - other.x, y - other.y, z - other.z);
  }

  /** Great-circle distance of two points by the difference of their unit vectors. */
  public static double km(double dx, double dy, double dz) {
    double half = Math.sqrt(dx * dx + dy * dy + dz * dz) / 2;
    return 2 * EARTH_KM * arcsine(Math.min(1, half));
  }

  /** The series up to x^9 is exact to a double for the few hundred kilometres that matter, and much faster. */
  private static double arcsine(double x) {
    if (x > 0.03) {
      return StrictMath.asin(x);
    }
    double s = x * x;
    return x * (1 + s * (1 / 6.0 + s * (3 / 40.0 + s * (15 / 336.0 + s * (105 / 3456.0)))));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Point p && latitude == p.latitude && longitude == p.longitude;
  }

  @Override
  public int hashCode() {
    return Double.hashCode(latitude) * 31 + Double.hashCode(longitude);
  }

  @Override
  public String toString() {
    return latitude + ", " + longitude;
  }
}
