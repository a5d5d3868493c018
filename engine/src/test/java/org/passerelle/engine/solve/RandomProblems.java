package org.passerelle.engine.solve;

import java.util.SplittableRandom;

/** Small random problems in many shapes: scarce, plenty, tied, negative, with closed mentors and lonely mentees. */
final class RandomProblems {
  private RandomProblems() {}

  static MatchingProblem next(SplittableRandom random, int largest) {
    int mentees = random.nextInt(largest + 1);
    int mentors = random.nextInt(largest + 1);
    int mostPlaces = random.nextInt(4);
    int[] capacity = new int[mentors];
    for (int j = 0; j < mentors; j++) {
      capacity[j] = random.nextInt(mostPlaces + 1);
    }
    double density = random.nextDouble();
    int[] ranges = {1, 2, 10, 1_000, 1_000_000};
    int range = ranges[random.nextInt(ranges.length)];
    int shift = random.nextBoolean() ? 0 : random.nextInt(range + 1);
    var builder = MatchingProblem.builder(mentees, capacity);
    boolean byMentor = random.nextInt(4) == 0;
    for (int a = 0; a < (byMentor ? mentors : mentees); a++) {
      for (int b = 0; b < (byMentor ? mentees : mentors); b++) {
        if (random.nextDouble() < density) {
          builder.add(byMentor ? b : a, byMentor ? a : b, random.nextInt(range + 1) - shift);
        }
      }
    }
    return builder.build();
  }
}
