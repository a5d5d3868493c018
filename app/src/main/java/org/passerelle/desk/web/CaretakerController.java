package org.passerelle.desk.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.access.Account;
import org.passerelle.access.Accounts;
import org.passerelle.access.Allowed;
import org.passerelle.pages.Form;
import org.passerelle.pages.Notice;
import org.passerelle.people.People;
import org.passerelle.programmes.Caseloads;
import org.passerelle.programmes.Caseloads.Giving;
import org.passerelle.programmes.Participation;
import org.passerelle.programmes.Participations;
import org.passerelle.scope.Role;
import org.passerelle.scope.Scope;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who looks after somebody's part in a programme. Of two who give it at once the second is told. */
@Controller
@Allowed({Role.ADVISER, Role.MANAGER, Role.ADMINISTRATOR})
class CaretakerController {
  private static final String PATH = "/staff/participations/{id}/adviser";
  private final Caseloads caseloads;
  private final Participations participations;
  private final People people;
  private final Accounts accounts;

  CaretakerController(Caseloads caseloads, Participations participations, People people, Accounts accounts) {
    this.caseloads = caseloads;
    this.participations = participations;
    this.people = people;
    this.accounts = accounts;
  }

  @GetMapping(PATH)
  @Transactional(readOnly = true)
  String ask(@PathVariable UUID id, Form form, Model model) {
    Participation participation = participations.get(id);
    List<Account> advisers = accounts.staff(Role.ADVISER);
    UUID now = caseloads.adviserOf(id).orElse(null);
    model.addAttribute("form", form.known("seen", now).known("adviser", Scope.current().account()));
    model.addAttribute("participation", participation);
    model.addAttribute("person", people.get(participation.person()));
    model.addAttribute("advisers", advisers);
    model.addAttribute("now", name(advisers, now));
    return "desk/caretaker";
  }

  @PostMapping(PATH)
  @Transactional
  String give(@PathVariable UUID id, Form form, Model model, RedirectAttributes redirect) {
    List<Account> advisers = accounts.staff(Role.ADVISER);
    Optional<Account> chosen = advisers.stream().filter(one -> form.holds("adviser", one.id().toString())).findFirst();
    UUID seen = PeopleController.edition(form.optional("seen"));
    if (chosen.isEmpty()) {
      form.error("adviser", "desk.staff.adviser.missing");
    } else if (chosen.get().id().equals(seen)) {
      form.error("adviser", "desk.staff.adviser.same", "name", chosen.get().displayName());
    }
    String why = form.required("why", "desk.staff.adviser.why.missing");
    if (!form.valid() || chosen.isEmpty()) {
      return ask(id, form, model);
    }
    switch (caseloads.giveInsteadOf(id, seen, chosen.get().id(), why)) {
      case Giving.Given given ->
          Notice.done("desk.staff.adviser.done", "name", chosen.get().displayName()).after(redirect);
      case Giving.Overtaken(UUID now) ->
          Notice.trouble("desk.staff.adviser.overtaken", "name", String.valueOf(name(advisers, now))).after(redirect);
    }
    return "redirect:/staff/people/" + participations.get(id).person();
  }

  private static @Nullable String name(List<Account> advisers, @Nullable UUID id) {
    return advisers.stream().filter(one -> one.id().equals(id)).map(Account::displayName).findFirst().orElse(null);
  }
}
