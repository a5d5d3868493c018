package org.passerelle.access;

import java.time.Duration;

/** Somebody asks more often than a person would. Shown as 429. */
public final class TooMany extends RuntimeException {
  private final Duration pause;

  TooMany(Duration pause) {
    super("Too many attempts");
    this.pause = pause;
  }

  /** After this long it may be tried again. */
  public Duration pause() {
    return pause;
  }
}
