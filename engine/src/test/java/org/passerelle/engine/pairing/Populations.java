package org.passerelle.engine.pairing;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.passerelle.engine.pairing.people.Cefr;
import org.passerelle.engine.pairing.people.Gender;
import org.passerelle.engine.pairing.people.Languages;
import org.passerelle.engine.pairing.people.Mentee;
import org.passerelle.engine.pairing.people.Mentor;
import org.passerelle.engine.pairing.people.Occupations;
import org.passerelle.engine.pairing.people.Place;
import org.passerelle.engine.pairing.people.Point;
import org.passerelle.engine.pairing.people.Profile;
import org.passerelle.engine.pairing.people.Tags;
import org.passerelle.engine.pairing.people.WeeklyHours;
import org.passerelle.engine.pairing.people.Wishes;

/** Made-up people by a seed: some complete, some with every kind of gap. */
final class Populations {
  private static final String[] LANGUAGES = {"fr", "nl", "en", "ar", "uk", "ti", "ps", "fa", "so", "tr"};
  private static final String[] ZONES = {"north", "south", "east", "west", "centre"};
  private static final String[] SECTORS = {"care", "it", "catering", "logistics", "building"};
  private static final double[][] CITIES = {{50.85, 4.35}, {51.22, 4.40}, {50.63, 5.57}, {48.86, 2.35}, {51.05, 3.72}};

  private final Random random;
  private final double gaps;
  private final boolean wholeEarth;

  Populations(long seed, double gaps, boolean wholeEarth) {
    this.random = new Random(seed);
    this.gaps = gaps;
    this.wholeEarth = wholeEarth;
  }

  List<Mentee> mentees(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> new Mentee("e" + i, profile("o", count), missing() ? null : random.nextInt(200)))
        .toList();
  }

  List<Mentor> mentors(int count) {
    return IntStream.range(0, count)
        .mapToObj(
            i ->
                new Mentor(
                    "o" + i,
                    profile("e", count),
                    missing() ? null : random.nextInt(4) * (random.nextInt(10) == 0 ? 0 : 1),
                    missing() ? null : random.nextInt(10) > 0,
                    missing() ? null : random.nextInt(10) > 0))
        .toList();
  }

  private Profile profile(String others, int count) {
    return new Profile(
        missing() ? Languages.NOT_STATED : languages(),
        missing() ? WeeklyHours.NOT_STATED : hours(),
        place(),
        missing() ? Occupations.NOT_STATED : occupations(),
        missing() ? null : SECTORS[random.nextInt(SECTORS.length)],
        missing() ? Tags.NOT_STATED : tags(),
        missing() ? Tags.NOT_STATED : tags(),
        gender(),
        wishes(others, count));
  }

  private boolean missing() {
    return random.nextDouble() < gaps;
  }

  private Languages languages() {
    Languages all = Languages.NOT_STATED;
    int count = 1 + random.nextInt(3);
    for (int i = 0; i < count; i++) {
      int skewed = (int) (LANGUAGES.length * Math.pow(random.nextDouble(), 2));
      all = all.and(LANGUAGES[skewed], Cefr.values()[random.nextInt(Cefr.values().length)]);
    }
    return all;
  }

  private WeeklyHours hours() {
    int[] hours = new int[2 + random.nextInt(4) * 4];
    for (int i = 0; i < hours.length; i += 2) {
      hours[i] = random.nextInt(7) * 24 + 8 + random.nextInt(12);
      hours[i + 1] = hours[i] + 1;
    }
    return WeeklyHours.ofHours(hours);
  }

  private Place place() {
    int kind = random.nextInt(6);
    Point point = kind >= 4 && gaps > 0 ? null : point();
    String zone = kind < 2 || kind == 5 || gaps == 0 ? null : ZONES[random.nextInt(ZONES.length)];
    return new Place(
        point,
        zone,
        random.nextInt(3) == 0 ? random.nextInt(wholeEarth ? 3000 : 40) : null,
        random.nextInt(3) == 0 ? random.nextInt(90) : null,
        random.nextInt(4) == 0);
  }

  private Point point() {
    if (wholeEarth) {
      return Point.of(random.nextDouble() * 180 - 90, random.nextDouble() * 360 - 180);
    }
    double[] city = CITIES[random.nextInt(CITIES.length)];
    return Point.of(city[0] + random.nextGaussian() * 0.1, city[1] + random.nextGaussian() * 0.15);
  }

  private Occupations occupations() {
    List<String> codes = new ArrayList<>();
    for (int i = random.nextInt(3); i >= 0; i--) {
      codes.add(
          String.valueOf((1 + random.nextInt(9)) * 1000 + (1 + random.nextInt(3)) * 100 + 10 + random.nextInt(4)));
    }
    return Occupations.of(codes);
  }

  private Tags tags() {
    List<String> words = new ArrayList<>();
    for (int i = random.nextInt(5); i >= 0; i--) {
      words.add("interest-" + random.nextInt(40));
    }
    return Tags.of(words);
  }

  private @Nullable Gender gender() {
    return missing() ? null : Gender.values()[Math.min(2, random.nextInt(21) / 10)];
  }

  private Wishes wishes(String others, int count) {
    Wishes wishes = Wishes.NONE;
    if (random.nextInt(6) == 0) {
      wishes = wishes.onlyWith(Gender.values()[random.nextInt(2)]);
    }
    return random.nextInt(8) == 0 ? wishes.notWith(others + random.nextInt(count)) : wishes;
  }
}
