package org.passerelle.messages;

import java.util.Locale;

/** Where a message stands, told by its last attempt. */
public enum OutboxState {
  /** Not due, or not tried yet. */
  WAITING,
  SENT,
  /** Stays here for reading: no server is set up, or the network is a demo or a replay. */
  KEPT,
  /** Refused by the server; it is tried again. */
  FAILED,
  /** Refused too often; nobody tries again. */
  GIVEN_UP;

  String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
