package org.passerelle.evidence.survival;

/** Remission in weeks, 6-MP (group 0) against placebo (group 1): Freireich and others (1963), Blood 21:699. */
final class Freireich {

  private static final double[] TREATED_TIME =
      {6, 6, 6, 6, 7, 9, 10, 10, 11, 13, 16, 17, 19, 20, 22, 23, 25, 32, 32, 34, 35};
  private static final int[] TREATED_RELAPSE = {1, 1, 1, 0, 1, 0, 1, 0, 0, 1, 1, 0, 0, 0, 1, 1, 0, 0, 0, 0, 0};
  private static final double[] PLACEBO_TIME =
      {1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23};

  private Freireich() {}

  static FollowUp people() {
    double[] time = new double[42];
    int[] what = new int[42];
    int[] group = new int[42];
    for (int i = 0; i < 21; i++) {
      time[i] = TREATED_TIME[i];
      what[i] = TREATED_RELAPSE[i];
      time[21 + i] = PLACEBO_TIME[i];
      what[21 + i] = 1;
      group[21 + i] = 1;
    }
    return new FollowUp(time, what, group, 2);
  }

  static double[] placebo() {
    double[] placebo = new double[42];
    java.util.Arrays.fill(placebo, 21, 42, 1);
    return placebo;
  }
}
