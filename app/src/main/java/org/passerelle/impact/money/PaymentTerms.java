package org.passerelle.impact.money;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.passerelle.evidence.money.PaymentScheme;
import org.passerelle.evidence.money.PaymentScheme.DifferenceToControl;
import org.passerelle.evidence.money.PaymentScheme.RateCard;
import org.passerelle.impact.Definition;
import org.passerelle.impact.SpentFor.Arms;
import org.passerelle.impact.SpentFor.Results;

/**
 * By which rule a payer pays. Either {@code prices} or {@code price} is given.
 *
 * @param payer who pays; @param definition of an outcome as it was agreed; null in agreements that did not say
 * @param prices of one outcome of a kind, as its code; @param most that are paid of a kind, over all parts
 * @param price of one outcome beyond what the control group's share would have given
 * @param minimum difference in percentage points below which nothing is paid
 * @param proof level of confidence in percent at which the difference must be above none; 0 asks for none
 * @param cap of all parts together, or {@code null}; @param parts for none, each calendar year is one
 */
public record PaymentTerms(
    String payer, @Nullable Definition definition, Map<String, Integer> prices, Map<String, Long> most,
    @Nullable Integer price, int minimum, int proof, @Nullable Integer cap, List<Part> parts) {
  public PaymentTerms {
    prices = Map.copyOf(prices);
    most = Map.copyOf(Objects.requireNonNullElse(most, Map.of()));
    parts = List.copyOf(Objects.requireNonNullElse(parts, List.of()));
  }

  /** Results reached, or lots drawn, from one day until another, both included. */
  public record Part(String name, LocalDate from, LocalDate until, @Nullable Integer cap) {
    boolean holds(LocalDate day) {
      return !day.isBefore(from) && !day.isAfter(until);
    }

    private @Nullable Double most() {
      return cap == null ? null : cap.doubleValue();
    }
  }

  public boolean isOnDifference() {
    return price != null;
  }

  PaymentScheme.Payment pay(List<Results> results, List<Arms> arms) {
    Double all = cap == null ? null : cap.doubleValue();
    return price == null
        ? new RateCard(rates(), all, claims(results)).pay()
        : new DifferenceToControl(price, minimum / 100.0, proof == 0 ? null : proof / 100.0, all, cohorts(arms)).pay();
  }

  private List<Part> parts(Stream<LocalDate> days) {
    return parts.isEmpty()
        ? days.map(LocalDate::getYear).distinct().sorted()
            .map(year -> new Part(String.valueOf(year), LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), null))
            .toList()
        : parts;
  }

  private List<RateCard.Rate> rates() {
    return prices.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(one -> new RateCard.Rate(one.getKey(), one.getValue(), most.get(one.getKey())))
        .toList();
  }

  private List<RateCard.Claim> claims(List<Results> results) {
    return parts(results.stream().map(Results::day)).stream()
        .map(part -> new RateCard.Claim(part.name(), counts(results, part), part.most()))
        .toList();
  }

  private Map<String, Long> counts(List<Results> results, Part part) {
    return results.stream()
        .filter(one -> part.holds(one.day()) && prices.containsKey(one.kind()))
        .collect(groupingBy(Results::kind, summingLong(Results::people)));
  }

  private List<DifferenceToControl.Cohort> cohorts(List<Arms> arms) {
    return parts(arms.stream().map(Arms::day)).stream()
        .map(part -> {
          Arms both = arms.stream().filter(one -> part.holds(one.day())).reduce(new Arms(part.from(), 0, 0, 0, 0), Arms::and);
          return new DifferenceToControl.Cohort(
              part.name(), both.treated(), both.treatedPositive(), both.control(), both.controlPositive(), part.most());
        })
        .toList();
  }
}
