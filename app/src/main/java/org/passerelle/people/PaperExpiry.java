package org.passerelle.people;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** When somebody is warned that a paper runs out. */
public final class PaperExpiry {
  private static final List<Period> USUAL = List.of(Period.ofDays(90), Period.ofDays(30), Period.ofDays(7));

  private PaperExpiry() {}

  /** The periods of a programme; 90, 30 and 7 days where it names none. */
  public static List<Period> announced(List<Period> own) {
    return own.isEmpty() ? USUAL : own;
  }

  /** Of the announced periods before an end, those that have begun by a day. */
  public static Stream<Period> reached(LocalDate end, List<Period> announced, LocalDate day) {
    return announced.stream().filter(before -> !end.minus(before).isAfter(day));
  }

  /** The warning due on a day, in days before the end; empty while the end is farther away than every announced period. */
  public static Optional<Integer> nearest(LocalDate end, List<Period> own, LocalDate day) {
    return reached(end, announced(own), day)
        .map(period -> (int) ChronoUnit.DAYS.between(end.minus(period), end))
        .min(Comparator.naturalOrder());
  }
}
