package org.passerelle.impact.trial;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.passerelle.evidence.trial.Randomisation;
import org.passerelle.evidence.trial.Randomisation.Arm;

/**
 * How a list is drawn: blocks within each stratum, {@code places} of them one after the other, numbered from 1 over all
 * strata. {@code bin/passerelle evidence randomise --method stratified} draws the same from the same seed.
 *
 * @param treatment part of the ratio; @param control the other part
 * @param block a multiple of both together
 * @param places of each stratum
 */
public record Lots(int treatment, int control, int block, int places, List<String> strata) {
  public static final String TREATMENT = "treatment";
  public static final String CONTROL = "control";
  private static final int BLOCKS = 30;
  private static final int SMALLEST_BLOCK = 6;

  public Lots {
    strata = List.copyOf(strata);
  }

  /** @param controlShare between 0 and 1, with at most two decimals */
  static Lots of(BigDecimal controlShare, List<String> strata) {
    int control = controlShare.movePointRight(2).intValueExact();
    int common = BigInteger.valueOf(control).gcd(BigInteger.valueOf(100)).intValueExact();
    int whole = 100 / common;
    int block = whole * Math.ceilDiv(SMALLEST_BLOCK, whole);
    return new Lots(whole - control / common, control / common, block, block * BLOCKS, strata);
  }

  /** The arm of each place, the first place first. */
  List<String> drawn(long seed) {
    return randomisation(seed).inStrata(stratumOfEachPlace(), block);
  }

  /** The hash of seed and list, as the kernel seals them. */
  String hash(long seed) {
    return randomisation(seed).seal(numbers(), drawn(seed));
  }

  List<String> stratumOfEachPlace() {
    List<String> each = new ArrayList<>();
    strata.forEach(stratum -> each.addAll(Collections.nCopies(places, stratum)));
    return each;
  }

  /** The place that the n-th person of a stratum takes, counted from 0. */
  int place(String stratum, int before) {
    return strata.indexOf(stratum) * places + before + 1;
  }

  private List<String> numbers() {
    return IntStream.rangeClosed(1, strata.size() * places).mapToObj(String::valueOf).toList();
  }

  private Randomisation randomisation(long seed) {
    return new Randomisation(List.of(new Arm(TREATMENT, treatment), new Arm(CONTROL, control)), seed);
  }

  /** How anybody draws the list again, given {@code order.csv} with the columns place and stratum. */
  public String command(long seed) {
    return "bin/passerelle evidence randomise --csv order.csv --id place --factors stratum --method stratified"
        + " --arms " + TREATMENT + "," + CONTROL + " --ratio " + treatment + "," + control + " --block " + block
        + " --seed " + seed + " --json";
  }
}
