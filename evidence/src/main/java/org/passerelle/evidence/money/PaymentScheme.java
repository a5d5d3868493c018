package org.passerelle.evidence.money;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.passerelle.evidence.Interval;
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

  /** {@code earned} before, {@code paid} after the caps; {@code results} is what was counted, not always whole. */
  record Tranche(String name, double results, double earned, double paid, String reason) {}

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
        String name, long treated, long treatedPositive, long control, long controlPositive, @Nullable Double cap) {}

    @Override
    public Payment pay() {
      Till till = new Till(cap);
      for (Cohort cohort : cohorts) {
        Difference difference = Difference.of(cohort.treatedPositive(), cohort.treated(), cohort.controlPositive(),
            cohort.control(), proofLevel == null ? 0.95 : proofLevel);
        double additional = difference.diff() * cohort.treated();
        String reason = reason(difference);
        till.add(cohort.name(), additional, reason.isEmpty() ? price * additional : 0, cohort.cap(), reason);
      }
      return till.close();
    }

    private String reason(Difference difference) {
      if (difference.diff() <= 0) {
        return "no better than the control group";
      }
      if (difference.diff() < minimumDifference) {
        return "difference below the minimum";
      }
      Interval interval = difference.newcombe();
      return proofLevel != null && interval.low() <= 0 ? "difference could be chance" : "";
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
        till.add(claim.name(), results, earned, claim.cap(), "");
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

    private void add(String name, double results, double earned, @Nullable Double own, String reason) {
      double paid = under(name, own, earned);
      paid = under("total", cap == null ? null : cap - total, paid);
      String said = reason.isEmpty() && paid < earned ? "capped" : reason;
      tranches.add(new Tranche(name, results, earned, paid, said));
      total += paid;
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
