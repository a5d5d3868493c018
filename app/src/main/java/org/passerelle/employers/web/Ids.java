package org.passerelle.employers.web;

import java.util.Optional;
import java.util.UUID;

/** Ids that came with a form. */
final class Ids {
  private Ids() {}

  static Optional<UUID> read(String typed) {
    try {
      return Optional.of(UUID.fromString(typed));
    } catch (IllegalArgumentException notAnId) {
      return Optional.empty();
    }
  }
}
