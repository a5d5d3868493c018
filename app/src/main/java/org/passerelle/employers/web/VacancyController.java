package org.passerelle.employers.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.passerelle.access.Allowed;
import org.passerelle.employers.Candidacies;
import org.passerelle.employers.Candidacy;
import org.passerelle.employers.Codes;
import org.passerelle.employers.Companies;
import org.passerelle.employers.PuttingForward;
import org.passerelle.employers.Vacancies;
import org.passerelle.employers.Vacancy;
import org.passerelle.employers.Vacancy.Closing;
import org.passerelle.employers.forms.VacancyForm;
import org.passerelle.pages.Form;
import org.passerelle.pages.Notice;
import org.passerelle.people.People;
import org.passerelle.people.Person;
import org.passerelle.scope.Role;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One vacancy: what it asks, who was asked, and whom the ranking suggests with its reasons. */
@Controller
@Allowed({Role.ADVISER, Role.MANAGER, Role.ADMINISTRATOR})
class VacancyController {
  private static final String PATH = "/staff/vacancies/{id}";
  private final Vacancies vacancies;
  private final Companies companies;
  private final Candidacies candidacies;
  private final People people;

  VacancyController(Vacancies vacancies, Companies companies, Candidacies candidacies, People people) {
    this.vacancies = vacancies;
    this.companies = companies;
    this.candidacies = candidacies;
    this.people = people;
  }

  @GetMapping("/staff/companies/{company}/vacancies/new")
  String ask(@PathVariable UUID company, Form form, Model model) {
    return page(companies.get(company).id(), null, form, model);
  }

  @PostMapping("/staff/companies/{company}/vacancies/new")
  String post(@PathVariable UUID company, Form form, Model model, RedirectAttributes redirect) {
    UUID known = companies.get(company).id();
    var terms = VacancyForm.read(form, null);
    if (terms.isEmpty()) {
      return page(known, null, form, model);
    }
    Vacancy vacancy = vacancies.post(known, terms.get());
    Notice.done("employers.vacancy.posted").after(redirect);
    return "redirect:/staff/vacancies/" + vacancy.id();
  }

  @GetMapping(PATH)
  @Transactional
  public String show(@PathVariable UUID id, Form form, Model model) {
    Vacancy vacancy = vacancies.get(id);
    List<Candidacy> asked = candidacies.of(id);
    Candidacies.Suggestions suggestions = candidacies.suggest(vacancy, asked);
    Map<UUID, Person> named =
        people.all(
            Stream.concat(
                    asked.stream().map(Candidacy::person),
                    suggestions.best().stream().map(one -> one.talent().person()))
                .toList());
    model.addAttribute("vacancy", vacancy);
    model.addAttribute("company", companies.get(vacancy.company()));
    model.addAttribute("asked", asked.stream().filter(one -> named.containsKey(one.person())).toList());
    model.addAttribute("suggestions", suggestions);
    model.addAttribute("named", named);
    model.addAttribute("form", form);
    return "employers/staff/vacancy";
  }

  @GetMapping(PATH + "/change")
  String askChange(@PathVariable UUID id, Form form, Model model) {
    Vacancy vacancy = vacancies.get(id);
    VacancyForm.known(form.known("version", vacancy.version()), vacancy.terms());
    return page(vacancy.company(), vacancy, form, model);
  }

  @PostMapping(PATH + "/change")
  String change(@PathVariable UUID id, Form form, Model model, RedirectAttributes redirect) {
    Vacancy vacancy = vacancies.get(id);
    var terms = VacancyForm.read(form, vacancy.terms().edition());
    if (terms.isEmpty()) {
      return page(vacancy.company(), vacancy, form, model);
    }
    int version = form.whole("version", 1, Integer.MAX_VALUE).orElse(vacancy.version());
    if (VacancyForm.refused(vacancies.change(id, version, terms.get()), form)) {
      return page(vacancy.company(), vacancy, form, model);
    }
    Notice.done("employers.vacancy.changed").after(redirect);
    return "redirect:/staff/vacancies/" + id;
  }

  @PostMapping(PATH + "/closing")
  String close(@PathVariable UUID id, Form form, RedirectAttributes redirect) {
    vacancies.close(id, form.holds("reason", "FILLED") ? Closing.FILLED : Closing.WITHDRAWN);
    Notice.done("employers.vacancy.closed").after(redirect);
    return "redirect:/staff/vacancies/" + id;
  }

  @PostMapping(PATH + "/candidates")
  public String putForward(@PathVariable UUID id, Form form, Model model, RedirectAttributes redirect) {
    Optional<UUID> person = Ids.read(form.value("person"));
    if (person.isEmpty()) {
      return "redirect:/staff/vacancies/" + id;
    }
    switch (candidacies.putForward(id, person.get())) {
      case PuttingForward.PutForward done -> Notice.done("employers.staff.candidate.asked").after(redirect);
      case PuttingForward.AskedBefore before ->
          Notice.information("employers.staff.candidate.asked-before").after(redirect);
      case PuttingForward.NothingOpen closed -> Notice.trouble("employers.staff.candidate.closed").after(redirect);
      case PuttingForward.InNoProgramme none ->
          Notice.trouble("employers.staff.candidate.no-programme").after(redirect);
      case PuttingForward.Against against ->
          Notice.trouble("employers.staff.rule." + Codes.of(against.rules().getFirst()))
              .after(redirect);
    }
    return "redirect:/staff/vacancies/" + id;
  }

  private static String page(UUID company, @Nullable Vacancy vacancy, Form form, Model model) {
    model.addAttribute("companyId", company);
    model.addAttribute("vacancy", vacancy);
    model.addAttribute("form", form);
    return "employers/staff/vacancyForm";
  }
}
