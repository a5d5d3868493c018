package org.passerelle.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
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

/** What matching knows of somebody, as codes that can be kept and read again without loss. */
final class ProfileFacts {
  private ProfileFacts() {}

  static Map<String, Object> of(Profile profile) {
    Map<String, Object> facts = new TreeMap<>();
    Map<String, String> spoken = new TreeMap<>();
    profile.languages().toMap().forEach((code, level) -> spoken.put(code, level.name()));
    WeeklyHours hours = profile.hours();
    facts.put("languages", spoken);
    facts.put("hours", List.of(hex(hours.low()), hex(hours.middle()), hex(hours.high())));
    facts.put("place", place(profile.place()));
    facts.put("occupations", profile.occupations().codes());
    facts.put("interests", profile.interests().words());
    facts.put("goals", profile.goals().words());
    facts.put("notWith", List.copyOf(new TreeSet<>(profile.wishes().notWith())));
    put(facts, "sector", profile.sector());
    put(facts, "gender", name(profile.gender()));
    put(facts, "wishes", name(profile.wishes().gender()));
    return facts;
  }

  private static Map<String, Object> place(Place place) {
    Map<String, Object> facts = new TreeMap<>();
    Point point = place.point();
    if (point != null) {
      facts.put("at", List.of(point.latitude(), point.longitude()));
    }
    put(facts, "zone", place.zone());
    put(facts, "maxKm", place.maxKm());
    put(facts, "maxMinutes", place.maxMinutes());
    facts.put("online", place.online());
    return facts;
  }

  static Profile read(Map<String, Object> facts) {
    List<String> hours = words(facts.get("hours"));
    return new Profile(
        Languages.of(
            map(facts.get("languages")).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, one -> Cefr.valueOf(String.valueOf(one.getValue()))))),
        new WeeklyHours(bits(hours.get(0)), bits(hours.get(1)), bits(hours.get(2))),
        readPlace(map(facts.get("place"))),
        Occupations.of(words(facts.get("occupations"))),
        (String) facts.get("sector"),
        Tags.of(words(facts.get("interests"))),
        Tags.of(words(facts.get("goals"))),
        gender(facts.get("gender")),
        new Wishes(gender(facts.get("wishes")), Set.copyOf(words(facts.get("notWith")))));
  }

  private static Place readPlace(Map<String, Object> facts) {
    Point point =
        facts.get("at") instanceof List<?> at
            ? Point.of(((Number) at.get(0)).doubleValue(), ((Number) at.get(1)).doubleValue())
            : null;
    return new Place(
        point, (String) facts.get("zone"), (Integer) facts.get("maxKm"), (Integer) facts.get("maxMinutes"),
        Boolean.TRUE.equals(facts.get("online")));
  }

  private static void put(Map<String, Object> facts, String key, @Nullable Object value) {
    if (value != null) {
      facts.put(key, value);
    }
  }

  private static @Nullable String name(@Nullable Gender gender) {
    return gender == null ? null : gender.name();
  }

  private static @Nullable Gender gender(@Nullable Object name) {
    return name == null ? null : Gender.valueOf(String.valueOf(name).toUpperCase(Locale.ROOT));
  }

  private static String hex(long bits) {
    return Long.toHexString(bits);
  }

  private static long bits(String hex) {
    return Long.parseUnsignedLong(hex, 16);
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(@Nullable Object value) {
    return (Map<String, Object>) Objects.requireNonNull(value, "facts of a kept profile");
  }

  private static List<String> words(@Nullable Object value) {
    List<String> words = new ArrayList<>();
    ((List<?>) Objects.requireNonNull(value, "words of a kept profile")).forEach(word -> words.add(String.valueOf(word)));
    return words;
  }
}
