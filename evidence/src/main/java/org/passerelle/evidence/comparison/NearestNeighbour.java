package org.passerelle.evidence.comparison;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Each treated person, the one most likely to take part first, gets the untaken other with the nearest chance of taking
 * part; each is taken once. Ties go to the earlier row. (Rosenbaum and Rubin 1985; the default of R's MatchIt.)
 */
final class NearestNeighbour {

  private final Integer[] others;
  private final double[] score;
  private final int[] next;
  private final int[] previous;

  private NearestNeighbour(Study study, double[] score) {
    this.score = score;
    others = IntStream.range(0, study.n()).filter(i -> !study.treated()[i]).boxed().toArray(Integer[]::new);
    Arrays.sort(others, Comparator.comparingDouble((Integer i) -> score[i]).thenComparingInt(i -> i));
    next = IntStream.rangeClosed(0, others.length).toArray();
    previous = IntStream.rangeClosed(0, others.length).toArray();
  }

  /** For each person the row of the counterpart, or -1; the others have -1. */
  static int[] match(Study study, double[] score) {
    int[] match = new int[study.n()];
    Arrays.fill(match, -1);
    NearestNeighbour pool = new NearestNeighbour(study, score);
    IntStream.range(0, study.n())
        .filter(i -> study.treated()[i])
        .boxed()
        .sorted(Comparator.comparingDouble((Integer i) -> -score[i]).thenComparingInt(i -> i))
        .forEach(i -> match[i] = pool.take(score[i]));
    return match;
  }

  private int take(double wanted) {
    int right = following(firstAtLeast(wanted));
    int left = preceding(firstAtLeast(wanted));
    if (left > 0) {
      left = 1 + following(firstAtLeast(score[others[left - 1]]));
    }
    if (right == others.length && left == 0) {
      return -1;
    }
    int place = left == 0 || (right < others.length && nearer(right, left - 1, wanted)) ? right : left - 1;
    next[place] = place + 1;
    previous[place + 1] = place;
    return others[place];
  }

  private boolean nearer(int a, int b, double wanted) {
    double distanceA = Math.abs(score[others[a]] - wanted);
    double distanceB = Math.abs(score[others[b]] - wanted);
    return distanceA != distanceB ? distanceA < distanceB : others[a] < others[b];
  }

  private int firstAtLeast(double wanted) {
    int low = 0;
    int high = others.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (score[others[middle]] < wanted) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The first untaken place at or after this one. */
  private int following(int place) {
    int p = place;
    while (next[p] != p) {
      next[p] = next[next[p]];
      p = next[p];
    }
    return p;
  }

  /** One more than the last untaken place before this one; 0 if there is none. */
  private int preceding(int place) {
    int p = place;
    while (previous[p] != p) {
      previous[p] = previous[previous[p]];
      p = previous[p];
    }
    return p;
  }
}
