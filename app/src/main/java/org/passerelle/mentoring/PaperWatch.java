package org.passerelle.mentoring;

import java.time.LocalDate;
import java.time.Period;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.passerelle.access.Journal;
import org.passerelle.mentoring.ExpiringPapers.Held;
import org.passerelle.people.PaperExpiry;
import org.passerelle.programmes.Edition;
import org.passerelle.programmes.blueprint.Blueprint;
import org.passerelle.programmes.blueprint.Warnings;
import org.springframework.stereotype.Component;

/**
 * The one watch over papers. It calls an adviser before a paper of somebody they look after runs out, or must be seen
 * again: once at each of the times that the blueprint names, of which the nearest takes the place of the one before. Of
 * papers that let somebody work it also says so aloud, for those who write to the person and to the company.
 */
@Component
class PaperWatch {
  private final ExpiringPapers papers;
  private final Alerts alerts;
  private final List<AlsoWatched> others;
  private final Journal journal;

  PaperWatch(ExpiringPapers papers, Alerts alerts, List<AlsoWatched> others, Journal journal) {
    this.papers = papers;
    this.alerts = alerts;
    this.others = others;
    this.journal = journal;
  }

  void look(Edition edition, Blueprint blueprint) {
    LocalDate today = journal.today();
    Map<String, Held> due = new HashMap<>();
    List<UUID> also = others.stream().flatMap(other -> other.in(edition).stream()).toList();
    papers.endingBy(edition.id(), farthest(blueprint.warnings(), today), also).forEach(held ->
        nearest(held, blueprint.warnings(), today).ifPresent(before -> due.put(cause(held, before), held)));
    for (String open : papers.openIn(edition.id())) {
      if (!due.containsKey(open)) {
        boolean nearer = due.keySet().stream().anyMatch(cause -> paperOf(cause).equals(paperOf(open)));
        alerts.causeIsGone(open, nearer ? ClosingReason.REPLACED : ClosingReason.CAUSE_GONE);
      }
    }
    Map<String, Boolean> told = papers.told(due.values().stream().map(Held::paper).distinct().toList());
    due.forEach((cause, held) -> {
      if (!told.containsKey(cause)) {
        alerts.raise(AlertKind.PAPER_EXPIRES, about(held), cause);
      }
      sayAloud(held, blueprint.warnings(), today);
    });
  }

  private void sayAloud(Held held, Warnings warnings, LocalDate today) {
    LocalDate end = held.expiresOn();
    if (end != null && held.letsSomebodyWork()) {
      PaperExpiry.nearest(end, warnings.permit(), today)
          .ifPresent(days -> journal.publish(
              new PaperEnds(held.paper(), held.organisation(), held.participation(), held.person(), days, end)));
    }
  }

  private static AlertAbout about(Held held) {
    return new AlertAbout(held.organisation(), held.participation(), held.person(), held.adviser(), held.paper());
  }

  private static String cause(Held held, Period before) {
    return Causes.of(AlertKind.PAPER_EXPIRES, held.paper()) + ":" + before;
  }

  private static String paperOf(String cause) {
    return cause.substring(0, cause.lastIndexOf(':'));
  }

  /** The nearest warning that is reached: of a permit's end and of a check's review, whichever is nearer. */
  static Optional<Period> nearest(Held held, Warnings warnings, LocalDate today) {
    return Stream.concat(
            reached(held.expiresOn(), PaperExpiry.announced(warnings.permit()), today),
            reached(held.reviewOn(), warnings.check(), today))
        .min(Comparator.comparing(today::plus));
  }

  private static Stream<Period> reached(@Nullable LocalDate end, List<Period> warnings, LocalDate today) {
    return end == null ? Stream.empty() : PaperExpiry.reached(end, warnings, today);
  }

  private static LocalDate farthest(Warnings warnings, LocalDate today) {
    return Stream.concat(PaperExpiry.announced(warnings.permit()).stream(), warnings.check().stream())
        .map(today::plus)
        .max(Comparator.naturalOrder())
        .orElse(today);
  }
}
