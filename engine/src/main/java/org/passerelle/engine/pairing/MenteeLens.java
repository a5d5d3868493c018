package org.passerelle.engine.pairing;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.passerelle.engine.pairing.people.Languages;
import org.passerelle.engine.pairing.people.Mentee;
import org.passerelle.engine.pairing.people.Occupations;
import org.passerelle.engine.pairing.people.Point;
import org.passerelle.engine.pairing.people.Profile;
import org.passerelle.engine.pairing.people.WeeklyHours;

/**
 * The table seen by one mentee: whether a mentor is possible and what the pair is worth, exactly as the rules and
 * {@link Scoring} say, but read from the table.
 */
final class MenteeLens {
  private static final Factor WAITING = new WaitingTime();
  private static final Factor DISTANCE = new Distance();
  private static final Factor LANGUAGES = new LanguageEase();
  private static final Factor AVAILABILITY = new Availability();
  private static final MatchRule EXCLUSIONS = new NotExcluded();
  private final MentorTable table;
  private final Mentee mentee;
  private final RuleSettings settings;
  private final boolean asksReach;
  private final boolean asksExclusions;
  private final boolean hasPoint;
  private final boolean online;
  private final double x;
  private final double y;
  private final double z;
  private final double limitKm;
  private final double limitMinutes;

  /** By number of a zone: minutes from the mentee's own, NaN where zones do not tell; null without a zone. */
  private final double @Nullable [] minutesTo;

  private final long low;
  private final long middle;
  private final long high;
  private final int[] occupations;
  private final int sector;

  /** By number of a language: the rank at which the mentee speaks it, 0 below working level. */
  private final byte[] spoken;

  private final boolean[] interests;
  private final boolean[] goals;
  private final PointTables points;
  private final int waitingPoints;
  private final int distanceWeight;
  private final int mostOfSecondPart;

  MenteeLens(MentorTable table, Mentee mentee, MatchRules inForce, PointTables points) {
    this.table = table;
    this.mentee = mentee;
    this.settings = inForce.settings();
    this.asksReach = inForce.include(Reachable.class);
    this.asksExclusions = inForce.include(NotExcluded.class);
    Profile profile = mentee.profile();
    Point point = profile.place().point();
    this.hasPoint = point != null;
    this.online = profile.place().online();
    this.x = point == null ? Double.NaN : point.x();
    this.y = point == null ? Double.NaN : point.y();
    this.z = point == null ? Double.NaN : point.z();
    this.limitKm = settings.travel().limitKm(profile.place());
    this.limitMinutes = settings.travel().limitMinutes(profile.place());
    this.minutesTo = minutesFrom(profile.place().zone());
    WeeklyHours hours = profile.hours();
    this.low = hours.low();
    this.middle = hours.middle();
    this.high = hours.high();
    this.occupations = profile.occupations().packed();
    this.sector = profile.sector() == null ? -2 : table.known(profile.sector());
    this.spoken = new byte[table.knownWords()];
    profile
        .languages()
        .toMap()
        .forEach(
            (code, level) -> {
              if (level.atLeast(settings.workingLevel()) && table.known(code) >= 0) {
                spoken[table.known(code)] = (byte) level.rank();
              }
            });
    this.interests = marked(profile.interests().words());
    this.goals = marked(profile.goals().words());
    this.points = points;
    this.waitingPoints = points.points(WAITING, WaitingTime.ofDays(mentee.waitingDays()));
    this.distanceWeight = points.weightOf(DISTANCE);
    this.mostOfSecondPart =
        points.weightOf(LANGUAGES) + points.weightOf(AVAILABILITY) + distanceWeight;
  }

  private boolean[] marked(Iterable<String> words) {
    boolean[] marks = new boolean[table.knownWords()];
    for (String word : words) {
      if (table.known(word) >= 0) {
        marks[table.known(word)] = true;
      }
    }
    return marks;
  }

  /** Whether the two rules that the columns leave open allow the pair. */
  boolean allows(int m) {
    return (!asksReach || online && table.online[m] || !(shareOfLimit(m) > 1)) && (!asksExclusions || !excluded(m));
  }

  private boolean excluded(int m) {
    return (table.excludesSomebody[m] || !mentee.profile().wishes().notWith().isEmpty())
        && EXCLUSIONS.judge(mentee, table.ordered.get(m), settings).refuses();
  }

