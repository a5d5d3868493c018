package org.passerelle.employers.talent;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.passerelle.access.Journal;
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
import org.passerelle.engine.pairing.people.Profile;
import org.passerelle.matching.kernel.KernelFacts;
import org.passerelle.oversight.StepSwitches;
import org.springframework.stereotype.Component;

/**
 * Ranks people for a vacancy by the matching engine: the person is one side of the pair, the work the other. Rules written
 * by people say who is possible, weighed factors in which order; a person decides whom to ask.
 */
@Component
public class JobRanking {
  /** The name of this automated step in the register and on its switch. */
  public static final String STEP = "job-match";

  /** A hypothesis, not a known cause of success; raised with every change. */
  public static final Weights WEIGHTS =
      new Weights("1", Map.of("occupation", 400, "languages", 200, "distance", 250, "waiting", 150));

  private static final int READ = 400;
  private final TalentSearch search;
  private final StepSwitches switches;
  private final Journal journal;

  JobRanking(TalentSearch search, StepSwitches switches, Journal journal) {
    this.search = search;
    this.switches = switches;
    this.journal = journal;
  }

  public boolean isRunning() {
    return switches.isRunning(STEP);
  }

  /** The best possible ones, best first; of equal points whoever waits longest. */
  public List<Ranked> best(Job job, int most) {
    TalentQuery rest = new TalentQuery("", null, job.languages(), null, null, !job.needsNoWorkRight());
    return search.comeIntoQuestion(job.isco(), rest, READ).stream()
        .map(person -> rank(person, job))
        .filter(ranked -> ranked.against().isEmpty())
        .sorted(Comparator.comparingInt(Ranked::score).reversed().thenComparing(one -> one.talent().since()))
        .limit(most)
        .toList();
  }

  /** One person, also where rules speak against it. */
  public Ranked rank(Talent person, Job job) {
    Scoring scoring = scoring(job);
    Mentee seeker = seeker(person);
    Mentor work = work(job);
    List<JobReason> reasons =
        scoring.reasons(seeker, work).stream().filter(reason -> reason.outOf() > 0).map(JobReason::of).toList();
    List<JobRule> against = Stream.of(JobRule.values()).filter(rule -> !rule.holds(person, job)).toList();
    return new Ranked(person, scoring.score(seeker, work), reasons, against);
  }

  private static Scoring scoring(Job job) {
    Travel travel = Travel.USUAL.upTo(job.mostKm(), (int) (job.mostKm() * Travel.USUAL.minutesPerKm()));
    return new Scoring(RuleSettings.USUAL.working(Cefr.A1).travelling(travel), WEIGHTS);
  }

  private Mentee seeker(Talent person) {
    Map<String, Cefr> spoken = new HashMap<>();
    for (String one : person.spoken()) {
      String[] parts = one.split(":", 2);
      spoken.put(parts[0], level(parts[1]));
    }
    Profile profile =
        Profile.EMPTY
            .speaking(Languages.of(spoken))
            .working(
                Occupations.of(
                    person.occupations().stream().map(one -> one.substring(one.indexOf(':') + 1)).toList()));
    if (person.latitude() != null && person.longitude() != null) {
      profile = profile.living(Place.at(person.latitude(), person.longitude()));
    }
    LocalDate since = person.since().atOffset(ZoneOffset.UTC).toLocalDate();
    int waited = (int) Math.max(0, ChronoUnit.DAYS.between(since, journal.today()));
    return new Mentee(person.person().toString(), profile, waited);
  }

  private static Cefr level(String written) {
    return written.equals("NATIVE")
        ? Cefr.NATIVE
        : org.passerelle.people.facts.Cefr.of(written).map(KernelFacts::level).orElse(Cefr.UNSTATED);
  }

  /** Whoever works there speaks the languages that are needed. */
  private static Mentor work(Job job) {
    Map<String, Cefr> needed = new HashMap<>();
    job.languages().keySet().forEach(code -> needed.put(code, Cefr.NATIVE));
    Profile profile = Profile.EMPTY.speaking(Languages.of(needed));
    if (job.isco() != null) {
      profile = profile.working(Occupations.of(job.isco()));
    }
    if (job.latitude() != null && job.longitude() != null) {
      profile = profile.living(Place.at(job.latitude(), job.longitude()));
    }
    return Mentor.ready("work", profile, 1);
  }
}
