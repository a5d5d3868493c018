package org.passerelle.engine.simulate;

import java.util.Arrays;

/** Counts what became of those who arrived within the measured year. */
final class YearCount {
  private final World world;
  private final int[] matchedOn;
  private final int[] matchedAt;

  YearCount(World world, int[] matchedOn, int[] matchedAt) {
    this.world = world;
    this.matchedOn = matchedOn;
    this.matchedAt = matchedAt;
  }

  Measures measures() {
    int[] waits = new int[matchedOn.length];
    int matched = 0;
    int within30 = 0;
    int came = 0;
    int hardCame = 0;
    int hardMatched = 0;
    long points = 0;
    for (int i = 0; i < matchedOn.length; i++) {
      if (!isMeasured(i)) {
        continue;
      }
      came++;
      hardCame += world.hard[i] ? 1 : 0;
      if (matchedOn[i] >= 0) {
        waits[matched++] = matchedOn[i] - world.arrival[i];
        within30 += waits[matched - 1] <= 30 ? 1 : 0;
        hardMatched += world.hard[i] ? 1 : 0;
        points += World.score(world.pairs[matchedAt[i]]);
      }
    }
    Arrays.sort(waits, 0, matched);
    double most = World.QUALITY.most();
    return new Measures(
        quantile(waits, matched, 0.5),
        quantile(waits, matched, 0.9),
        share(within30, came),
        share(matched, came),
        share(points, matched) / most,
        share(points, came) / most,
        share(hardMatched, hardCame),
        share(matched - hardMatched, came - hardCame));
  }

  private boolean isMeasured(int mentee) {
    int day = world.arrival[mentee] - Assumptions.WARM_UP_DAYS;
    return day >= 0 && day < Assumptions.YEAR_DAYS;
  }

  private static double quantile(int[] sorted, int count, double share) {
    return count == 0 ? Double.NaN : sorted[Math.min(count - 1, (int) Math.ceil(share * count) - 1)];
  }

  private static double share(long part, long of) {
    return of == 0 ? 0 : (double) part / of;
  }
}
