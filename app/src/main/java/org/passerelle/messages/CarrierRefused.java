package org.passerelle.messages;

/** The mail or text server did not take a message; it says why. */
final class CarrierRefused extends RuntimeException {
  CarrierRefused(String why, Throwable cause) {
    super(why, cause);
  }
}
