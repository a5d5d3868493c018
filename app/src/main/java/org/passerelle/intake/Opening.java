package org.passerelle.intake;

import java.util.UUID;

/** What came of opening a slot. */
public sealed interface Opening {
  record Opened(UUID slot) implements Opening {}

  /** The host holds another slot at that time. */
  record HostBusy() implements Opening {}

  record InThePast() implements Opening {}
}
