package org.passerelle.engine.pairing;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.passerelle.engine.pairing.people.Cefr;
import org.passerelle.engine.pairing.people.Mentor;
import org.passerelle.engine.pairing.people.Place;
import org.passerelle.engine.pairing.people.Point;
import org.passerelle.engine.pairing.people.Profile;

/**
 * What scoring reads of every mentor, in the order of the grid and side by side in memory: reading scattered objects
 * costs more than the arithmetic. Rows of different length lie end to end, row m from {@code start[m]}.
 */
final class MentorTable {
  private static final int RANK_BITS = 3;

  final List<Mentor> ordered;

  /** Three words a mentor. */
  final long[] hours;

  /** Three coordinates of the unit vector a mentor; NaN without a point. */
  final double[] vector;

  final double[] limitKm;
  final double[] limitMinutes;

  /** Number of the zone in {@link #words}, or -1. */
  final int[] zone;

  final boolean[] online;
  final boolean[] excludesSomebody;

  /** Number in {@link #words}, or -1. */
  final int[] sector;

  final Rows languages;
  final Rows occupations;
  final Rows interests;
  final Rows goals;

  private final Map<String, Integer> words = new HashMap<>();

  /** Ints of one row after another. */
  static final class Rows {
    final int[] start;
    int[] values = new int[64];

    Rows(int rows) {
      this.start = new int[rows + 1];
    }

    private void add(int row, int[] more) {
      int from = start[row];
      if (values.length < from + more.length) {
        values = Arrays.copyOf(values, (from + more.length) * 2);
      }
      System.arraycopy(more, 0, values, from, more.length);
      start[row + 1] = from + more.length;
    }
  }

  MentorTable(List<Mentor> ordered, Travel travel) {
    int size = ordered.size();
    this.ordered = ordered;
    this.hours = new long[3 * size];
    this.vector = new double[3 * size];
    this.limitKm = new double[size];
    this.limitMinutes = new double[size];
    this.zone = new int[size];
    this.online = new boolean[size];
    this.excludesSomebody = new boolean[size];
    this.sector = new int[size];
    this.languages = new Rows(size);
    this.occupations = new Rows(size);
    this.interests = new Rows(size);
    this.goals = new Rows(size);
    for (int m = 0; m < size; m++) {
      Profile profile = ordered.get(m).profile();
      addPlace(m, profile.place(), travel);
      hours[3 * m] = profile.hours().low();
      hours[3 * m + 1] = profile.hours().middle();
      hours[3 * m + 2] = profile.hours().high();
      excludesSomebody[m] = !profile.wishes().notWith().isEmpty();
      sector[m] = profile.sector() == null ? -1 : number(profile.sector());
      occupations.add(m, profile.occupations().packed());
      interests.add(m, profile.interests().words().stream().mapToInt(this::number).toArray());
      goals.add(m, profile.goals().words().stream().mapToInt(this::number).toArray());
      languages.add(
          m,
          profile.languages().toMap().entrySet().stream()
              .mapToInt(spoken -> number(spoken.getKey()) << RANK_BITS | spoken.getValue().rank())
              .toArray());
    }
  }

  private void addPlace(int m, Place place, Travel travel) {
    Point point = place.point();
    vector[3 * m] = point == null ? Double.NaN : point.x();
    vector[3 * m + 1] = point == null ? Double.NaN : point.y();
    vector[3 * m + 2] = point == null ? Double.NaN : point.z();
    limitKm[m] = travel.limitKm(place);
    limitMinutes[m] = travel.limitMinutes(place);
    zone[m] = place.zone() == null ? -1 : number(place.zone());
    online[m] = place.online();
  }

  private int number(String word) {
    return words.merge(word, words.size(), (known, _) -> known);
  }

  /** The number of the language in a value of {@link #languages}. */
  static int language(int value) {
    return value >> RANK_BITS;
  }

  /** The {@link Cefr#rank} in a value of {@link #languages}. */
  static int rank(int value) {
    return value & (1 << RANK_BITS) - 1;
  }

  /** The number of a word some mentor uses, or -1. */
  int known(String word) {
    return words.getOrDefault(word, -1);
  }

  int knownWords() {
    return words.size();
  }
}
