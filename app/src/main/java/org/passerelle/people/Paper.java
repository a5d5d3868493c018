package org.passerelle.people;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A paper about somebody's stay or work, as it was seen or stated; never the paper itself.
 *
 * @param detail for a legal ground its word, such as {@code refugee}
 * @param result in-order or not-in-order where somebody looked at it; stated, yes or no where it was only said
 * @param expiresOn the last day on which it holds; {@code null} where it has no end or nobody knows it
 */
public record Paper(
    UUID id, UUID person, Kind kind, @Nullable String detail, String result, LocalDate seenOn,
    @Nullable LocalDate expiresOn) {

  public enum Kind {
    LEGAL_GROUND("legal-ground"),
    PERMIT("permit"),
    WORK_RIGHT("work-right"),
    REGISTRATION("registration"),
    RECORD_EXTRACT("record-extract"),
    REFERENCE("reference"),
    OTHER("other");

    private final String key;

    Kind(String key) {
      this.key = key;
    }

    /** The word stored in the database. */
    public String key() {
      return key;
    }

    static Kind of(String key) {
      for (Kind kind : values()) {
        if (kind.key.equals(key)) {
          return kind;
        }
      }
      throw new IllegalArgumentException("No kind of paper: " + key);
    }
  }

  boolean saysNo() {
    return result.equals("no") || result.equals("not-in-order");
  }
}
