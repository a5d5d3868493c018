package org.passerelle.impact.money;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.passerelle.evidence.money.PaymentScheme;
import org.passerelle.evidence.money.PaymentScheme.DifferenceToControl;
import org.passerelle.evidence.money.PaymentScheme.RateCard;
import org.passerelle.impact.SpentFor.Arms;
import org.passerelle.impact.SpentFor.Results;

/**
 * By which rule a payer pays. Either {@code prices} or {@code price} is given.
 *
 * @param payer who pays; @param prices of one outcome of a kind, as its code
 * @param price of one outcome beyond what the control group's share would have given
 * @param minimum difference in percentage points below which nothing is paid
 * @param proof level of confidence in percent at which the difference must be above none; 0 asks for none
 * @param cap of all tranches together, or {@code null}
 */
public record PaymentTerms(
    String payer, Map<String, Integer> prices, @Nullable Integer price, int minimum, int proof, @Nullable Integer cap) {
  public PaymentTerms {
    prices = Map.copyOf(prices);
  }

  public boolean isOnDifference() {
    return price != null;
  }

  PaymentScheme.Payment pay(List<Results> results, List<Arms> arms) {
    Double most = cap == null ? null : cap.doubleValue();
    return price == null
        ? new RateCard(rates(), most, claims(results)).pay()
        : new DifferenceToControl(price, minimum / 100.0, proof == 0 ? null : proof / 100.0, most, cohorts(arms)).pay();
  }

  private List<RateCard.Rate> rates() {
    return prices.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(one -> new RateCard.Rate(one.getKey(), one.getValue(), null))
        .toList();
  }

  private List<RateCard.Claim> claims(List<Results> results) {
    return results.stream()
        .map(Results::year)
        .distinct()
        .sorted()
        .map(year -> new RateCard.Claim(String.valueOf(year), counts(results, year), null))
        .toList();
  }

  private Map<String, Long> counts(List<Results> results, int year) {
    return results.stream()
        .filter(one -> one.year() == year && prices.containsKey(one.kind()))
        .collect(Collectors.toMap(Results::kind, one -> (long) one.people()));
  }

  private static List<DifferenceToControl.Cohort> cohorts(List<Arms> arms) {
    return arms.stream()
        .map(one -> new DifferenceToControl.Cohort(
            String.valueOf(one.year()), one.treated(), one.treatedPositive(), one.control(), one.controlPositive(),
            null))
        .toList();
  }
}
