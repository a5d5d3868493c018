package org.passerelle.employers.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.passerelle.access.Allowed;
import org.passerelle.employers.Companies;
import org.passerelle.employers.Company;
import org.passerelle.employers.WatchedDays;
import org.passerelle.employers.WatchedDays.Agreed;
import org.passerelle.pages.Form;
import org.passerelle.pages.Notice;
import org.passerelle.pages.Page;
import org.passerelle.people.People;
import org.passerelle.people.Person;
import org.passerelle.programmes.Participation;
import org.passerelle.programmes.Participations;
import org.passerelle.scope.Role;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The companies that watch an assessment day, and asking another to. */
@Controller
@Allowed({Role.ADVISER, Role.MANAGER, Role.ADMINISTRATOR})
@RequestMapping("/staff/days/{edition}/{role}/{stage}")
class WatchedDaysController {
  private final WatchedDays days;
  private final Companies companies;
  private final Participations participations;
  private final People people;

  WatchedDaysController(WatchedDays days, Companies companies, Participations participations, People people) {
    this.days = days;
    this.companies = companies;
    this.participations = participations;
    this.people = people;
  }

  @GetMapping
  @Transactional(readOnly = true)
  public String show(
      @PathVariable UUID edition, @PathVariable String role, @PathVariable String stage, Form form, Model model) {
    List<Participation> there = participations.standingIn(edition, role, stage);
    Map<UUID, Person> persons = people.all(there.stream().map(Participation::person).toList());
    model.addAttribute("stage", days.stage(edition, role, stage));
    model.addAttribute("days", days.ofStage(edition, role, stage));
    model.addAttribute("there", there.stream().filter(one -> persons.containsKey(one.person())).toList());
    model.addAttribute("persons", persons);
    model.addAttribute("room", "/staff/steps/" + edition + "/" + role + "/" + stage);
    model.addAttribute("path", path(edition, role, stage));
    model.addAttribute("form", form);
    return "employers/staff/days";
  }

  @PostMapping
  public String invite(
      @PathVariable UUID edition, @PathVariable String role, @PathVariable String stage, Form form, Page page,
      Model model, RedirectAttributes redirect) {
    String name = form.required("company", "employers.staff.days.company.missing");
    LocalDate on = form.requiredDate("on", "employers.staff.days.on.missing");
    List<UUID> agreed = form.values("agreed").stream().flatMap(one -> Ids.read(one).stream()).toList();
    if (agreed.isEmpty()) {
      form.error("agreed", "employers.staff.days.agreed.missing");
    }
    Optional<Company> company = name.isEmpty() ? Optional.empty() : companies.withName(name);
    if (!name.isEmpty() && company.isEmpty()) {
      form.error("company", "employers.staff.days.company.unknown");
    }
    if (!form.valid() || on == null || company.isEmpty()) {
      return show(edition, role, stage, form, model);
    }
    UUID id = company.get().id();
    Agreed words = new Agreed(agreed, page.text("employers.staff.days.wording", "company", name), page.language().tag());
    switch (days.invite(id, edition, role, stage, on, words)) {
      case INVITED -> {
        told(id).after(redirect);
        return "redirect:" + path(edition, role, stage);
      }
      case IN_THE_PAST -> form.error("on", "employers.staff.days.on.past");
      case NOT_STANDING -> form.error("agreed", "employers.staff.days.agreed.gone");
    }
    return show(edition, role, stage, form, model);
  }

  private Notice told(UUID company) {
    return companies.contacts(company).stream().anyMatch(contact -> contact.email() != null)
        ? Notice.done("employers.staff.days.invited")
        : Notice.trouble("employers.staff.days.invited.no-mail");
  }

  static String path(UUID edition, String role, String stage) {
    return "/staff/days/" + edition + "/" + role + "/" + stage;
  }
}
