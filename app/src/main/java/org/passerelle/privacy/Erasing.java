package org.passerelle.privacy;

/** What came of erasing a person. */
public sealed interface Erasing {
  record Erased(long rows) implements Erasing {}

  /** The record is held; nothing was changed. */
  record Held(String reason) implements Erasing {}
}
