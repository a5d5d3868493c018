package org.passerelle.engine.solve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Exact answers about a live matching as it is now. Prices are the least ones that prove the matching, so they do not
 * depend on how it was found.
 */
public final class Reasons {
  private final LiveMatching live;
  private final Market market;
  private final ChainSearch chains;
  private final ForcedPairSearch forced;
  private final long bonus;

  Reasons(LiveMatching live, Market market, ChainSearch chains, long bonus) {
    this.live = live;
    this.market = market;
    this.chains = chains;
    this.forced = new ForcedPairSearch(market, chains);
    this.bonus = bonus;
  }

  /** Another mentor for a mentee, and what the whole would lose by it. */
  public record Alternative(int mentor, Worth loss) {}

  /** Why the best whole set does not have this pair: it does, it cannot, or what the whole would lose by it. */
  public WhyNot whyNot(int mentee, int mentor) {
    if (live.mentorOf(mentee) == mentor) {
      return new WhyNot.Together();
    }
    int at = market.shortlist.rows.find(mentee, mentor);
    if (at < 0) {
      return new WhyNot.NotPossible();
    }
    if (live.isAway(mentee) || live.isPinned(mentee) || market.capacity[mentor] == 0) {
      return new WhyNot.NotFree();
    }
    return new WhyNot.Loses(Worth.of(forced.loss(mentee, market.shortlist.rows.pairs[at]), bonus));
  }

  /** Other mentors for the mentee that cost the whole no pair and at most {@code tolerance} of its total, least loss first. */
  public List<Alternative> alternatives(int mentee, long tolerance) {
    List<Alternative> found = new ArrayList<>();
    PairLists rows = market.shortlist.rows;
    for (int k = rows.start[mentee]; k < rows.end[mentee]; k++) {
      int mentor = (int) rows.pairs[k];
      long least = market.utility[mentee] + market.price[mentor] - Pairs.score(rows.pairs[k]);
      if (least <= tolerance && whyNot(mentee, mentor) instanceof WhyNot.Loses(Worth loss)
          && loss.pairs() == 0 && loss.total() <= tolerance) {
        found.add(new Alternative(mentor, loss));
      }
    }
    found.sort(Comparator.comparing(Alternative::loss).thenComparing(Alternative::mentor));
    return found;
  }

  /** What one more place with the mentor would add to the best matching: the mentor's price. */
  public Worth oneMorePlace(int mentor) {
    return Worth.of(market.price[mentor] - market.ground - chains.distance(mentor), bonus);
  }
}
