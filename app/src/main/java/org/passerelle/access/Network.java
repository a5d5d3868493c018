package org.passerelle.access;

import java.time.ZoneId;
import java.util.UUID;

/** An installation's tenant: a city's one-stop shop, an organisation with branches, a national programme. */
public record Network(
    UUID id, String slug, String name, Kind kind, ZoneId zone, String defaultLanguage, String country) {

  public enum Kind {
    /** Real people; messages leave. */
    LIVE,
    /** Invented people; messages are kept in the outbox. */
    DEMO,
    /** A history played through the product; messages are kept in the outbox. */
    REPLAY;

    public String key() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }
}
