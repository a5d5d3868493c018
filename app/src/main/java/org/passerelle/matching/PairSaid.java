package org.passerelle.matching;

import java.util.List;

/** What is to be said of two people: why they are not together in the best set, or that they are. */
public sealed interface PairSaid {
  record Together() implements PairSaid {}

  /** @param maySetAside whether an adviser may decide otherwise and say why */
  record Refused(List<String> rules, boolean maySetAside) implements PairSaid {}

  record KeptApart(PairWish wish) implements PairSaid {}

  /** One of them is promised already; {@code by} names the proposals, and is empty where it was a pin. */
  record NotFree(List<Proposal> by) implements PairSaid {}

  /** Possible; with them together the whole would lose exactly this. */
  record Loses(int pairs, long points) implements PairSaid {}
}
