package org.passerelle.access;

/** A program called without a token that is valid now. */
final class NotSignedIn extends RuntimeException {
  NotSignedIn() {
    super("No valid token came with the request");
  }
}
