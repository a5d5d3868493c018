package org.passerelle.employers.forms;

import java.time.LocalDate;
import java.util.Optional;
import org.passerelle.employers.Vacancy;
import org.passerelle.employers.WorkTerms;
import org.passerelle.pages.Form;
import org.passerelle.programmes.blueprint.Stage.PlacementKind;

/** The terms of work as they are typed for an offer. */
public final class WorkForm {
  private static final int MOST_HOURS = 60;

  private WorkForm() {}

  /** Empty where something typed cannot be; the form says what. */
  public static Optional<WorkTerms> read(Form form) {
    Optional<PlacementKind> kind = form.oneOf(PlacementKind.class, "kind", "employers.vacancy.kind.missing");
    String isco = VacancyForm.occupation(form);
    String task = form.required("task", "employers.vacancy.task.missing");
    String place = form.required("place", "employers.vacancy.place.missing");
    boolean paid = VacancyForm.paid(form);
    String pay = paid ? form.required("pay", "employers.vacancy.pay.missing") : null;
    Integer hours = VacancyForm.whole(form, "hours", MOST_HOURS);
    LocalDate starts = form.requiredDate("starts", "employers.work.starts.missing");
    LocalDate ends = form.date("ends");
    if (starts != null && ends != null && ends.isBefore(starts)) {
      form.error("ends", "employers.work.ends.before");
    }
    if (!form.valid() || kind.isEmpty() || starts == null) {
      return Optional.empty();
    }
    return Optional.of(
        new WorkTerms(
            kind.get(), isco, task, place, paid, pay, hours, VacancyForm.contract(form), starts, ends));
  }

  /** Shows what the vacancy says, so that nobody types it twice. */
  public static Form known(Form form, Vacancy.Terms t) {
    return form.known("kind", t.kind()).known("occupation", t.isco()).known("task", t.task()).known("place", t.place())
        .known("paid", t.paid() ? "yes" : "no").known("pay", t.pay()).known("hours", t.hoursAWeek())
        .known("contract", t.contract()).known("starts", t.startsOn()).known("ends", t.endsOn());
  }
}
