package org.passerelle.employers.talent;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.passerelle.engine.pairing.people.Point;
import org.passerelle.people.facts.Cefr;

/**
 * What a vacancy asks, as ranking wants it.
 *
 * @param mostKm how far from home the work may be, as the crow flies
 */
public record Job(
    @Nullable String isco, Map<String, Cefr> languages, @Nullable Double latitude, @Nullable Double longitude,
    boolean needsNoWorkRight, int mostKm) {
  public static final int USUAL_KM = 50;

  public Job {
    languages = Map.copyOf(languages);
  }

  /** @return {@code null} where the record does not say where one of the two is */
  public @Nullable Double kmFrom(Talent person) {
    if (latitude == null || longitude == null || person.latitude() == null || person.longitude() == null) {
      return null;
    }
    return Point.of(latitude, longitude).kmTo(Point.of(person.latitude(), person.longitude()));
  }
}
