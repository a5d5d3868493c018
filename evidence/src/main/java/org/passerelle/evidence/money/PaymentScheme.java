package org.passerelle.evidence.money;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.passerelle.evidence.Unanswerable;
import org.passerelle.evidence.proportions.Difference;

/**
 * A contract that pays for results, tranche by tranche in the order given; a cap of a tranche cuts before the cap of
 * the whole.
 */
public sealed interface PaymentScheme {

  Payment pay();

  /** {@code caps} are those that cut something. */
  record Payment(List<Tranche> tranches, List<Cut> caps, double total) {}

  /**
   * {@code earned} before, {@code paid} after the caps; {@code results} is what was counted, not always whole. Both
   * {@code results} and {@code earned} are NaN where an arm has nobody.
   *
   * @param reason why it pays less than its results would, or nothing; null where it pays them all
   */
  record Tranche(String name, double results, double earned, double paid, @Nullable Reason reason) {}

  enum Reason {
    CAPPED("capped"),
    NO_BETTER("no better than the control group"),
    BELOW_MINIMUM("difference below the minimum"),
    COULD_BE_CHANCE("difference could be chance"),
    NOBODY_TREATED("nobody among the treated, so there is no difference to pay for"),
    NOBODY_IN_CONTROL("nobody in the control group, so there is no difference to pay for"),
    NOBODY("nobody in either group, so there is no difference to pay for");

    private final String words;

    Reason(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }
  }

  /** The cap named {@code of} allowed {@code cap} and took {@code cut} away. */
  record Cut(String of, double cap, double cut) {}

  /**
   * Pays for each result beyond what the control group's share would have given (Koto-SIB and DUO for a JOB's bond
   * pay on such a difference): price x (p1 - p0) x n1.
   *
   * @param minimumDifference below which a tranche earns nothing
   * @param proofLevel if set, Newcombe's interval at this level must lie above 0
   */
  record DifferenceToControl(
      double price, double minimumDifference, @Nullable Double proofLevel, @Nullable Double cap, List<Cohort> cohorts)
      implements PaymentScheme {

    public record Cohort(
        String name, long treated, long treatedPositive, long control, long controlPositive, @Nullable Double cap) {

      private @Nullable Reason empty() {
        if (treated == 0) {
          return control == 0 ? Reason.NOBODY : Reason.NOBODY_TREATED;
        }
        return control == 0 ? Reason.NOBODY_IN_CONTROL : null;
      }
    }

    @Override
    public Payment pay() {
      Till till = new Till(cap);
      for (Cohort cohort : cohorts) {
        Reason empty = cohort.empty();
        if (empty == null) {
          compare(cohort, till);
        } else {
          till.leaveOpen(cohort.name(), empty);
        }
      }
      return till.close();
    }

    private void compare(Cohort cohort, Till till) {
      Difference difference = Difference.of(cohort.treatedPositive(), cohort.treated(), cohort.controlPositive(),
          cohort.control(), proofLevel == null ? 0.95 : proofLevel);
      double additional = difference.diff() * cohort.treated();
      Reason reason = reason(difference);
      till.add(cohort.name(), additional, reason == null ? price * additional : 0, cohort.cap(), reason);
    }

    private @Nullable Reason reason(Difference difference) {
      if (difference.diff() <= 0) {
        return Reason.NO_BETTER;
      }
      if (difference.diff() < minimumDifference) {
        return Reason.BELOW_MINIMUM;
      }
      return proofLevel != null && difference.newcombe().low() <= 0 ? Reason.COULD_BE_CHANCE : null;
    }
  }

  /** Pays a fixed price for each result of a kind; {@code most} results of it over all tranches. */
  record RateCard(List<Rate> rates, @Nullable Double cap, List<Claim> claims) implements PaymentScheme {

    public record Rate(String outcome, double price, @Nullable Long most) {}

    public record Claim(String name, Map<String, Long> counts, @Nullable Double cap) {}

    @Override
    public Payment pay() {
      Map<String, Rate> card = new HashMap<>();
      rates.forEach(rate -> card.put(rate.outcome(), rate));
      Map<String, Long> left = new HashMap<>();
      Till till = new Till(cap);
      for (Claim claim : claims) {
        double results = 0;
        double earned = 0;
        for (Map.Entry<String, Long> count : claim.counts().entrySet()) {
          Rate rate = card.get(count.getKey());
          if (rate == null) {
            throw new Unanswerable("Tranche " + claim.name() + " claims " + count.getKey()
                + ", which has no rate; add one or correct the name.");
          }
          long claimed = count.getValue();
          Unanswerable.unless(claimed >= 0,
              "Tranche " + claim.name() + " claims " + claimed + " of " + count.getKey() + "; give at least 0.");
          long open = rate.most() == null ? claimed : left.getOrDefault(rate.outcome(), rate.most());
          long counted = Math.min(claimed, open);
          left.put(rate.outcome(), open - counted);
          if (counted < claimed) {
            till.cut(rate.outcome(), rate.price() * open, rate.price() * (claimed - counted));
          }
          results += counted;
          earned += rate.price() * counted;
        }
        till.add(claim.name(), results, earned, claim.cap(), null);
      }
      return till.close();
    }
  }

  /** Adds up what is paid and applies the caps. */
  final class Till {
    private final @Nullable Double cap;
    private final List<Tranche> tranches = new ArrayList<>();
    private final List<Cut> cuts = new ArrayList<>();
    private double total;

    private Till(@Nullable Double cap) {
      this.cap = cap;
    }

    private void cut(String of, double allowed, double taken) {
      cuts.add(new Cut(of, allowed, taken));
    }

    private void add(String name, double results, double earned, @Nullable Double own, @Nullable Reason reason) {
      double paid = under(name, own, earned);
      paid = under("total", cap == null ? null : cap - total, paid);
      tranches.add(new Tranche(name, results, earned, paid, paid < earned ? Reason.CAPPED : reason));
      total += paid;
    }

    private void leaveOpen(String name, Reason reason) {
      tranches.add(new Tranche(name, Double.NaN, Double.NaN, 0, reason));
    }

    private double under(String of, @Nullable Double allowed, double amount) {
      if (allowed == null || amount <= allowed) {
        return amount;
      }
      cut(of, of.equals("total") && cap != null ? cap : allowed, amount - allowed);
      return allowed;
    }

    private Payment close() {
      return new Payment(List.copyOf(tranches), List.copyOf(cuts), total);
    }
  }
}
