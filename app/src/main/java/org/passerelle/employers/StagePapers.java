package org.passerelle.employers;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.access.Journal;
import org.passerelle.people.Paper;
import org.passerelle.people.Papers;
import org.passerelle.people.WorkRight;
import org.passerelle.programmes.blueprint.ScreeningCheck;
import org.springframework.stereotype.Component;

/** Papers that work asks for, among those on a person's record: seen, never kept. */
@Component
class StagePapers {
  private final Papers papers;
  private final Journal journal;

  StagePapers(Papers papers, Journal journal) {
    this.papers = papers;
    this.journal = journal;
  }

  WorkRight right(UUID person, LocalDate day) {
    return WorkRight.on(day, papers.of(person));
  }

  void seen(UUID person, ScreeningCheck.Kind check, @Nullable LocalDate validUntil) {
    Paper.Kind kind = kind(check);
    papers.see(
        person,
        new Papers.Look(kind, kind == Paper.Kind.OTHER ? word(check) : null, true, journal.today(), validUntil));
  }

  /** Those of the checks that nobody has seen in order, or that will have ended on the day. */
  List<ScreeningCheck.Kind> missing(UUID person, List<ScreeningCheck.Kind> asked, LocalDate day) {
    List<Paper> known = asked.isEmpty() ? List.of() : papers.of(person);
    return asked.stream().filter(check -> known.stream().noneMatch(paper -> shows(paper, check, known, day))).toList();
  }

  /** The latest look at such a paper counts. */
  private static boolean shows(Paper paper, ScreeningCheck.Kind check, List<Paper> latestFirst, LocalDate day) {
    return paper.result().equals("in-order")
        && (paper.expiresOn() == null || !paper.expiresOn().isBefore(day))
        && latestFirst.stream().filter(one -> isOf(one, check)).findFirst().filter(paper::equals).isPresent();
  }

  private static boolean isOf(Paper paper, ScreeningCheck.Kind check) {
    return paper.kind() == kind(check) && (paper.kind() != Paper.Kind.OTHER || word(check).equals(paper.detail()));
  }

  private static Paper.Kind kind(ScreeningCheck.Kind check) {
    return switch (check) {
      case RECORD_EXTRACT -> Paper.Kind.RECORD_EXTRACT;
      case REFERENCES -> Paper.Kind.REFERENCE;
      case WORK_PERMIT -> Paper.Kind.WORK_RIGHT;
      case IDENTITY, QUALIFICATION, DRIVING_LICENCE, HEALTH -> Paper.Kind.OTHER;
    };
  }

  private static String word(ScreeningCheck.Kind check) {
    return check.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
