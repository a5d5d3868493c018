package org.passerelle.matching;

import java.util.List;
import org.passerelle.engine.pairing.Verdict;

/** What came of proposing a pair. */
public sealed interface Proposing {
  record Proposed(Proposal proposal) implements Proposing {}

  /** The seeker waits for an answer already, or walks with somebody. */
  record SeekerTaken(String seeker, List<Proposal> by) implements Proposing {}

  /** Every place of the supporter is taken or kept; {@code by} are the proposals that keep some. */
  record SupporterFull(String supporter, int places, List<Proposal> by) implements Proposing {}

  /** Rules stand against it that nobody may set aside, or no reason was given for setting one aside. */
  record NotPossible(List<Verdict.Refused> refusals) implements Proposing {}

  /** One of the two does not wait any more. */
  record NobodyWaits() implements Proposing {}
}
