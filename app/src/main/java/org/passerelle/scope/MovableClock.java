package org.passerelle.scope;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** The product's only clock. It follows the machine's clock until it is set to an instant (a replay, a test). */
public final class MovableClock extends Clock {
  private final AtomicReference<@Nullable Instant> stoppedAt = new AtomicReference<>();
  private final Clock machine = Clock.systemUTC();

  /** Stands still at {@code instant} until moved again. */
  public void moveTo(Instant instant) {
    stoppedAt.set(instant);
  }

  /** Follows the machine's clock again. */
  public void follow() {
    stoppedAt.set(null);
  }

  @Override
  public Instant instant() {
    Instant set = stoppedAt.get();
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
