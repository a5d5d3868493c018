package org.passerelle.engine.pairing;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.passerelle.engine.pairing.people.Place;

/**
 * The journey between two places. A table of minutes between travel zones decides where it knows both zones; two
 * people in one zone need no journey; otherwise the distance on the sphere decides; two different zones that the table
 * does not join, without points, are out of reach. With one side not stated the journey is not known.
 *
 * @param zones minutes one way, by the two zones; given in one direction it holds in both
 * @param maxKm how far a person goes who stated no limit
 * @param maxMinutes how long a person travels who stated no limit
 * @param minutesPerKm door to door, to compare a limit in minutes with kilometres, and the other way round
 */
public record Travel(Map<String, Map<String, Integer>> zones, int maxKm, int maxMinutes, double minutesPerKm) {
  /** 20 km or 60 minutes, three minutes a kilometre, no zones. */
  public static final Travel USUAL = new Travel(Map.of(), 20, 60, 3);
  static final double OUT_OF_REACH = Double.POSITIVE_INFINITY;

  public Travel {
    var both = new HashMap<String, Map<String, Integer>>();
    zones.forEach(
        (from, row) ->
            row.forEach(
                (to, minutes) -> {
                  if (minutes < 0) {
                    throw new IllegalArgumentException(
                        "The journey from %s to %s cannot take %d minutes: give 0 or more.".formatted(from, to, minutes));
                  }
                  both.computeIfAbsent(from, _ -> new HashMap<>()).put(to, minutes);
                  both.computeIfAbsent(to, _ -> new HashMap<>()).putIfAbsent(from, minutes);
                }));
    both.replaceAll((_, row) -> Map.copyOf(row));
    zones = Map.copyOf(both);
    if (maxKm < 0 || maxMinutes < 0 || !(minutesPerKm > 0)) {
      throw new IllegalArgumentException("Travel needs limits of 0 or more and a speed above 0.");
    }
  }

  /** @param minutes one way, by the two zones; given in one direction it holds in both */
  public Travel withZones(Map<String, Map<String, Integer>> minutes) {
    return new Travel(minutes, maxKm, maxMinutes, minutesPerKm);
  }

  /** @param minutes one way */
  public Travel upTo(int km, int minutes) {
    return new Travel(zones, km, minutes, minutesPerKm);
  }

  /**
   * The journey as a share of what both are willing to do, the stricter limit counting: 0 (at the door) to 1 (just
   * within reach), more when too far, infinite when out of reach, NaN when not known. Meeting online is another matter.
   */
  public double shareOfLimit(Place a, Place b) {
    double minutes = zoneMinutes(a.zone(), b.zone());
    if (!Double.isNaN(minutes)) {
      return share(minutes, Math.min(limitMinutes(a), limitMinutes(b)));
    }
    if (a.point() != null && b.point() != null) {
      return share(a.point().kmTo(b.point()), Math.min(limitKm(a), limitKm(b)));
    }
    return a.zone() != null && b.zone() != null ? OUT_OF_REACH : Double.NaN;
  }

  /** Minutes by the table, or 0 within one zone; NaN where zones do not tell. */
  double zoneMinutes(@Nullable String a, @Nullable String b) {
    if (a == null || b == null) {
      return Double.NaN;
    }
    Integer listed = zones.getOrDefault(a, Map.of()).get(b);
    return listed != null ? listed : a.equals(b) ? 0 : Double.NaN;
  }

  /** The zones a table lists from here. */
  Set<String> listedFrom(String zone) {
    return zones.getOrDefault(zone, Map.of()).keySet();
  }

  double limitKm(Place place) {
    if (place.maxKm() != null) {
      return place.maxKm();
    }
    return place.maxMinutes() != null ? place.maxMinutes() / minutesPerKm : maxKm;
  }

  double limitMinutes(Place place) {
    if (place.maxMinutes() != null) {
      return place.maxMinutes();
    }
    return place.maxKm() != null ? place.maxKm() * minutesPerKm : maxMinutes;
  }

  static double share(double journey, double limit) {
    return journey == 0 ? 0 : journey / limit;
  }
}
