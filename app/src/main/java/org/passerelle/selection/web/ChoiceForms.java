package org.passerelle.selection.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.passerelle.pages.Form;
import org.passerelle.pages.Page;
import org.passerelle.programmes.blueprint.Stage;
import org.passerelle.programmes.blueprint.Who;
import org.passerelle.selection.Choice.Verdict;
import org.passerelle.selection.Choosing;
import org.passerelle.selection.Nominations;
import org.passerelle.selection.Nominations.Nominator;
import org.passerelle.selection.Nominations.Proposing;
import org.passerelle.selection.Observations;
import org.passerelle.selection.Observations.Observation;
import org.passerelle.selection.Selections;
import org.passerelle.selection.StageDecisions;
import org.passerelle.selection.Tests;
import org.springframework.stereotype.Component;

/** The forms by which people are put forward, marked, watched, chosen and decided about. */
@Component
class ChoiceForms {
  private static final String GONE = "selection.staff.gone";
  private final Nominations nominations;
  private final Tests tests;
  private final Observations observations;
  private final Selections selections;
  private final StageDecisions decisions;

  ChoiceForms(
      Nominations nominations, Tests tests, Observations observations, Selections selections, StageDecisions decisions) {
    this.nominations = nominations;
    this.tests = tests;
    this.observations = observations;
    this.selections = selections;
    this.decisions = decisions;
  }

  /** Of somebody who stands in the programme already: who puts them forward now. */
  Optional<String> putForward(Room.Row row, Form form) {
    String by = form.required("by", "selection.staff.nominate.by.missing");
    String agency = form.required("agency", "selection.staff.nominate.agency.missing");
    form.required("agreed", "selection.staff.nominate.agreed.missing");
    if (!form.valid()) {
      return Optional.empty();
    }
    return switch (nominations.note(row.who(), new Nominator(by, agency, form.optional("words")))) {
      case Proposing.PutForward noted -> Optional.of("selection.staff.nominate.noted");
      case Proposing.ThereAlready there -> refuse(form, "by", GONE);
      case Proposing.EditionClosed closed -> refuse(form, "by", GONE);
    };
  }

  Optional<String> mark(Room.Row row, Stage.Test test, Form form, Page page) {
    @Nullable LocalDate on = form.requiredDate("on", "selection.staff.on.missing");
    Map<String, Integer> marks = new LinkedHashMap<>();
    for (Stage.TestPart part : test.parts()) {
      form.required("mark-" + part.key(), "selection.staff.mark.missing");
      OptionalInt mark = form.whole("mark-" + part.key(), 0, part.outOf());
      mark.ifPresent(value -> marks.put(part.key(), value));
    }
    if (!form.valid() || on == null) {
      return Optional.empty();
    }
    return switch (tests.mark(row.who().id(), test.key(), on, marks)) {
      case Tests.Marking.Passed passed -> Optional.of("selection.staff.test.passed");
      case Tests.Marking.NotPassed not ->
          Optional.of(not.attemptsLeft() > 0 ? "selection.staff.test.again" : "selection.staff.test.not-passed");
      case Tests.Marking.InTheFuture future -> refuse(form, "on", "selection.staff.on.future");
      case Tests.Marking.Impossible wrong ->
          refuse(form, "mark-" + wrong.part(), "selection.staff.mark.impossible", "most", wrong.outOf());
      case Tests.Marking.NoAttemptLeft none ->
          refuse(form, "mark-" + test.parts().getFirst().key(), "selection.staff.test.no-attempt", "count", none.attempts());
      case Tests.Marking.StageNotOpen gone -> refuse(form, "on", GONE);
    };
  }

  Optional<String> observe(Room.Row row, Stage.Assessment day, Form form) {
    if (form.holds("finish", "yes")) {
      observations.finish(row.who().id(), day.key());
      return Optional.of("selection.staff.seen.finished");
    }
    String observer = form.required("observer", "selection.staff.seen.who");
    Optional<Who> as = form.oneOf(Who.class, "as", "selection.staff.seen.as.missing");
    Map<String, Integer> marks = new LinkedHashMap<>();
    for (Stage.Competence competence : day.competences()) {
      if (!form.value("mark-" + competence.key()).isBlank()) {
        form.whole("mark-" + competence.key(), 1, competence.upTo())
            .ifPresent(mark -> marks.put(competence.key(), mark));
      }
    }
    if (!form.valid() || as.isEmpty()) {
      return Optional.empty();
    }
    @Nullable Boolean take = form.value("take").isEmpty() ? null : Boolean.valueOf(form.holds("take", "yes"));
    return switch (observations.note(
        new Observation(row.who().id(), day.key(), observer, as.get(), marks, take, form.optional("words")))) {
      case NOTED -> Optional.of("selection.staff.seen.done");
      case IMPOSSIBLE -> refuse(form, "observer", "selection.staff.mark.missing");
      case NOT_AN_OBSERVER -> refuse(form, "as", "selection.staff.seen.as.missing");
      case STAGE_NOT_OPEN -> refuse(form, "observer", GONE);
    };
  }

  Optional<String> choose(Room.Row row, Stage.Selection stage, Form form, Page page) {
    Optional<Verdict> verdict = form.oneOf(Verdict.class, "verdict", "selection.staff.choice.missing");
    String reason = form.required("reason", "selection.staff.choice.reason.missing");
    OptionalInt rank = form.value("rank").isBlank() ? OptionalInt.empty() : form.whole("rank", 1, 10_000);
    if (!form.valid() || verdict.isEmpty()) {
      return Optional.empty();
    }
    return switch (selections.choose(
        row.who().id(), stage.key(), verdict.get(), rank.isPresent() ? rank.getAsInt() : null, reason)) {
      case Choosing.Done done -> Optional.of("selection.staff.choice.done");
      case Choosing.Full full -> refuse(form, "verdict", "selection.staff.choice.full", "count", full.places());
      case Choosing.NoWaitingList none -> refuse(form, "verdict", "selection.staff.choice.no-list");
      case Choosing.Closed closed ->
          refuse(form, "verdict", "selection.staff.choice.closed", "day", page.date(closed.since()));
      case Choosing.StageNotOpen gone -> refuse(form, "verdict", GONE);
    };
  }

  Optional<String> decide(Room.Row row, Stage.Decision stage, Form form) {
    String option = form.required("option", "selection.staff.decide.missing");
    @Nullable LocalDate on = form.requiredDate("on", "selection.staff.on.missing");
    if (!form.valid() || on == null) {
      return Optional.empty();
    }
    return switch (decisions.decide(row.who().id(), stage.key(), option, form.optional("words"), on)) {
      case DECIDED -> Optional.of("selection.staff.decide.done");
      case IN_THE_FUTURE -> refuse(form, "on", "selection.staff.on.future");
      case NO_SUCH_OPTION -> refuse(form, "option", "selection.staff.decide.missing");
      case STAGE_NOT_OPEN -> refuse(form, "option", GONE);
    };
  }

  static Optional<String> refuse(Form form, String field, String key, Object... arguments) {
    form.error(field, key, arguments);
    return Optional.empty();
  }
}
