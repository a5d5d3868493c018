package org.passerelle.scope;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;

/** Time-ordered ids (UUID version 7, RFC 9562 section 5.7), so that new rows go to the end of an index. */
public final class Ids {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final Clock WALL = Clock.systemUTC();

  private Ids() {}

  /** A new id stamped with the wall clock, also in a replay: ids say when a row was made, facts say when it happened. */
  public static UUID next() {
    byte[] random = new byte[10];
    RANDOM.nextBytes(random);
    long high = (WALL.millis() << 16) | 0x7000L | ((random[0] & 0x0fL) << 8) | (random[1] & 0xffL);
    long low = 0;
    for (int i = 2; i < 10; i++) {
      low = (low << 8) | (random[i] & 0xffL);
    }
    return new UUID(high, (low & 0x3fffffffffffffffL) | 0x8000000000000000L);
  }
}
