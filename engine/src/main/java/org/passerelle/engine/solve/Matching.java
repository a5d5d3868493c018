package org.passerelle.engine.solve;

/**
 * An optimal matching with its proof.
 *
 * @param pairs how many mentees are matched
 * @param total sum of the scores of the matched pairs
 */
public record Matching(int[] mentorOf, int pairs, long total, Certificate certificate) implements Solution {
  /** In {@code mentorOf}, for a mentee without a mentor. */
  public static final int UNMATCHED = -1;

  public boolean isMatched(int mentee) {
    return mentorOf[mentee] != UNMATCHED;
  }
}
