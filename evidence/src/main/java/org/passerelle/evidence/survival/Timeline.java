package org.passerelle.evidence.survival;

import java.util.Arrays;

/**
 * The distinct times in ascending order, and how many people of each class something happened to, or were last seen, at
 * each. Built with one sort of plain numbers, so that a million people take a fraction of a second.
 */
final class Timeline {

  final double[] times;
  private final int[][] counts;

  private Timeline(double[] times, int[][] counts) {
    this.times = times;
    this.counts = counts;
  }

  /** {@code key[i]} in 0 until {@code classes}. */
  static Timeline of(double[] time, int[] key, int classes) {
    double[] times = distinct(time);
    int[][] counts = new int[classes][times.length];
    for (int i = 0; i < time.length; i++) {
      counts[key[i]][Arrays.binarySearch(times, time[i] + 0.0)]++;
    }
    return new Timeline(times, counts);
  }

  int[] of(int key) {
    return counts[key];
  }

  private static double[] distinct(double[] time) {
    double[] sorted = new double[time.length];
    for (int i = 0; i < time.length; i++) {
      sorted[i] = time[i] + 0.0;
    }
    Arrays.parallelSort(sorted);
    int kept = 0;
    for (double t : sorted) {
      if (kept == 0 || t != sorted[kept - 1]) {
        sorted[kept++] = t;
      }
    }
    return Arrays.copyOf(sorted, kept);
  }
}
