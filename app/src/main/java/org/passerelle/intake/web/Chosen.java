package org.passerelle.intake.web;

import java.util.Optional;
import java.util.UUID;
import org.passerelle.pages.Form;

/** Reads what was picked from a list of things that have an id. */
final class Chosen {
  private Chosen() {}

  /** Nothing, with the message as the form's error, when nothing or no id was sent. */
  static Optional<UUID> id(Form form, String field, String missingKey) {
    try {
      return Optional.of(UUID.fromString(form.value(field)));
    } catch (IllegalArgumentException notAnId) {
      form.error(field, missingKey);
      return Optional.empty();
    }
  }
}
