package org.passerelle.scope;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** The product's only clock. It follows the machine's clock until it is set to an instant (a replay, a test). */
public final class MovableClock extends Clock {
  private final AtomicReference<@Nullable Instant> standing = new AtomicReference<>();
  private final Clock machine = Clock.systemUTC();

  /** Stands still at {@code instant} until moved again. */
  public void moveTo(Instant instant) {
    standing.set(instant);
  }

  /** Follows the machine's clock again. */
  public void follow() {
    standing.set(null);
  }

  @Override
  public Instant instant() {
    Instant set = standing.get();
    return set == null ? machine.instant() : set;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    MovableClock base = this;
    return new Clock() {
      @Override
      public ZoneId getZone() {
        return zone;
      }

      @Override
      public Clock withZone(ZoneId other) {
        return base.withZone(other);
      }

      @Override
      public Instant instant() {
        return base.instant();
      }
    };
  }
}
