package org.passerelle.engine.solve;

/** The cheapest chain of moves found so far, however it was found: from either end, or where both met. */
final class Meeting {
  /** Longer than any chain. */
  static final long FAR = Long.MAX_VALUE / 4;

  /** What the chain costs, at current prices. */
  long length;

  /** Who moves along {@link #pair} where both ends meet, or -1. */
  int mover;

  long pair;

  /** Who ends the chain by staying without, or -1. */
  int leaver;

  /** The mentor whose place is given up for nothing, which ends the chain, or -1. */
  int giver;

  void clear() {
    set(FAR, -1, 0, -1, -1);
  }

  void atMove(long length, int mover, long pair) {
    set(length, mover, pair, -1, -1);
  }

  void atLeaver(long length, int leaver) {
    set(length, -1, 0, leaver, -1);
  }

  void atGiver(long length, int giver) {
    set(length, -1, 0, -1, giver);
  }

  private void set(long length, int mover, long pair, int leaver, int giver) {
    this.length = length;
    this.mover = mover;
    this.pair = pair;
    this.leaver = leaver;
    this.giver = giver;
  }
}
