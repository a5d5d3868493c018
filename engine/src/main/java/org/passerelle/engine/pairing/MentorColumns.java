package org.passerelle.engine.pairing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.passerelle.engine.pairing.people.Gender;
import org.passerelle.engine.pairing.people.Mentee;
import org.passerelle.engine.pairing.people.Mentor;
import org.passerelle.engine.pairing.people.Place;
import org.passerelle.engine.pairing.people.WeeklyHours;

/**
 * One set of mentors for every language, zone, hour, gender and gate. The mentors one mentee could meet are a few
 * unions and intersections of them: always all who are possible, and a few who are not.
 */
final class MentorColumns {
  private final MatchRules rules;
  private final int size;
  private final Grid grid;
  private final long[] trained;
  private final long[] checked;
  private final long[] placeFree;
  private final long[] online;
  private final long[] withoutPoint;
  private final long[] withoutZone;
  private final long[] hoursNotStated;
  private final long[] openToAnyGender;
  private final Map<Gender, long[]> openTo = new EnumMap<>(Gender.class);
  private final Map<Gender, long[]> being = new EnumMap<>(Gender.class);
  private final Map<String, long[]> zones = new HashMap<>();
  private final Map<String, long[]> speakers = new HashMap<>();

  /** Free starts of a meeting: for each word of mentors the 168 hours side by side. */
  private final long[] starts;

  MentorColumns(List<Mentor> ordered, Grid grid, MatchRules rules) {
    this.rules = rules;
    this.size = ordered.size();
    this.grid = grid;
    this.trained = Bits.none(size);
    this.checked = Bits.none(size);
    this.placeFree = Bits.none(size);
    this.online = Bits.none(size);
    this.withoutPoint = Bits.none(size);
    this.withoutZone = Bits.none(size);
    this.hoursNotStated = Bits.none(size);
    this.openToAnyGender = Bits.none(size);
    this.starts = new long[Bits.none(size).length * WeeklyHours.HOURS];
    for (int m = 0; m < size; m++) {
      addGates(m, ordered.get(m));
      addWishes(m, ordered.get(m));
      addPlace(m, ordered.get(m).profile().place());
      addLanguages(m, ordered.get(m));
      addHours(m, ordered.get(m).profile().hours());
    }
  }

  private void addGates(int m, Mentor mentor) {
    if (Boolean.TRUE.equals(mentor.trained())) {
      Bits.set(trained, m);
    }
    if (Boolean.TRUE.equals(mentor.checked())) {
      Bits.set(checked, m);
    }
    if (mentor.openPlaces() > 0) {
      Bits.set(placeFree, m);
    }
  }

  private void addWishes(int m, Mentor mentor) {
    Gender gender = mentor.profile().gender();
    if (gender != null) {
      Bits.set(being.computeIfAbsent(gender, _ -> Bits.none(size)), m);
    }
    Gender wished = mentor.profile().wishes().gender();
    Bits.set(wished == null ? openToAnyGender : openTo.computeIfAbsent(wished, _ -> Bits.none(size)), m);
  }

  private void addPlace(int m, Place place) {
    if (place.online()) {
      Bits.set(online, m);
    }
    if (place.point() == null) {
      Bits.set(withoutPoint, m);
    }
    if (place.zone() == null) {
      Bits.set(withoutZone, m);
    } else {
      Bits.set(zones.computeIfAbsent(place.zone(), _ -> Bits.none(size)), m);
    }
  }

  private void addLanguages(int m, Mentor mentor) {
    mentor
        .profile()
        .languages()
        .forEachFrom(
            rules.settings().workingLevel(),
            code -> Bits.set(speakers.computeIfAbsent(code, _ -> Bits.none(size)), m));
  }

  private void addHours(int m, WeeklyHours hours) {
    if (!hours.isStated()) {
      Bits.set(hoursNotStated, m);
      return;
    }
    WeeklyHours from = hours.starts(rules.settings().meetingHours());
    for (int hour = 0; hour < WeeklyHours.HOURS; hour++) {
      if (from.has(hour)) {
        starts[(m >> 6) * WeeklyHours.HOURS + hour] |= 1L << m;
      }
    }
  }

