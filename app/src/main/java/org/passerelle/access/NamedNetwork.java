package org.passerelle.access;

import java.util.Optional;

/** The network that a public path names: {@code /n/{network}/...}. */
final class NamedNetwork {
  private static final String BEFORE = "/n/";

  private NamedNetwork() {}

  static Optional<String> in(String path) {
    if (!path.startsWith(BEFORE)) {
      return Optional.empty();
    }
    int end = path.indexOf('/', BEFORE.length());
    return Optional.of(end < 0 ? path.substring(BEFORE.length()) : path.substring(BEFORE.length(), end));
  }
}
