package org.passerelle.mentoring;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.passerelle.people.Person;

/**
 * One alert with whom it is about.
 *
 * @param profile {@code null} where it is about one person alone
 * @param person {@code null} where it is about both of a duo
 */
public record AlertFile(
    Alert alert, @Nullable DuoProfile profile, @Nullable Person person, @Nullable PaperThatEnds paper) {

  /** @param kind as papers are kept; @param endsOn the day on which it runs out or must be seen again */
  public record PaperThatEnds(String kind, LocalDate endsOn) {}

  /** The two of the duo, or the one person. */
  public String names() {
    return profile != null
        ? profile.seeker().name() + " & " + profile.supporter().name()
        : person == null ? "" : person.name();
  }
}
