package org.passerelle.employers.forms;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.passerelle.employers.Placement.Reason;
import org.passerelle.employers.Retention.Said;
import org.passerelle.employers.Retention.Side;
import org.passerelle.pages.Choice;
import org.passerelle.pages.Form;
import org.passerelle.pages.Page;
import org.passerelle.programmes.Answers;
import org.passerelle.programmes.Questionnaire;
import org.passerelle.programmes.blueprint.Question;
import org.passerelle.programmes.blueprint.Relationship.EndReason;

/**
 * The question whether it goes on, to one side.
 *
 * @param endReasons the programme's own; empty where it names none
 */
public record RetentionForm(Side side, List<EndReason> endReasons, Questionnaire questionnaire) {
  public RetentionForm(Side side, List<EndReason> endReasons, List<Question> questions) {
    this(side, endReasons, new Questionnaire(questions));
  }

  public boolean isToPerson() {
    return side == Side.PERSON;
  }

  public List<Choice> reasons(Page page) {
    return endReasons.isEmpty()
        ? page.choices(List.of(Reason.values()), Reason::key, reason -> page.textOf("employers.end.", reason))
        : page.choices(endReasons, EndReason::key, reason -> reason.names().in(page.language()));
  }

  /** Empty where something is missing; the form says what. */
  public Optional<Said> read(Form form, LocalDate today) {
    String there = form.required("there", "employers.retention.there.missing");
    Boolean agreed = yesNo(form, "as-agreed");
    Boolean treated = isToPerson() ? yesNo(form, "treated-well") : null;
    LocalDate ended = form.date("ended");
    if (ended != null && ended.isAfter(today)) {
      form.error("ended", "employers.end.future");
    }
    String reason = form.optional("reason");
    if (reason != null && !isKnown(reason)) {
      form.error("reason", "employers.end.missing");
    }
    Answers answers = questionnaire.read(form);
    if (!form.valid()) {
      return Optional.empty();
    }
    boolean goesOn = there.equals("yes");
    return Optional.of(
        new Said(
            goesOn, agreed, treated, goesOn ? null : reason, goesOn ? null : ended,
            form.optional("words"), answers));
  }

  private boolean isKnown(String reason) {
    return endReasons.isEmpty()
        ? Arrays.stream(Reason.values()).anyMatch(one -> one.key().equals(reason))
        : endReasons.stream().anyMatch(one -> one.key().equals(reason));
  }

  private static @Nullable Boolean yesNo(Form form, String name) {
    String said = form.value(name);
    return said.isEmpty() ? null : Boolean.valueOf(said.equals("yes"));
  }
}
