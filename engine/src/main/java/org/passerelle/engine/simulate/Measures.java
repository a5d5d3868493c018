package org.passerelle.engine.simulate;

/**
 * What one played year came to, over all who arrived within it.
 *
 * @param medianWait days from application to an accepted proposal, of those matched
 * @param p90Wait the wait that nine of ten of those matched did not exceed, days
 * @param within30 share of all arrivals matched within 30 days
 * @param everMatched share of all arrivals
 * @param qualityPerMatch mean points of the pairs as a share of the most possible
 * @param qualityPerArrival the same, whoever was not matched counting 0
 * @param hardestMatched share matched of the quarter with the fewest possible mentors
 * @param restMatched share matched of the others
 */
public record Measures(
    double medianWait,
    double p90Wait,
    double within30,
    double everMatched,
    double qualityPerMatch,
    double qualityPerArrival,
    double hardestMatched,
    double restMatched) {

  /** How far the hardest quarter falls behind the others. */
  public double gap() {
    return restMatched - hardestMatched;
  }
}
