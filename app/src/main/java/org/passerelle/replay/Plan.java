package org.passerelle.replay;

import java.time.LocalDate;

/**
 * The size and the rates of a played history; every figure shown afterwards is counted, not taken from here.
 *
 * @param weeks from the first day to today
 * @param growth 1 for even, more for a programme that grows
 * @param seekersPerDuo how many apply for each duo that forms
 * @param supporters who are active on the last day
 * @param stoppedBefore weeks before today in which no more duos form
 * @param drops share of seekers who leave before they are matched
 * @param silent share of duos that stop logging meetings half-way
 * @param known share of seekers who can be reached later
 * @param positive share of those with an outcome that counts
 * @param inWork share of the known who find work
 */
record Plan(
    int weeks, int duos, double growth, double seekersPerDuo, int supporters, int stoppedBefore, double drops,
    double silent, double known, double positive, double inWork) {

  OutcomeRates rates() {
    return new OutcomeRates(known, positive, inWork);
  }

  /** Of the final size, how much there should be by the end of a week. */
  double shareBy(double week) {
    double x = Math.max(0, Math.min(1, week / (weeks - stoppedBefore)));
    return Math.pow(x, growth);
  }

  int duosBy(int week) {
    return (int) Math.round(duos * shareBy(week));
  }

  LocalDate firstDay(LocalDate today) {
    return today.minusWeeks(weeks);
  }
}
