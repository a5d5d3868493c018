package org.passerelle.engine.pairing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;
import org.passerelle.engine.pairing.people.Mentee;
import org.passerelle.engine.pairing.people.Mentor;

/**
 * Finds every possible pair without trying all of them. Built once for a list of mentors; not changed afterwards, and
 * safe to ask from several threads. Its answers are exactly those of trying the rules on every mentor.
 */
public final class MentorIndex {
  private final MatchRules rules;
  private final Scoring scoring;
  private final List<Mentor> mentors;
  private final int[] position;
  private final MentorColumns columns;
  private final MentorTable table;
  private final PointTables points;
  private final LikelyBest likelyBest;

  public MentorIndex(List<Mentor> mentors, MatchRules rules, Scoring scoring) {
    this.rules = rules;
    this.scoring = scoring;
    this.mentors = List.copyOf(mentors);
    Grid grid = new Grid(mentors);
    this.position = grid.order();
    List<Mentor> ordered = Arrays.stream(position).mapToObj(mentors::get).toList();
    this.columns = new MentorColumns(ordered, grid, rules);
    this.table = new MentorTable(ordered, rules.settings().travel());
    this.points = new PointTables(scoring.weights());
    this.likelyBest = new LikelyBest(ordered);
  }

  public MatchRules rules() {
    return rules;
  }

  /** How many mentors who pass the gates and have a free place speak that language at working level. */
  public int speakers(String language) {
    return columns.speakers(language);
  }

  /** How many mentors are possible for this mentee. */
  public int countPossible(Mentee mentee) {
    return countPossible(mentee, rules);
  }

  /** How many would be possible if that rule did not hold. */
  public int countPossibleWithout(MatchRule lifted, Mentee mentee) {
    return countPossible(mentee, rules.without(lifted));
  }

  private int countPossible(Mentee mentee, MatchRules inForce) {
    int[] count = {0};
    search(mentee, inForce, marks(), (_, _) -> count[0]++);
    return count[0];
  }

  /** All possible pairs, mentee by mentee; a mentee's mentors come in no particular order. */
  public void pairs(List<Mentee> mentees, PairSink sink) {
    long[] marks = marks();
    for (int i = 0; i < mentees.size(); i++) {
      int at = i;
      Mentee mentee = mentees.get(i);
      search(mentee, rules, marks, (m, lens) -> sink.accept(at, position[m], lens.score(m)));
    }
  }

  /**
   * Each mentee's best few pairs by score, best first. A whole set solved on these is the best set <em>of these</em>:
   * leaving out weaker pairs may cost some of the total, and a mentee whose few are all taken stays without. Use it
   * only where all pairs do not fit.
   */
  public void bestPairs(List<Mentee> mentees, int mostPerMentee, PairSink sink) {
    long[] marks = marks();
    var best = new BestKept(mostPerMentee);
    for (int i = 0; i < mentees.size(); i++) {
      Mentee mentee = mentees.get(i);
      best.clear();
      findBest(mentee, marks, best);
      int kept = best.sorted();
      for (int rank = 0; rank < kept; rank++) {
        sink.accept(i, best.mentor(rank), best.score(rank));
      }
    }
  }

  /** The best mentors for one mentee with their reasons, best first; of equal scores the earlier in the list. */
  public List<Suggestion> suggest(Mentee mentee, int most) {
    var best = new BestKept(most);
    findBest(mentee, marks(), best);
    int kept = best.sorted();
    var suggestions = new ArrayList<Suggestion>(kept);
    for (int rank = 0; rank < kept; rank++) {
      Mentor mentor = mentors.get(best.mentor(rank));
      suggestions.add(
          new Suggestion(
              best.mentor(rank),
              mentor,
              best.score(rank),
              scoring.reasons(mentee, mentor),
              rules.presumptions(mentee, mentor)));
    }
    return suggestions;
  }

  private long[] marks() {
    return Bits.none(position.length);
  }

  /** Looks at those first who can score highest, and at nobody who cannot be among the best any more. */
  private void findBest(Mentee mentee, long[] marks, BestKept best) {
    columns.mark(mentee, rules, marks);
    var lens = new MenteeLens(table, mentee, rules, points);
    for (LikelyBest.Step step : likelyBest.stepsFor(mentee.profile())) {
      if (lens.mostFrom(step) < best.floor()) {
        return;
      }
      if (step.mentors() == null) {
        forEachMarked(marks, m -> offer(m, lens, best));
        return;
      }
      for (int m : step.mentors()) {
        if (Bits.take(marks, m)) {
          offer(m, lens, best);
        }
      }
    }
  }

  private void offer(int m, MenteeLens lens, BestKept best) {
    if (lens.allows(m)) {
      best.offer(position[m], lens.scoreFrom(best.floor(), m));
    }
  }

  private interface Found {
    void mentor(int ordered, MenteeLens lens);
  }

  private void search(Mentee mentee, MatchRules inForce, long[] marks, Found found) {
    columns.mark(mentee, inForce, marks);
    var lens = new MenteeLens(table, mentee, inForce, points);
    forEachMarked(
        marks,
        m -> {
          if (lens.allows(m)) {
            found.mentor(m, lens);
          }
        });
  }

  private static void forEachMarked(long[] marks, IntConsumer look) {
    for (int w = 0; w < marks.length; w++) {
      for (long rest = marks[w]; rest != 0; rest &= rest - 1) {
        look.accept((w << 6) + Long.numberOfTrailingZeros(rest));
      }
    }
  }
}
