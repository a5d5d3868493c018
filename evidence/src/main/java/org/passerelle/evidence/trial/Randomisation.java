package org.passerelle.evidence.trial;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.passerelle.evidence.Unanswerable;
import org.passerelle.evidence.numbers.SplitMix;

/**
 * Who goes to which arm, in the order people come, replayable from the seed with {@link SplitMix}. An allocation
 * depends only on the people before it, so a longer list keeps the allocations of a shorter one.
 */
public record Randomisation(List<Arm> arms, long seed) {

  /** {@code weight} is the arm's part in the ratio, 1 to 1 or 2 to 1. */
  public record Arm(String name, int weight) {}

  public Randomisation {
    arms = List.copyOf(arms);
    Unanswerable.unless(arms.size() >= 2, "A randomisation needs at least two arms.");
    Unanswerable.unless(arms.stream().map(Arm::name).distinct().count() == arms.size(),
        "Each arm needs a name of its own.");
    for (Arm arm : arms) {
      Unanswerable.unless(arm.weight() >= 1, "The ratio of arm " + arm.name() + " must be at least 1.");
    }
  }

  /** Permuted blocks: each block of {@code blockSize} holds every arm in its ratio, in shuffled order. */
  public List<String> inBlocks(int people, int blockSize) {
    return inStrata(Collections.nCopies(people, ""), blockSize);
  }

  /** Permuted blocks of each stratum's own; a new block is drawn when the stratum's next person needs one. */
  public List<String> inStrata(List<String> strata, int blockSize) {
    int weights = arms.stream().mapToInt(Arm::weight).sum();
    Unanswerable.unless(blockSize >= 1 && blockSize % weights == 0,
        "The block size must be a multiple of " + weights + ", the sum of the arms' ratio; it is " + blockSize + ".");
    SplitMix draw = new SplitMix(seed);
    Map<String, Block> open = new HashMap<>();
    List<String> allocation = new ArrayList<>();
    for (String stratum : strata) {
      Block block = open.get(stratum);
      if (block == null || block.used()) {
        block = new Block(shuffled(draw, blockSize / weights));
        open.put(stratum, block);
      }
      allocation.add(arms.get(block.take()).name());
    }
    return allocation;
  }

  private int[] shuffled(SplitMix draw, int repeats) {
    int[] places = new int[repeats * arms.stream().mapToInt(Arm::weight).sum()];
    int next = 0;
    for (int arm = 0; arm < arms.size(); arm++) {
      for (int k = 0; k < repeats * arms.get(arm).weight(); k++) {
        places[next++] = arm;
      }
    }
    draw.shuffle(places);
    return places;
  }

  /**
   * Minimisation (Pocock and Simon 1975): for each arm, the spread (largest minus smallest count, each divided by the
   * arm's weight) that each factor's level would have if the person went there, summed over the factors. The arm with
   * the least sum is taken with probability {@code preference}, else one of the others; ties are settled by a draw.
   *
   * @param factors a person's level of each factor, in the order people come
   */
  public List<String> minimising(List<List<String>> factors, double preference) {
    Unanswerable.unless(preference > 0 && preference <= 1,
        "The preference must be above 0 and at most 1; it is " + preference + ".");
    SplitMix draw = new SplitMix(seed);
    Map<String, int[]> counts = new HashMap<>();
    List<String> allocation = new ArrayList<>();
    for (List<String> person : factors) {
      int arm = choose(draw, least(person, counts), preference);
      for (int f = 0; f < person.size(); f++) {
        counts.computeIfAbsent(f + "=" + person.get(f), key -> new int[arms.size()])[arm]++;
      }
      allocation.add(arms.get(arm).name());
    }
    return allocation;
  }

  /** The arms that would leave the factors most even. */
  private List<Integer> least(List<String> person, Map<String, int[]> counts) {
    List<Integer> best = new ArrayList<>();
    double bestSum = Double.POSITIVE_INFINITY;
    for (int arm = 0; arm < arms.size(); arm++) {
      double sum = 0;
      for (int f = 0; f < person.size(); f++) {
        sum += spread(counts.getOrDefault(f + "=" + person.get(f), new int[arms.size()]), arm);
      }
      if (sum < bestSum - 1e-9) {
        best.clear();
      }
      if (sum < bestSum + 1e-9) {
        best.add(arm);
        bestSum = Math.min(sum, bestSum);
      }
    }
    return best;
  }

  private double spread(int[] count, int joined) {
    double most = 0;
    double fewest = Double.POSITIVE_INFINITY;
    for (int arm = 0; arm < arms.size(); arm++) {
      double share = (double) (count[arm] + (arm == joined ? 1 : 0)) / arms.get(arm).weight();
      most = Math.max(most, share);
      fewest = Math.min(fewest, share);
    }
    return most - fewest;
  }

  /** Arms that tie are as good as each other, and weigh as their ratio says; if all tie, nothing is preferred. */
  private int choose(SplitMix draw, List<Integer> best, double preference) {
    List<Integer> others = new ArrayList<>();
    for (int arm = 0; arm < arms.size(); arm++) {
      if (!best.contains(arm)) {
        others.add(arm);
      }
    }
    if (others.isEmpty() || draw.share() < preference) {
      return byWeight(draw, best);
    }
    return byWeight(draw, others);
  }

  private int byWeight(SplitMix draw, List<Integer> among) {
    int ticket = draw.below(among.stream().mapToInt(arm -> arms.get(arm).weight()).sum());
    for (int arm : among) {
      ticket -= arms.get(arm).weight();
      if (ticket < 0) {
        return arm;
      }
    }
    throw new IllegalStateException("a ticket below the sum of the weights falls on an arm");
  }

  /**
   * SHA-256, in hexadecimal, of the UTF-8 text {@code seed=42}, then a line {@code person,arm} for each person, every
   * line ended by a line feed. Published before the first outcome, it proves afterwards that neither was changed.
   */
  public String seal(List<String> people, List<String> allocation) {
    StringBuilder text = new StringBuilder("seed=").append(seed).append('\n');
    for (int i = 0; i < people.size(); i++) {
      text.append(people.get(i)).append(',').append(allocation.get(i)).append('\n');
    }
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha256.digest(text.toString().getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private static final class Block {
    private final int[] places;
    private int next;

    Block(int[] places) {
      this.places = places;
    }

    boolean used() {
      return next == places.length;
    }

    int take() {
      return places[next++];
    }
  }
}
