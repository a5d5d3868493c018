package org.passerelle.evidence.survival;

import java.util.Arrays;

/**
 * The distinct times in ascending order, and how many people of each class something happened to, or were last seen, at
 * each. Few classes are sorted apart as plain numbers and merged, so that a million people take a fraction of a second.
 */
final class Timeline {

  private static final int MERGED_UP_TO = 40;

  final double[] times;
  private final int[][] counts;

  private Timeline(double[] times, int[][] counts) {
    this.times = times;
    this.counts = counts;
  }

  /** {@code key[i]} in 0 until {@code classes}. */
  static Timeline of(double[] time, int[] key, int classes) {
    return classes <= MERGED_UP_TO ? merged(apart(time, key, classes)) : searched(time, key, classes);
  }

  int[] of(int key) {
    return counts[key];
  }

  /** The times of each class, sorted. */
  static double[][] apart(double[] time, int[] key, int classes) {
    int[] size = new int[classes];
    for (int k : key) {
      size[k]++;
    }
    double[][] apart = new double[classes][];
    for (int k = 0; k < classes; k++) {
      apart[k] = new double[size[k]];
    }
    for (int i = 0; i < time.length; i++) {
      apart[key[i]][--size[key[i]]] = time[i] + 0.0;
    }
    Arrays.stream(apart).parallel().forEach(Arrays::sort);
    return apart;
  }

  static Timeline merged(double[]... apart) {
    int most = 0;
    for (double[] one : apart) {
      most += distinct(one);
    }
    double[] times = new double[most];
    int[][] counts = new int[apart.length][most];
    int[] next = new int[apart.length];
    int found = 0;
    while (true) {
      double now = Double.POSITIVE_INFINITY;
      for (int k = 0; k < apart.length; k++) {
        if (next[k] < apart[k].length && apart[k][next[k]] < now) {
          now = apart[k][next[k]];
        }
      }
      if (now == Double.POSITIVE_INFINITY) {
        break;
      }
      times[found] = now;
      for (int k = 0; k < apart.length; k++) {
        double[] one = apart[k];
        int start = next[k];
        int at = start;
        while (at < one.length && one[at] == now) {
          at++;
        }
        counts[k][found] = at - start;
        next[k] = at;
      }
      found++;
    }
    for (int k = 0; k < counts.length; k++) {
      counts[k] = Arrays.copyOf(counts[k], found);
    }
    return new Timeline(Arrays.copyOf(times, found), counts);
  }

  private static int distinct(double[] sorted) {
    int count = 0;
    for (int i = 0; i < sorted.length; i++) {
      count += i == 0 || sorted[i] != sorted[i - 1] ? 1 : 0;
    }
    return count;
  }

  private static Timeline searched(double[] time, int[] key, int classes) {
    double[] sorted = Arrays.stream(time).map(t -> t + 0.0).sorted().distinct().toArray();
    int[][] counts = new int[classes][sorted.length];
    for (int i = 0; i < time.length; i++) {
      counts[key[i]][Arrays.binarySearch(sorted, time[i] + 0.0)]++;
    }
    return new Timeline(sorted, counts);
  }
}
