package org.passerelle.desk.web;

import java.time.LocalDate;
import java.util.UUID;
import org.passerelle.access.Allowed;
import org.passerelle.impact.Outcome;
import org.passerelle.impact.Outcomes;
import org.passerelle.pages.Form;
import org.passerelle.pages.Notice;
import org.passerelle.people.People;
import org.passerelle.programmes.Editions;
import org.passerelle.programmes.Participation;
import org.passerelle.programmes.Participations;
import org.passerelle.programmes.blueprint.OutcomeKind;
import org.passerelle.programmes.blueprint.Outcomes.Contract;
import org.passerelle.programmes.blueprint.Outcomes.Source;
import org.passerelle.scope.Ids;
import org.passerelle.scope.Role;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Records what came of somebody's part in a programme, with its day and who says so. */
@Controller
@Allowed({Role.ADVISER, Role.MANAGER, Role.ADMINISTRATOR})
class OutcomeController {
  private final Outcomes outcomes;
  private final Participations participations;
  private final Editions editions;
  private final People people;

  OutcomeController(Outcomes outcomes, Participations participations, Editions editions, People people) {
    this.outcomes = outcomes;
    this.participations = participations;
    this.editions = editions;
    this.people = people;
  }

  @GetMapping("/staff/participations/{id}/outcomes")
  String ask(@PathVariable UUID id, Form form, Model model) {
    Participation participation = participations.get(id);
    model.addAttribute("form", form);
    model.addAttribute("participation", participation);
    model.addAttribute("person", people.get(participation.person()));
    model.addAttribute("possible", editions.blueprint(participation.edition()).outcomes());
    model.addAttribute("noted", outcomes.of(id));
    return "desk/outcomes";
  }

  @PostMapping("/staff/participations/{id}/outcomes")
  String note(@PathVariable UUID id, Form form, Model model, RedirectAttributes redirect) {
    Participation participation = participations.get(id);
    var kind = form.oneOf(OutcomeKind.class, "kind", "desk.staff.outcome.kind-missing");
    var source = form.oneOf(Source.class, "source", "desk.staff.outcome.source-missing");
    LocalDate starts = form.requiredDate("startsOn", "desk.staff.outcome.day-missing");
    LocalDate ends = form.date("endsOn");
    if (starts != null && ends != null && ends.isBefore(starts)) {
      form.error("endsOn", "desk.staff.outcome.ends-before");
    }
    Contract contract =
        form.value("contract").isEmpty()
            ? null
            : form.oneOf(Contract.class, "contract", "desk.staff.outcome.kind-missing").orElse(null);
    if (!form.valid() || starts == null) {
      return ask(id, form, model);
    }
    outcomes.note(
        new Outcome(
            Ids.next(), id, kind.orElseThrow(), contract, starts, ends, null, form.optional("employer"),
            source.orElseThrow()),
        null);
    Notice.done("desk.staff.outcome.done").after(redirect);
    return "redirect:/staff/people/" + participation.person();
  }
}
