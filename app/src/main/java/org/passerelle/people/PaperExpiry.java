package org.passerelle.people;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.passerelle.people.Paper.Kind;

/**
 * When somebody is warned that a paper runs out. Whoever warns asks this: advisers on their day, the person, and the
 * company where the person works.
 */
public final class PaperExpiry {
  /** Where a programme names no days of its own. */
  public static final List<Period> USUAL = List.of(Period.ofDays(90), Period.ofDays(30), Period.ofDays(7));

  private PaperExpiry() {}

  /**
   * A paper whose end is near.
   *
   * @param days the warning that is due: of those announced, the nearest one reached
   * @param left days to go; negative when it has ended
   */
  public record Warning(Paper paper, int days, long left) {}

  /** The papers that can run out and are the latest of their kind. */
  public static List<Paper> watched(List<Paper> papers) {
    return papers.stream()
        .filter(paper -> paper.kind() == Kind.PERMIT || paper.kind() == Kind.WORK_RIGHT)
        .filter(paper -> papers.stream().noneMatch(
            other -> other.kind() == paper.kind() && (other.seenOn().isAfter(paper.seenOn())
                || other.seenOn().equals(paper.seenOn()) && other.id().compareTo(paper.id()) > 0)))
        .filter(paper -> paper.expiresOn() != null)
        .toList();
  }

  /** Of the announced periods before an end, those that have begun by a day. */
  public static Stream<Period> reached(LocalDate end, List<Period> announced, LocalDate day) {
    return announced.stream().filter(before -> !end.minus(before).isAfter(day));
  }

  /** The warning due on a day; empty while the end is farther away than every announced period. */
  public static Optional<Warning> due(Paper paper, LocalDate day, List<Period> announced) {
    LocalDate end = paper.expiresOn();
    if (end == null) {
      return Optional.empty();
    }
    long left = ChronoUnit.DAYS.between(day, end);
    return reached(end, announced.isEmpty() ? USUAL : announced, day)
        .map(period -> (int) ChronoUnit.DAYS.between(end.minus(period), end))
        .min(Comparator.naturalOrder())
        .map(days -> new Warning(paper, days, left));
  }
}
