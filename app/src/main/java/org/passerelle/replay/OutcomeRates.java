package org.passerelle.replay;

/**
 * What becomes of seekers, as shares from 0 to 1.
 *
 * @param known of all seekers, those who can be reached
 * @param positive of all seekers, those with an outcome that counts
 * @param inWork of the known, those who find work; at most {@code positive}
 */
record OutcomeRates(double known, double positive, double inWork) {
  /** As many are known, a share of the outcomes comes about. */
  OutcomeRates times(double share) {
    return new OutcomeRates(known, positive * share, inWork * share);
  }
}
