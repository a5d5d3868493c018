package org.passerelle.mentoring;

import java.util.UUID;

/** The names of causes: one alert may be open for each. */
final class Causes {
  private Causes() {}

  static String of(AlertKind kind, UUID subject) {
    return kind.key() + ":" + subject;
  }
}
