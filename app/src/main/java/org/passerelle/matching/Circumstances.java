package org.passerelle.matching;

import java.util.Set;

/**
 * What people decided about pairs since the pool was read; each is a small change to the solved whole.
 *
 * @param proposed pairs that wait for an answer: the seeker is not proposed again, the supporter's place is kept
 */
record Circumstances(Set<PairKey> pinned, Set<PairKey> apart, Set<PairKey> proposed) {
  Circumstances {
    pinned = Set.copyOf(pinned);
    apart = Set.copyOf(apart);
    proposed = Set.copyOf(proposed);
  }
}
