package org.passerelle.engine.solve;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Verifies proofs without trusting, or sharing code with, whoever made them: one pass over the pairs. What it accepts is
 * optimal, or impossible, beyond doubt.
 */
public final class CertificateChecker {
  /** Beyond this, sums of two values could overflow. */
  private static final long LARGEST = 1L << 61;

  private static final int ENOUGH = 10;

  private final MatchingProblem problem;
  private final List<String> objections = new ArrayList<>();

  private CertificateChecker(MatchingProblem problem) {
    this.problem = problem;
  }

  /** What is wrong with the claim that this matching is optimal, at most ten sentences; empty if it is proven. */
  public static List<String> objections(MatchingProblem problem, Matching matching) {
    var checker = new CertificateChecker(problem);
    if (checker.hasRightShape(matching)) {
      checker.checkBonus(matching.certificate());
      checker.checkPairs(matching);
      checker.checkPlaces(matching);
    }
    return checker.objections;
  }

  /** Whether the certificate proves that no matching is better; checked from the problem alone, not by the solver. */
  public static boolean proves(MatchingProblem problem, Matching matching) {
    return objections(problem, matching).isEmpty();
  }

  /** Whether these mentees are more than the places of all mentors possible for them, so that no perfect matching exists. */
  public static boolean proves(MatchingProblem problem, NoPerfectMatching claim) {
    Set<Integer> mentees = new HashSet<>();
    Set<Integer> mentors = new HashSet<>();
    long places = 0;
    for (int i : claim.witness()) {
      if (i < 0 || i >= problem.mentees() || !mentees.add(i)) {
        return false;
      }
      for (int k = 0; k < problem.choices(i); k++) {
        int mentor = problem.mentor(i, k);
        if (mentors.add(mentor)) {
          places += problem.capacity(mentor);
        }
      }
    }
    return mentees.size() > places;
  }

  /**
   * How far the matching could at most lie below the optimum, by these prices and utilities; 0 if it is proven optimal.
   * Only meaningful if there is no objection but the gap.
   *
   * @throws ArithmeticException if the gap exceeds a {@code long}
   */
  public static long gap(MatchingProblem problem, Matching matching) {
    Certificate certificate = matching.certificate();
    long gap = 0;
    int[] filled = new int[problem.mentors()];
    for (int i = 0; i < problem.mentees(); i++) {
      int j = matching.mentorOf()[i];
      long slack = certificate.utility()[i];
      if (j != Matching.UNMATCHED) {
        filled[j]++;
        slack += certificate.price()[j] - certificate.bonus() - Pairs.score(problem.pairs[problem.find(i, j)]);
      }
      gap = Math.addExact(gap, slack);
    }
    for (int j = 0; j < problem.mentors(); j++) {
      long free = (long) problem.capacity(j) - filled[j];
      gap = Math.addExact(gap, Math.multiplyExact(free, certificate.price()[j]));
    }
    return gap;
  }

  private void object(String sentence) {
    if (objections.size() < ENOUGH) {
      objections.add(sentence);
    }
  }

  private boolean hasRightShape(Matching matching) {
    Certificate certificate = matching.certificate();
    if (matching.mentorOf().length != problem.mentees()
        || certificate.utility().length != problem.mentees()
        || certificate.price().length != problem.mentors()) {
      object("The lists are not as long as there are mentees and mentors.");
      return false;
    }
    boolean small = Math.abs(certificate.bonus()) < LARGEST;
    for (long utility : certificate.utility()) {
      small &= -LARGEST < utility && utility < LARGEST;
    }
    for (long price : certificate.price()) {
      small &= 0 <= price && price < LARGEST;
    }
    if (!small) {
      object("A price is negative, or a value is too large to be added safely.");
    }
    return small;
  }

  private void checkBonus(Certificate certificate) {
    if (certificate.objective() != Objective.MAX_PAIRS) {
      if (certificate.bonus() != 0) {
        object("A bonus is claimed, but pairs do not count by themselves.");
      }
      return;
    }
    long magnitude = 0;
    for (int i = 0; i < problem.mentees(); i++) {
      for (int k = 0; k < problem.choices(i); k++) {
        magnitude = Math.max(magnitude, Math.abs((long) problem.score(i, k)));
      }
    }
    long most = Math.min(problem.mentees(), problem.places());
    if (certificate.bonus() <= Math.multiplyExact(2 * magnitude, most)) {
      object("The bonus is too small to put one more pair above every difference of scores.");
    }
  }

  private void checkPairs(Matching matching) {
    Certificate certificate = matching.certificate();
    int[] filled = new int[problem.mentors()];
    int pairs = 0;
    long total = 0;
    for (int i = 0; i < problem.mentees(); i++) {
      int own = matching.mentorOf()[i];
      long utility = certificate.utility()[i];
      boolean found = false;
      for (int k = 0; k < problem.choices(i); k++) {
        int j = problem.mentor(i, k);
        long slack = utility + certificate.price()[j] - problem.score(i, k) - certificate.bonus();
        if (slack < 0) {
          object("Mentee " + i + " and mentor " + j + " would be worth more than their utility and price together.");
        }
        if (j == own) {
          found = true;
          total += problem.score(i, k);
          if (slack != 0) {
            object("The matched pair of mentee " + i + " and mentor " + j + " is worth less than utility and price.");
          }
        }
      }
      if (own == Matching.UNMATCHED) {
        checkUnmatched(i, utility, certificate.objective());
      } else if (!found) {
        object("Mentee " + i + " is matched with mentor " + own + ", which is not a possible pair.");
      } else {
        filled[own]++;
        pairs++;
      }
      if (utility < 0 && certificate.objective() != Objective.PERFECT) {
        object("Mentee " + i + " would rather stay without.");
      }
    }
    for (int j = 0; j < filled.length; j++) {
      if (filled[j] > problem.capacity(j)) {
        object("Mentor " + j + " has " + problem.capacity(j) + " places but " + filled[j] + " mentees.");
      }
    }
    if (pairs != matching.pairs() || total != matching.total()) {
      object("The matching has " + pairs + " pairs and total " + total + ", not as claimed.");
    }
  }

  private void checkUnmatched(int mentee, long utility, Objective objective) {
    if (objective == Objective.PERFECT) {
      object("Mentee " + mentee + " is unmatched, but everybody must be matched.");
    } else if (utility != 0) {
      object("Mentee " + mentee + " is unmatched though that costs the whole something.");
    }
  }

  private void checkPlaces(Matching matching) {
    int[] free = problem.capacities();
    for (int j : matching.mentorOf()) {
      if (j >= 0 && j < free.length) {
        free[j]--;
      }
    }
    for (int j = 0; j < free.length; j++) {
      if (free[j] > 0 && matching.certificate().price()[j] != 0) {
        object("Mentor " + j + " has a free place, yet a price.");
      }
    }
  }
}