  private double @Nullable [] minutesFrom(@Nullable String zone) {
    if (zone == null) {
      return null;
    }
    double[] minutes = new double[table.knownWords()];
    Arrays.fill(minutes, Double.NaN);
    for (String other : settings.travel().listedFrom(zone)) {
      setMinutes(minutes, zone, other);
    }
    setMinutes(minutes, zone, zone);
    return minutes;
  }

  private void setMinutes(double[] minutes, String from, String to) {
    if (table.known(to) >= 0) {
      minutes[table.known(to)] = settings.travel().zoneMinutes(from, to);
    }
  }

  /** As {@link Travel#shareOfLimit}. */
  private double shareOfLimit(int m) {
    int zone = table.zone[m];
    double[] minutes = minutesTo;
    boolean bothZones = zone >= 0 && minutes != null;
    if (zone >= 0 && minutes != null && !Double.isNaN(minutes[zone])) {
      return Travel.share(minutes[zone], Math.min(limitMinutes, table.limitMinutes[m]));
    }
    double dx = hasPoint ? x - table.vector[3 * m] : Double.NaN;
    if (Double.isNaN(dx)) {
      return bothZones ? Travel.OUT_OF_REACH : Double.NaN;
    }
    double km = Point.km(dx, y - table.vector[3 * m + 1], z - table.vector[3 * m + 2]);
    return Travel.share(km, Math.min(limitKm, table.limitKm[m]));
  }

  /** The same as {@link Scoring#score}. */
  int score(int m) {
    return firstPart(m) + secondPart(m);
  }

  /** The score, or anything below {@code floor} if it is below: most are, and then half the work is spared. */
  int scoreFrom(int floor, int m) {
    int first = firstPart(m);
    return first + mostOfSecondPart < floor ? first : first + secondPart(m);
  }

  /** No mentor of that step or a later one scores more. */
  int mostFrom(LikelyBest.Step step) {
    return points.occupation[step.sharedDigits()]
        + (step.sameSector() ? points.sector : 0)
        + points.interests[points.interests.length - 1]
        + points.goals[points.goals.length - 1]
        + waitingPoints
        + mostOfSecondPart;
  }

  private int firstPart(int m) {
    return points.occupation[closeness(m)]
        + (table.sector[m] == sector ? points.sector : 0)
        + points.interests[common(interests, table.interests, m, points.interests.length - 1)]
        + points.goals[common(goals, table.goals, m, points.goals.length - 1)]
        + waitingPoints;
  }

  private int secondPart(int m) {
    return points.languages[sharedRank(m)]
        + points.availability[Math.min(commonHours(m), points.availability.length - 1)]
        + (distanceWeight == 0 ? 0 : Scoring.points(distanceWeight, Distance.ofShare(shareOfLimit(m))));
  }

  private int closeness(int m) {
    int best = 0;
    int[] values = table.occupations.values;
    for (int at = table.occupations.start[m]; at < table.occupations.start[m + 1]; at++) {
      for (int wished : occupations) {
        best = Math.max(best, Occupations.sharedDigits(wished, values[at]));
      }
    }
    return best;
  }

  /** As {@link org.passerelle.engine.pairing.people.Languages#sharedRank}. */
  private int sharedRank(int m) {
    int best = 0;
    int count = 0;
    int[] values = table.languages.values;
    int least = settings.workingLevel().rank();
    for (int at = table.languages.start[m]; at < table.languages.start[m + 1]; at++) {
      int weaker = Math.min(MentorTable.rank(values[at]), spoken[MentorTable.language(values[at])]);
      if (weaker >= least) {
        best = Math.max(best, weaker);
        count++;
      }
    }
    return count > 1 ? best + Languages.SECOND : best;
  }

  private int commonHours(int m) {
    return Long.bitCount(low & table.hours[3 * m])
        + Long.bitCount(middle & table.hours[3 * m + 1])
        + Long.bitCount(high & table.hours[3 * m + 2]);
  }

  private static int common(boolean[] marks, MentorTable.Rows rows, int m, int most) {
    int count = 0;
    for (int at = rows.start[m]; at < rows.start[m + 1]; at++) {
      count += marks[rows.values[at]] ? 1 : 0;
    }
    return Math.min(count, most);
  }
}
