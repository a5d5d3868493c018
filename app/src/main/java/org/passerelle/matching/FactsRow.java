package org.passerelle.matching;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.passerelle.engine.pairing.people.Cefr;
import org.passerelle.engine.pairing.people.Gender;
import org.passerelle.engine.pairing.people.Languages;
import org.passerelle.engine.pairing.people.Occupations;
import org.passerelle.engine.pairing.people.Place;
import org.passerelle.engine.pairing.people.Point;
import org.passerelle.engine.pairing.people.Profile;
import org.passerelle.engine.pairing.people.Tags;
import org.passerelle.engine.pairing.people.WeeklyHours;
import org.passerelle.engine.pairing.people.Wishes;

/** One row of what is on record about somebody, as the engine wants it. */
final class FactsRow {
  private FactsRow() {}

  /** @param work wished or practised: the occupations this side is asked for; the other kind where there is none */
  static Profile profile(ResultSet row, String work) throws SQLException {
    List<String> tags = PoolRepository.words(row, "tags");
    return Profile.EMPTY
        .speaking(languages(PoolRepository.words(row, "languages")))
        .free(hours(PoolRepository.words(row, "hours")))
        .living(EarlierNo.nearerThan(EarlierNo.of(row), place(row)))
        .working(occupations(PoolRepository.words(row, "occupations"), work))
        .interestedIn(Tags.of(after("interest:", tags)))
        .aimingAt(Tags.of(after("goal:", tags)))
        .being(gender(row.getString("gender")))
        .wishing(
            new Wishes(gender(row.getString("partner_gender")), Set.copyOf(PoolRepository.words(row, "not_again"))));
  }

  static Languages languages(List<String> spoken) {
    Map<String, Cefr> levels = new HashMap<>();
    for (String one : spoken) {
      String[] parts = one.split(":", 2);
      levels.put(parts[0], level(parts[1]));
    }
    return Languages.of(levels);
  }

  /** Below A1 counts as A1: neither is enough to work in. */
  private static Cefr level(String written) {
    return switch (written) {
      case "NATIVE" -> Cefr.NATIVE;
      case "pre-A1", "A1" -> Cefr.A1;
      case "A2" -> Cefr.A2;
      case "B1" -> Cefr.B1;
      case "B2" -> Cefr.B2;
      case "C1" -> Cefr.C1;
      case "C2" -> Cefr.C2;
      default -> Cefr.UNSTATED;
    };
  }

  private static WeeklyHours hours(List<String> stretches) {
    WeeklyHours hours = WeeklyHours.NOT_STATED;
    for (String stretch : stretches) {
      String[] parts = stretch.split(":");
      hours =
          hours.and(
              DayOfWeek.of(Integer.parseInt(parts[0])), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
    }
    return hours;
  }

  private static Occupations occupations(List<String> coded, String work) {
    List<String> asked = after(work + ":", coded);
    return asked.isEmpty()
        ? Occupations.of(coded.stream().map(one -> one.substring(one.indexOf(':') + 1)).toList())
        : Occupations.of(asked);
  }

  private static Place place(ResultSet row) throws SQLException {
    Double latitude = row.getObject("latitude", Double.class);
    Double longitude = row.getObject("longitude", Double.class);
    Point point = latitude == null || longitude == null ? null : Point.of(latitude, longitude);
    String online = row.getString("online");
    return new Place(
        point, point == null ? zone(row.getString("postcode")) : null, row.getObject("max_distance_km", Integer.class),
        null, "yes".equals(online) || "either".equals(online));
  }

  /** Without coordinates, the region that the beginning of the postcode stands for. */
  private static @Nullable String zone(@Nullable String postcode) {
    return postcode == null || postcode.length() < 4 ? null : postcode.substring(0, postcode.length() == 4 ? 1 : 2);
  }

  static @Nullable Gender gender(@Nullable String written) {
    return switch (written) {
      case "woman" -> Gender.WOMAN;
      case "man" -> Gender.MAN;
      case "non-binary" -> Gender.OTHER;
      case null, default -> null;
    };
  }

  private static List<String> after(String prefix, List<String> words) {
    return words.stream().filter(word -> word.startsWith(prefix)).map(word -> word.substring(prefix.length())).toList();
  }
}
