package org.passerelle.engine.simulate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** Policies side by side over the same worlds. */
public final class Simulation {
  private Simulation() {}

  /**
   * @param difference to the first policy, world by world: the interval is that of the difference
   */
  public record Result(Policy policy, Map<String, Estimate> measures, Map<String, Estimate> difference) {}

  private static final Map<String, ToDoubleFunction<Measures>> MEASURES = measures();

  private static Map<String, ToDoubleFunction<Measures>> measures() {
    var all = new LinkedHashMap<String, ToDoubleFunction<Measures>>();
    all.put("medianWait", Measures::medianWait);
    all.put("p90Wait", Measures::p90Wait);
    all.put("within30", Measures::within30);
    all.put("everMatched", Measures::everMatched);
    all.put("qualityPerMatch", Measures::qualityPerMatch);
    all.put("qualityPerArrival", Measures::qualityPerArrival);
    all.put("hardestMatched", Measures::hardestMatched);
    all.put("restMatched", Measures::restMatched);
    all.put("gap", Measures::gap);
    return all;
  }

  /** The names of the measures, as in {@link Measures} and in this order in every {@link Result}. */
  public static List<String> measureNames() {
    return List.copyOf(MEASURES.keySet());
  }

  /** Plays {@code seeds} worlds, from seed 1 on, on all processors. The same arguments give the same numbers. */
  public static List<Result> run(Assumptions assumed, List<Policy> policies, int seeds) {
    List<List<Measures>> bySeed =
        IntStream.rangeClosed(1, seeds).parallel().mapToObj(seed -> playAll(assumed, policies, seed)).toList();
    var results = new ArrayList<Result>();
    for (int p = 0; p < policies.size(); p++) {
      int at = p;
      var means = new LinkedHashMap<String, Estimate>();
      var differences = new LinkedHashMap<String, Estimate>();
      MEASURES.forEach(
          (name, measure) -> {
            double[] own = bySeed.stream().mapToDouble(all -> measure.applyAsDouble(all.get(at))).toArray();
            double[] first = bySeed.stream().mapToDouble(all -> measure.applyAsDouble(all.getFirst())).toArray();
            means.put(name, Estimate.of(own));
            differences.put(name, Estimate.of(minus(own, first)));
          });
      results.add(new Result(policies.get(p), means, differences));
    }
    return results;
  }

  private static List<Measures> playAll(Assumptions assumed, List<Policy> policies, int seed) {
    var world = new World(assumed, seed);
    return policies.stream().map(policy -> PlayedYear.play(world, policy, assumed).measures()).toList();
  }

  private static double[] minus(double[] a, double[] b) {
    return IntStream.range(0, a.length).mapToDouble(i -> a[i] - b[i]).toArray();
  }
}
