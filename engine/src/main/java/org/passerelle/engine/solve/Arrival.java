package org.passerelle.engine.solve;

import java.util.Arrays;

/** Somebody who arrives: who is possible for them, and for what score. */
record Arrival(int[] other, int[] score) {

  /**
   * @param known how many others there are
   * @param who what the others are called
   * @throws UnusableProblem if one of the others is unknown or listed twice
   */
  void check(int known, String who) {
    if (score.length != other.length) {
      throw new UnusableProblem("There are " + other.length + " pairs but " + score.length + " scores.");
    }
    int[] sorted = other.clone();
    Arrays.sort(sorted);
    for (int k = 0; k < sorted.length; k++) {
      if (sorted[k] < 0 || sorted[k] >= known) {
        throw new UnusableProblem("There is no " + who + " " + sorted[k] + ".");
      }
      if (k > 0 && sorted[k] == sorted[k - 1]) {
        throw new UnusableProblem("The " + who + " " + sorted[k] + " is listed twice; list it once.");
      }
    }
  }

  long magnitude() {
    long largest = 0;
    for (int s : score) {
      largest = Math.max(largest, Math.abs((long) s));
    }
    return largest;
  }
}
