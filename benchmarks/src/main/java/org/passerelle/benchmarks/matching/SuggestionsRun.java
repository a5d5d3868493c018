package org.passerelle.benchmarks.matching;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.passerelle.engine.pairing.MatchRules;
import org.passerelle.engine.pairing.MentorIndex;
import org.passerelle.engine.pairing.Reason;
import org.passerelle.engine.pairing.RuleSettings;
import org.passerelle.engine.pairing.Scoring;
import org.passerelle.engine.pairing.Suggestion;
import org.passerelle.engine.pairing.Weights;
import org.passerelle.engine.pairing.people.Mentee;
import org.passerelle.engine.pairing.people.Mentor;
import org.passerelle.engine.simulate.MadeUpPeople;

/** The ten best of 100,000 mentors for one mentee, with reasons, from nothing but the index of the mentors. */
final class SuggestionsRun {
  private static final int MENTORS = 100_000;
  private static final int MENTEES = 2_000;
  private static final int WARM_UP = 500;
  private static final int BEST = 10;
  private static final int CHECKED = 20;

  private SuggestionsRun() {}

  static void print() {
    var people = new MadeUpPeople(new SplittableRandom(7));
    List<Mentor> mentors = IntStream.range(0, MENTORS).mapToObj(people::mentor).toList();
    List<Mentee> mentees = IntStream.range(0, MENTEES).mapToObj(people::mentee).toList();
    var rules = MatchRules.with(RuleSettings.USUAL);
    var scoring = new Scoring(RuleSettings.USUAL, Weights.USUAL);
    var watch = Stopwatch.ofThread();
    var index = new MentorIndex(mentors, rules, scoring);
    double built = watch.millis();
    for (Mentee mentee : mentees.subList(0, CHECKED)) {
      check(mentors, rules, scoring, mentee, index.suggest(mentee, BEST));
    }
    double[] millis = mentees.stream().mapToDouble(mentee -> timed(index, mentee)).skip(WARM_UP).sorted().toArray();
    double possible = mentees.stream().limit(WARM_UP).mapToInt(index::countPossible).average().orElse(0);
    System.out.printf(
        "%d best of %,d mentors, explained: median %.2f ms, 99 of 100 under %.2f ms, slowest %.2f ms;"
            + " %,.0f are possible on average, the index is built in %.0f ms%n",
        BEST, MENTORS, millis[millis.length / 2], millis[millis.length * 99 / 100], millis[millis.length - 1], possible, built);
  }

  private static double timed(MentorIndex index, Mentee mentee) {
    var watch = Stopwatch.ofThread();
    index.suggest(mentee, BEST);
    return watch.millis();
  }

  /** Against trying every mentor. */
  private static void check(
      List<Mentor> mentors, MatchRules rules, Scoring scoring, Mentee mentee, List<Suggestion> suggested) {
    int[] best = mentors.stream().filter(mentor -> rules.allow(mentee, mentor))
        .mapToInt(mentor -> -scoring.score(mentee, mentor)).sorted().limit(BEST).map(score -> -score).toArray();
    boolean same = Arrays.equals(best, suggested.stream().mapToInt(Suggestion::score).toArray())
        && suggested.stream().allMatch(s -> s.reasons().stream().mapToInt(Reason::points).sum() == s.score());
    if (!same) {
      throw new IllegalStateException("the suggestions are not the best");
    }
  }
}