  int speakers(String language) {
    long[] of = speakers.getOrDefault(language, Bits.none(size)).clone();
    keepGates(rules, of);
    int count = 0;
    for (long word : of) {
      count += Long.bitCount(word);
    }
    return count;
  }

  /** Overwrites {@code marks}; those marked pass all rules but {@link Reachable} and {@link NotExcluded}. */
  void mark(Mentee mentee, MatchRules inForce, long[] marks) {
    markReachable(mentee.profile().place(), inForce, marks);
    keepGates(inForce, marks);
    if (inForce.include(WishesKept.class)) {
      keepWished(mentee, marks);
    }
    if (inForce.include(SharedLanguage.class)) {
      keepSpeakers(mentee, marks);
    }
    if (inForce.include(CommonFreeHour.class) && mentee.profile().hours().isStated()) {
      keepFree(mentee.profile().hours().starts(rules.settings().meetingHours()), marks);
    }
  }

  private void keepGates(MatchRules inForce, long[] marks) {
    if (inForce.include(Trained.class)) {
      keep(marks, trained);
    }
    if (inForce.include(Checked.class)) {
      keep(marks, checked);
    }
    if (inForce.include(Capacity.class)) {
      keep(marks, placeFree);
    }
  }

  private void markReachable(Place from, MatchRules inForce, long[] marks) {
    Arrays.fill(marks, 0);
    if (!from.isStated() || !inForce.include(Reachable.class)) {
      Bits.setRange(marks, 0, size);
      return;
    }
    Travel travel = rules.settings().travel();
    if (from.zone() != null) {
      Bits.or(marks, zones.get(from.zone()));
      travel.listedFrom(from.zone()).forEach(zone -> Bits.or(marks, zones.get(zone)));
    }
    if (from.point() != null) {
      grid.markWithin(from.point(), travel.limitKm(from), marks);
    }
    if (from.online()) {
      Bits.or(marks, online);
    }
    for (int w = 0; w < marks.length; w++) {
      long unknown = from.zone() == null ? withoutPoint[w] : withoutZone[w];
      marks[w] |= from.zone() != null && from.point() != null ? withoutPoint[w] & withoutZone[w] : unknown;
    }
  }

  private void keepWished(Mentee mentee, long[] marks) {
    Gender wished = mentee.profile().wishes().gender();
    if (wished != null) {
      keep(marks, being.getOrDefault(wished, Bits.none(size)));
    }
    Gender hers = mentee.profile().gender();
    long @Nullable [] forHer = hers == null ? null : openTo.get(hers);
    for (int w = 0; w < marks.length; w++) {
      marks[w] &= forHer == null ? openToAnyGender[w] : openToAnyGender[w] | forHer[w];
    }
  }

  private void keepSpeakers(Mentee mentee, long[] marks) {
    var hers = new ArrayList<long[]>();
    mentee
        .profile()
        .languages()
        .forEachFrom(
            rules.settings().workingLevel(),
            code -> {
              long[] of = speakers.get(code);
              if (of != null) {
                hers.add(of);
              }
            });
    for (int w = 0; w < marks.length; w++) {
      if (marks[w] != 0) {
        long any = 0;
        for (long[] of : hers) {
          any |= of[w];
        }
        marks[w] &= any;
      }
    }
  }

  private void keepFree(WeeklyHours hers, long[] marks) {
    int[] hours = new int[hers.count()];
    for (int hour = 0, n = 0; hour < WeeklyHours.HOURS; hour++) {
      if (hers.has(hour)) {
        hours[n++] = hour;
      }
    }
    for (int w = 0; w < marks.length; w++) {
      if (marks[w] != 0) {
        long any = hoursNotStated[w];
        int row = w * WeeklyHours.HOURS;
        for (int hour : hours) {
          any |= starts[row + hour];
        }
        marks[w] &= any;
      }
    }
  }

  private static void keep(long[] marks, long[] only) {
    for (int w = 0; w < marks.length; w++) {
      marks[w] &= only[w];
    }
  }
}
