package org.passerelle.engine.pairing.people;

import org.jspecify.annotations.Nullable;

/**
 * Where a person starts from and how far they will go to meet. Either a point, or a travel zone, or both, or neither.
 *
 * @param maxKm how far they will travel, as the crow flies; absent: the programme's own limit
 * @param maxMinutes how long they will travel, one way; absent: the programme's own limit
 * @param online whether they are willing to meet online; not stated counts as no
 */
public record Place(
    @Nullable Point point,
    @Nullable String zone,
    @Nullable Integer maxKm,
    @Nullable Integer maxMinutes,
    boolean online) {
  public static final Place NOT_STATED = new Place(null, null, null, null, false);

  public Place {
    if (maxKm != null && maxKm < 0 || maxMinutes != null && maxMinutes < 0) {
      throw new IllegalArgumentException("The farthest journey cannot be negative: give kilometres or minutes from 0.");
    }
  }

  /** In degrees (WGS 84). */
  public static Place at(double latitude, double longitude) {
    return new Place(Point.of(latitude, longitude), null, null, null, false);
  }

  /** @param zone as the programme's table of journeys names it */
  public static Place in(String zone) {
    return new Place(null, zone.strip(), null, null, false);
  }

  public Place withinKm(int km) {
    return new Place(point, zone, km, maxMinutes, online);
  }

  /** One way. */
  public Place withinMinutes(int minutes) {
    return new Place(point, zone, maxKm, minutes, online);
  }

  public Place orOnline() {
    return new Place(point, zone, maxKm, maxMinutes, true);
  }

  public boolean isStated() {
    return point != null || zone != null;
  }
}
