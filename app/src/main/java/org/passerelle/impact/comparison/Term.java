package org.passerelle.impact.comparison;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What is known of people on both sides before anything happened, and so may be made alike. */
public enum Term {
  AGE,
  GENDER,
  EDUCATION,
  EXPERIENCE;

  private static final List<String> GENDERS = List.of("woman", "man", "non-binary");

  /** The column of a file, and the name in pictures. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Term> named(String column) {
    return List.of(values()).stream().filter(term -> term.key().equals(column)).findFirst();
  }

  /** Whether a cell is in order: years from 0 to 120, a gender, an ISCED level from 0 to 8. */
  boolean allows(String cell) {
    return switch (this) {
      case GENDER -> GENDERS.contains(cell);
      case EDUCATION -> cell.matches("[0-8]");
      case AGE, EXPERIENCE -> cell.matches("[0-9]{1,3}") && Integer.parseInt(cell) <= 120;
    };
  }
}
