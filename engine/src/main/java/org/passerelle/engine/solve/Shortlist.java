package org.passerelle.engine.solve;

/**
 * For each mentee the few pairs of highest gain, and a bound on all the others.
 *
 * <p>Invariant: every pair of mentee {@code i} outside its shortlist gains at most {@code rest(i)}. Rising prices keep
 * that true without any work; whoever lowers prices by at most {@code d} says so by {@link #pricesFellBy}. So rows need
 * never be sorted, and most are read only a few times.
 */
final class Shortlist {
  /** Measured: fewer means more whole rows read again, more means a longer look at each bid. */
  static final int SIZE = 12;

  /** Rows at least this long are sampled first, for in an unlucky order every pair would be inserted. */
  private static final int LONG_ROW = 256;

  private static final int STRIDE = 16;

  /** After very many falls the sum is begun anew, before it could overflow. */
  private static final long MUCH_FALLEN = Long.MAX_VALUE / 16;

  /** All pairs of each mentee. */
  final PairLists rows;

  /** The shortlist of mentee {@code i} begins at {@code i * SIZE}; short rows are filled up with {@link #nobody}. */
  long[] best;

  private final long[] price;
  private final long nobody;

  /** Bound on the pairs left out, less {@link #fallen} when it was set; NEVER if none is left out. */
  private long[] restWhenSet;

  private long fallen;

  /** Pairs within this much of a row's highest gain are listed; kept so that most lists become nearly full. */
  private long width = 1;

  private long lastSpread;
  private final long[] gains = new long[SIZE];
  private final long[] rowGains = new long[LONG_ROW];
  private final long[] near = new long[LONG_ROW];
  private final long[] nearGains = new long[LONG_ROW];

  Shortlist(int mentees, PairLists rows, long[] price) {
    this.price = price;
    this.nobody = Pairs.pack(0, price.length - 1);
    this.rows = rows;
    this.best = new long[mentees * SIZE];
    this.restWhenSet = new long[mentees];
    for (int i = 0; i < mentees; i++) {
      refresh(i);
    }
  }

  long rest(int mentee) {
    return restWhenSet[mentee] + fallen;
  }

  void pricesFellBy(long amount) {
    fallen += amount;
    if (fallen > MUCH_FALLEN) {
      fallen = 0;
      for (int i = 0; i < restWhenSet.length; i++) {
        refresh(i);
      }
    }
  }

  /** Gain of the best pair of all; reads the whole row again only if the shortlist cannot tell. */
  long topGain(int mentee) {
    long top = topListed(mentee);
    if (top < rest(mentee)) {
      refresh(mentee);
      top = topListed(mentee);
    }
    return top;
  }

  private long topListed(int mentee) {
    final long[] best = this.best;
    final long[] price = this.price;
    long top = Market.NEVER;
    for (int k = mentee * SIZE, end = k + SIZE; k < end; k++) {
      long pair = best[k];
      top = Math.max(top, (pair >> 32) - price[(int) pair]);
    }
    return top;
  }

  /** Reads the whole row again and keeps the pairs of highest gain at the current prices. */
  void refresh(int mentee) {
    int start = rows.start[mentee];
    int end = rows.end[mentee];
    int base = mentee * SIZE;
    if (end - start <= SIZE) {
      int size = 0;
      for (int k = start; k < end; k++) {
        best[base + size++] = rows.pairs[k];
      }
      while (size < SIZE) {
        best[base + size++] = nobody;
      }
      restWhenSet[mentee] = Market.NEVER - fallen;
      return;
    }
    if (end - start < LONG_ROW) {
      refreshShort(mentee, start, end - start);
    } else {
      refreshLong(mentee, start, end);
    }
  }

