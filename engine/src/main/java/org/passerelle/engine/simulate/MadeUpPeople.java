package org.passerelle.engine.simulate;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.passerelle.engine.pairing.people.Cefr;
import org.passerelle.engine.pairing.people.Gender;
import org.passerelle.engine.pairing.people.Languages;
import org.passerelle.engine.pairing.people.Mentee;
import org.passerelle.engine.pairing.people.Mentor;
import org.passerelle.engine.pairing.people.Occupations;
import org.passerelle.engine.pairing.people.Place;
import org.passerelle.engine.pairing.people.Profile;
import org.passerelle.engine.pairing.people.Tags;
import org.passerelle.engine.pairing.people.WeeklyHours;
import org.passerelle.engine.pairing.people.Wishes;

/** People of a programme in five cities, drawn at random: some easy to match, some hard. */
public final class MadeUpPeople {
  private static final double[][] CITIES = {{50.85, 4.35}, {51.22, 4.40}, {50.63, 5.57}, {51.05, 3.72}, {50.41, 4.44}};
  private static final int[] CITY_OF_TEN = {0, 0, 0, 0, 0, 1, 1, 2, 3, 4};
  private static final String[] HOST = {"fr", "nl", "fr", "nl", "fr"};
  private static final String[] HOME = {"ar", "ti", "ps", "fa", "uk", "so", "tr", "es", "pt", "ln"};
  private static final String[] SECTORS = {"care", "it", "catering", "building", "office", "logistics", "education"};
  private static final String[] MAJOR = {"22", "25", "51", "71", "41", "93", "23"};

  private final RandomGenerator random;

  public MadeUpPeople(RandomGenerator random) {
    this.random = random;
  }

  /** Draws a mentee; the id is {@code e} with the number. */
  public Mentee mentee(int number) {
    int city = CITY_OF_TEN[random.nextInt(10)];
    Languages spoken = Languages.of(HOME[skewed(HOME.length)], Cefr.NATIVE);
    if (chance(0.8)) {
      spoken = spoken.and(HOST[city], level(chance(0.25) ? Cefr.A2 : Cefr.B1));
    }
    if (chance(0.35)) {
      spoken = spoken.and("en", level(Cefr.B1));
    }
    Profile profile = common(city, spoken, 4).being(chance(0.5) ? Gender.WOMAN : Gender.MAN);
    if (profile.gender() == Gender.WOMAN && chance(0.15)) {
      profile = profile.wishing(Wishes.NONE.onlyWith(Gender.WOMAN));
    }
    return new Mentee("e" + number, profile);
  }

  /** Draws a mentor, trained and checked; the id is {@code o} with the number. */
  public Mentor mentor(int number) {
    int city = CITY_OF_TEN[random.nextInt(10)];
    Languages spoken = Languages.of(HOST[city], Cefr.NATIVE);
    if (chance(0.5)) {
      spoken = spoken.and("en", level(Cefr.B2));
    }
    if (chance(0.3)) {
      spoken = spoken.and(chance(0.5) ? "fr" : "nl", level(Cefr.B1));
    }
    if (chance(0.06)) {
      spoken = spoken.and(HOME[skewed(HOME.length)], level(Cefr.B2));
    }
    Profile profile = common(city, spoken, 3).being(chance(0.55) ? Gender.WOMAN : Gender.MAN);
    int tenth = random.nextInt(10);
    return Mentor.ready("o" + number, profile, tenth < 6 ? 1 : tenth < 9 ? 2 : 3);
  }

  private Profile common(int city, Languages spoken, int stretches) {
    int sector = skewed(SECTORS.length);
    return Profile.EMPTY
        .speaking(spoken)
        .free(hours(stretches))
        .living(home(city))
        .inSector(SECTORS[sector])
        .working(Occupations.of(MAJOR[sector] + (1 + random.nextInt(3)) + (1 + random.nextInt(3))))
        .interestedIn(words("interest ", 12, 3))
        .aimingAt(words("goal ", 6, 2));
  }

  private Place home(int city) {
    return Place.at(
            CITIES[city][0] + random.nextGaussian() * 0.05, CITIES[city][1] + random.nextGaussian() * 0.08)
        .withinKm(chance(0.2) ? 5 : 15);
  }

  private WeeklyHours hours(int stretches) {
    WeeklyHours free = WeeklyHours.NOT_STATED;
    for (int i = 0; i < stretches; i++) {
      int from = 9 + random.nextInt(10);
      free = free.and(DayOfWeek.of(1 + random.nextInt(6)), from, from + 3);
    }
    return free;
  }

  private Tags words(String kind, int of, int count) {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      words.add(kind + random.nextInt(of));
    }
    return Tags.of(words);
  }

  private Cefr level(Cefr least) {
    int above = random.nextInt(Cefr.C2.ordinal() - least.ordinal() + 1);
    Cefr level = Cefr.values()[least.ordinal() + above];
    return level == Cefr.UNSTATED ? Cefr.B1 : level;
  }

  private int skewed(int length) {
    return (int) (length * Math.pow(random.nextDouble(), 1.7));
  }

  private boolean chance(double share) {
    return random.nextDouble() < share;
  }
}
