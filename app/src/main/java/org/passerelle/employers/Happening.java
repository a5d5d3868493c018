package org.passerelle.employers;

import java.util.UUID;

/** What happens between people and companies; heard in the same transaction. Carries ids only. */
public sealed interface Happening {
  record CandidateAsked(UUID candidacy) implements Happening {}

  record CandidatePresented(UUID candidacy) implements Happening {}

  record OfferMade(UUID offer) implements Happening {}

  /** @param accepted whether the person comes */
  record OfferAnswered(UUID offer, boolean accepted) implements Happening {}

  record VacancyClosed(UUID vacancy) implements Happening {}

  record PlacementBegun(UUID placement) implements Happening {}

  record PlacementEnded(UUID placement) implements Happening {}

  record RetentionDue(UUID retention) implements Happening {}

  /** Somebody says that they are not paid or treated as agreed: for the adviser's eyes. */
  record WorryTold(UUID retention) implements Happening {}
}