  /** Without a branch that depends on the gains: first the highest gain, then all pairs within {@link #width} of it. */
  private void refreshShort(int mentee, int start, int length) {
    final long[] pairs = rows.pairs;
    final long[] price = this.price;
    final long[] rowGains = this.rowGains;
    long top = Long.MIN_VALUE;
    for (int k = 0; k < length; k++) {
      long pair = pairs[start + k];
      long gain = (pair >> 32) - price[(int) pair];
      rowGains[k] = gain;
      top = Math.max(top, gain);
    }
    final long[] near = this.near;
    final long[] nearGains = this.nearGains;
    long threshold = top - width;
    long rest = Market.NEVER;
    int count = 0;
    for (int k = 0; k < length; k++) {
      long gain = rowGains[k];
      near[count] = pairs[start + k];
      nearGains[count] = gain;
      count += gain >= threshold ? 1 : 0;
      rest = Math.max(rest, gain >= threshold ? Market.NEVER : gain);
    }
    adaptWidth(count);
    int base = mentee * SIZE;
    if (count <= SIZE) {
      System.arraycopy(near, 0, best, base, count);
      for (int k = count; k < SIZE; k++) {
        best[base + k] = nobody;
      }
      lastSpread = width;
    } else {
      clearGains();
      for (int k = 0; k < count; k++) {
        if (nearGains[k] > gains[SIZE - 1]) {
          insert(best, gains, base, near[k], nearGains[k]);
        }
      }
      rest = Math.max(rest, gains[SIZE - 1]);
      lastSpread = gains[0] - gains[SIZE - 1];
    }
    restWhenSet[mentee] = rest - fallen;
  }

  private void adaptWidth(int count) {
    if (count > SIZE) {
      width -= width >> 4;
    } else if (count < SIZE - 3) {
      width += (width >> 4) + 1;
    }
  }

  private void clearGains() {
    for (int k = 0; k < SIZE; k++) {
      gains[k] = Long.MIN_VALUE;
    }
  }

  private void refreshLong(int mentee, int start, int end) {
    final long[] pairs = rows.pairs;
    final long[] price = this.price;
    final long[] best = this.best;
    final long[] gains = this.gains;
    int base = mentee * SIZE;
    clearGains();
    long least = Long.MIN_VALUE;
    for (int k = start; k < end; k += STRIDE) {
      long pair = pairs[k];
      long gain = (pair >> 32) - price[(int) pair];
      if (gain > least) {
        least = insert(best, gains, base, pair, gain);
      }
    }
    for (int block = start; block < end; block += STRIDE) {
      for (int k = block + 1, stop = Math.min(block + STRIDE, end); k < stop; k++) {
        long pair = pairs[k];
        long gain = (pair >> 32) - price[(int) pair];
        if (gain > least) {
          least = insert(best, gains, base, pair, gain);
        }
      }
    }
    lastSpread = gains[0] - gains[SIZE - 1];
    restWhenSet[mentee] = Math.max(Market.NEVER, least) - fallen;
  }

  /** Puts the pair where it belongs, dropping the last; returns the least gain now listed. */
  private static long insert(long[] best, long[] gains, int base, long pair, long gain) {
    int at = SIZE - 1;
    while (at > 0 && gains[at - 1] < gain) {
      gains[at] = gains[at - 1];
      best[base + at] = best[base + at - 1];
      at--;
    }
    gains[at] = gain;
    best[base + at] = pair;
    return gains[SIZE - 1];
  }

  /** Difference of gain between the first and the last pair listed by the last refresh of a long row. */
  long lastSpread() {
    return lastSpread;
  }

  /**
   * What a mentee typically loses between the first and the last pair of a fresh shortlist, pairs aside that lose more
   * than {@code most}.
   */
  long typicalSpread(long most) {
    long sum = 0;
    long counted = 0;
    for (int i = 0; i < rows.size(); i++) {
      long top = topListed(i);
      long least = top;
      for (int k = i * SIZE, end = k + SIZE; k < end; k++) {
        long gain = (best[k] >> 32) - price[(int) best[k]];
        if (gain >= top - most) {
          least = Math.min(least, gain);
        }
      }
      if (rows.end[i] - rows.start[i] > 1) {
        sum += top - least;
        counted++;
      }
    }
    return counted == 0 ? 0 : sum / counted;
  }
}
