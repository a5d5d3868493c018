package org.passerelle.employers.talent;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.passerelle.access.Journal;
import org.passerelle.engine.pairing.Weights;
import org.passerelle.oversight.StepSwitches;
import org.passerelle.oversight.Suggestion;
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

  /** What the register keeps of a ranking. */
  public Suggestion said(Ranked ranked) {
    return JobStep.said(ranked.reasons());
  }

  /** One person, also where rules speak against it. */
  public Ranked rank(Talent person, Job job) {
    JobFacts facts = JobFacts.of(person, job, journal.today());
    List<JobReason> reasons = facts.reasons(WEIGHTS);
    List<JobRule> against = Stream.of(JobRule.values()).filter(rule -> !rule.holds(person, job)).toList();
    return new Ranked(person, reasons.stream().mapToInt(JobReason::points).sum(), reasons, against, facts);
  }
}
