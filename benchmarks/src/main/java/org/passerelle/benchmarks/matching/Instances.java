package org.passerelle.benchmarks.matching;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.IntBinaryOperator;

/** Makes the instances, always the same ones. */
final class Instances {
  private static final long SEED = 20260101;
  private static final int DUO_MENTEES = 2_500;
  private static final int DUO_MENTORS = 950;

  private final String name;
  private final SplittableRandom random = new SplittableRandom(SEED);
  private int[] mentee = new int[1 << 16];
  private int[] mentor = new int[1 << 16];
  private int[] score = new int[1 << 16];
  private int count;

  private Instances(String name) {
    this.name = name;
  }

  static Instance named(String name) {
    String[] words = name.split(" ");
    int[] numbers = Arrays.stream(words).filter(word -> word.matches("\\d+")).mapToInt(Integer::parseInt).toArray();
    return new Instances(name).make(words[0], numbers);
  }

  private Instance make(String kind, int[] numbers) {
    int n = numbers.length > 0 ? numbers[0] : 0;
    int each = numbers.length > 1 ? numbers[1] : n;
    return switch (kind) {
      case "dense", "uniform" -> square(n, each, (i, j) -> random.nextInt(1, 100_001));
      case "clustered" -> square(n, each, clustered(n));
      case "geometric" -> square(n, each, geometric(n));
      case "machol-wien" -> square(n, each, (i, j) -> -(i + 1) * (j + 1));
      case "many" -> square(n, each, (i, j) -> random.nextInt(1, 11));
      case "two" -> square(n, each, (i, j) -> random.nextBoolean() ? -100 : -100_000_000);
      case "tied" -> tiedBatch();
      case "duo" -> people(DUO_MENTEES, DUO_MENTORS, 120);
      case "national" -> people(100_000, 40_000, 87);
      default -> throw new IllegalArgumentException("There is no instance " + name + ".");
    };
  }

  /** As many mentors as mentees, one place each, a perfect matching hidden among the pairs. */
  private Instance square(int n, int each, IntBinaryOperator scores) {
    int[] hidden = new int[n];
    for (int i = 0; i < n; i++) {
      int other = random.nextInt(i + 1);
      hidden[i] = hidden[other];
      hidden[other] = i;
    }
    int[] seenBy = new int[n];
    for (int i = 0; i < n; i++) {
      if (each >= n) {
        for (int j = 0; j < n; j++) {
          add(i, j, scores.applyAsInt(i, j));
        }
        continue;
      }
      for (int k = 0; k < each; k++) {
        int j = k == 0 ? hidden[i] : random.nextInt(n);
        while (seenBy[j] == i + 1) {
          j = random.nextInt(n);
        }
        seenBy[j] = i + 1;
        add(i, j, scores.applyAsInt(i, j));
      }
    }
    return finish(true, n, places(n, 1));
  }

  /** Fifty kinds of mentees and of mentors; how well two kinds go together counts most. */
  private IntBinaryOperator clustered(int n) {
    int kinds = 50;
    int[] menteeKind = random.ints(n, 0, kinds).toArray();
    int[] mentorKind = random.ints(n, 0, kinds).toArray();
    int[] fit = random.ints((long) kinds * kinds, 0, 90_000).toArray();
    return (i, j) -> fit[menteeKind[i] * kinds + mentorKind[j]] + random.nextInt(1, 10_001);
  }

  private IntBinaryOperator geometric(int n) {
    int[] x = random.ints(2L * n, 0, 1_000_000).toArray();
    int[] y = random.ints(2L * n, 0, 1_000_000).toArray();
    return (i, j) -> -(int) Math.hypot(x[i] - x[n + j], y[i] - y[n + j]);
  }

  private Instance tiedBatch() {
    int mentees = 1_045;
    int mentors = 1_205;
    for (int i = 0; i < mentees; i++) {
      for (int j = 0; j < mentors; j++) {
        if (random.nextInt(mentees * mentors) < 370_000) {
          add(i, j, 10 * random.nextInt(1, 8));
        }
      }
    }
    return finish(false, mentees, places(mentors, 1));
  }

  /** Mentors with one to three places, some liked by everybody; mentees some of whom have few possible mentors. */
  private Instance people(int mentees, int mentors, int averageChoices) {
    int[] liked = random.ints(mentors, 0, 350).toArray();
    int[] sector = random.ints(mentors, 0, 12).toArray();
    int[] seenBy = new int[mentors];
    for (int i = 0; i < mentees; i++) {
      int own = random.nextInt(12);
      int choices = averageChoices * random.nextInt(30, 171) / 100;
      for (int k = 0; k < choices; k++) {
        int j = random.nextInt(mentors);
        while (seenBy[j] == i + 1) {
          j = random.nextInt(mentors);
        }
        seenBy[j] = i + 1;
        add(i, j, liked[j] + (own == sector[j] ? 250 : 0) + random.nextInt(400));
      }
    }
    return finish(false, mentees, random.ints(mentors, 1, 4).toArray());
  }

  private static int[] places(int mentors, int each) {
    int[] capacity = new int[mentors];
    Arrays.fill(capacity, each);
    return capacity;
  }

  private void add(int i, int j, int value) {
    if (count == score.length) {
      int larger = count + (count >> 1);
      mentee = Arrays.copyOf(mentee, larger);
      mentor = Arrays.copyOf(mentor, larger);
      score = Arrays.copyOf(score, larger);
    }
    mentee[count] = i;
    mentor[count] = j;
    score[count++] = value;
  }

  private Instance finish(boolean perfect, int mentees, int[] capacity) {
    return new Instance(name, perfect, mentees, capacity,
        Arrays.copyOf(mentee, count), Arrays.copyOf(mentor, count), Arrays.copyOf(score, count));
  }
}
