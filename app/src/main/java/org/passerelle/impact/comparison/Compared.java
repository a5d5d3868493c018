package org.passerelle.impact.comparison;

import org.jspecify.annotations.Nullable;

/**
 * One person of either side, without a name.
 *
 * @param age in years, on the first day of the window; @param education ISCED 2011, 0 to 8; @param experience in years
 * @param positive {@code null} where nobody knows
 */
public record Compared(
    @Nullable Integer age, @Nullable String gender, @Nullable String education, @Nullable Integer experience,
    @Nullable Boolean positive) {

  @Nullable String value(Term term) {
    return switch (term) {
      case AGE -> age == null ? null : age.toString();
      case GENDER -> gender;
      case EDUCATION -> education;
      case EXPERIENCE -> experience == null ? null : experience.toString();
    };
  }
}
