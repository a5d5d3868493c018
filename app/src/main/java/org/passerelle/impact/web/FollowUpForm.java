package org.passerelle.impact.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.passerelle.impact.FollowUpAnswers;
import org.passerelle.impact.FollowUpAnswers.Doing;
import org.passerelle.impact.FollowUpAnswers.LeftCountry;
import org.passerelle.impact.FollowUpAnswers.Looking;
import org.passerelle.impact.FollowUpAnswers.Now;
import org.passerelle.impact.FollowUps.FollowUp;
import org.passerelle.pages.Choice;
import org.passerelle.pages.Form;
import org.passerelle.pages.Page;
import org.passerelle.programmes.Answers;
import org.passerelle.programmes.Questionnaire;
import org.passerelle.programmes.blueprint.OutcomeKind;

/**
 * The questions of a follow-up as a form: what the person does now, since when, and the blueprint's own.
 *
 * @param kinds that the programme knows
 */
public record FollowUpForm(FollowUp followUp, String programme, List<OutcomeKind> kinds, Questionnaire questionnaire) {
  private static final String LOOKING = "looking";
  private static final String GONE = "gone";

  /** What was answered, when nothing is missing. */
  record Given(Now now, Answers answers) {}

  static FollowUpForm of(FollowUp followUp, FollowUpAnswers answers, Page page) {
    var blueprint = answers.blueprint(followUp);
    return new FollowUpForm(
        followUp,
        blueprint.names().in(page.language()),
        blueprint.outcomes().kinds(),
        new Questionnaire(answers.questions(followUp)));
  }

  public List<Choice> choices(Page page) {
    List<Choice> choices =
        new ArrayList<>(page.choices(kinds, Enum::name, kind -> page.textOf("impact.follow-up.kind.", kind)));
    choices.add(Choice.of(LOOKING, page.text("impact.follow-up.looking")));
    choices.add(Choice.of(GONE, page.text("impact.follow-up.gone")));
    return choices;
  }

  /** Reads what was typed; errors stay in the form. */
  Optional<Given> read(Form form, FollowUpAnswers known, LocalDate today) {
    Answers answers = questionnaire.read(form);
    Optional<Now> now = now(form, known, today);
    return form.valid() ? now.map(told -> new Given(told, answers)) : Optional.empty();
  }

  private Optional<Now> now(Form form, FollowUpAnswers known, LocalDate today) {
    if (form.holds("now", LOOKING)) {
      return Optional.of(new Looking());
    }
    boolean gone = form.holds("now", GONE);
    Optional<OutcomeKind> kind =
        gone ? Optional.empty() : form.oneOf(OutcomeKind.class, "now", "impact.follow-up.now.missing");
    LocalDate since = form.date("since");
    if (since != null && since.isAfter(today)) {
      form.error("since", "impact.follow-up.since.future");
    } else if (form.valid() && since == null && (gone || !known.tellsNothingNew(followUp, kind.orElseThrow()))) {
      form.error("since", "impact.follow-up.since.missing");
    }
    if (!form.valid()) {
      return Optional.empty();
    }
    return Optional.of(gone && since != null ? new LeftCountry(since) : new Doing(kind.orElseThrow(), since));
  }
}
