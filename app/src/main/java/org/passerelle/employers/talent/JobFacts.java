package org.passerelle.employers.talent;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.passerelle.engine.pairing.RuleSettings;
import org.passerelle.engine.pairing.Scoring;
import org.passerelle.engine.pairing.Travel;
import org.passerelle.engine.pairing.Weights;
import org.passerelle.engine.pairing.people.Cefr;
import org.passerelle.engine.pairing.people.Languages;
import org.passerelle.engine.pairing.people.Mentee;
import org.passerelle.engine.pairing.people.Mentor;
import org.passerelle.engine.pairing.people.Occupations;
import org.passerelle.engine.pairing.people.Place;
import org.passerelle.engine.pairing.people.Point;
import org.passerelle.engine.pairing.people.Profile;
import org.passerelle.matching.kernel.KernelFacts;

/**
 * All that the points of a person for a vacancy depend on, as codes and numbers: kept in the register, it gives the same
 * points again.
 *
 * @param waited full days on record
 * @param tenthsOfKm from home to the work; {@code null} where one of the two is not known
 * @param needed languages of the work by ISO 639 code
 */
public record JobFacts(
    List<String> spoken, List<String> occupations, int waited, @Nullable Integer tenthsOfKm, @Nullable String isco,
    List<String> needed, int mostKm) {
  private static final double KM_A_DEGREE = Math.toRadians(1) * Point.EARTH_KM;
  private static final double TENTHS = 10;

  static JobFacts of(Talent person, Job job, LocalDate today) {
    LocalDate since = person.since().atOffset(ZoneOffset.UTC).toLocalDate();
    Double km = job.kmFrom(person);
    return new JobFacts(
        person.spoken(), person.occupations().stream().map(one -> one.substring(one.indexOf(':') + 1)).toList(),
        (int) Math.max(0, ChronoUnit.DAYS.between(since, today)),
        km == null ? null : (int) Math.round(km * TENTHS), job.isco(),
        job.languages().keySet().stream().sorted().toList(), job.mostKm());
  }

  List<JobReason> reasons(Weights weights) {
    return scoring(weights).reasons(seeker(), work()).stream()
        .filter(reason -> reason.outOf() > 0)
        .map(JobReason::of)
        .toList();
  }

  private Scoring scoring(Weights weights) {
    Travel travel = Travel.USUAL.upTo(mostKm, (int) (mostKm * Travel.USUAL.minutesPerKm()));
    return new Scoring(RuleSettings.USUAL.working(Cefr.A1).travelling(travel), weights);
  }

  /** The person stands as far from a fixed point as home is from the work: where home is does not matter here. */
  private Mentee seeker() {
    Map<String, Cefr> levels = new HashMap<>();
    for (String one : spoken) {
      String[] parts = one.split(":", 2);
      levels.put(parts[0], level(parts[1]));
    }
    Profile profile = Profile.EMPTY.speaking(Languages.of(levels)).working(Occupations.of(occupations));
    return new Mentee(
        "person",
        tenthsOfKm == null ? profile : profile.living(Place.at(Math.min(90, tenthsOfKm / TENTHS / KM_A_DEGREE), 0)),
        waited);
  }

  private static Cefr level(String written) {
    return written.equals("NATIVE")
        ? Cefr.NATIVE
        : org.passerelle.people.facts.Cefr.of(written).map(KernelFacts::level).orElse(Cefr.UNSTATED);
  }

  /** Whoever works there speaks the languages that are needed. */
  private Mentor work() {
    Map<String, Cefr> levels = new HashMap<>();
    needed.forEach(code -> levels.put(code, Cefr.NATIVE));
    Profile profile = Profile.EMPTY.speaking(Languages.of(levels));
    if (isco != null) {
      profile = profile.working(Occupations.of(isco));
    }
    return Mentor.ready("work", tenthsOfKm == null ? profile : profile.living(Place.at(0, 0)), 1);
  }

  /** As the register keeps it. */
  public Map<String, Object> kept(Weights weights) {
    Map<String, Object> kept = new LinkedHashMap<>();
    kept.put("spoken", spoken);
    kept.put("occupations", occupations);
    kept.put("waited", waited);
    kept.put("tenths-of-km", tenthsOfKm == null ? -1 : tenthsOfKm);
    kept.put("isco", isco == null ? "" : isco);
    kept.put("needed", needed);
    kept.put("most-km", mostKm);
    kept.put("weights", weights.points());
    return kept;
  }

  static JobFacts from(Map<String, Object> kept) {
    int tenths = number(kept.get("tenths-of-km"));
    String isco = String.valueOf(kept.get("isco"));
    return new JobFacts(
        words(kept.get("spoken")), words(kept.get("occupations")), number(kept.get("waited")),
        tenths < 0 ? null : tenths, isco.isEmpty() ? null : isco, words(kept.get("needed")),
        number(kept.get("most-km")));
  }

  static Weights weights(Map<String, Object> kept) {
    Map<String, Integer> points = new HashMap<>();
    ((Map<?, ?>) Objects.requireNonNull(kept.get("weights"))).forEach((factor, value) -> points.put(String.valueOf(factor), number(value)));
    return new Weights("kept", points);
  }

  private static List<String> words(@Nullable Object kept) {
    return ((List<?>) Objects.requireNonNull(kept)).stream().map(String::valueOf).toList();
  }

  private static int number(@Nullable Object kept) {
    return ((Number) Objects.requireNonNull(kept)).intValue();
  }
}
