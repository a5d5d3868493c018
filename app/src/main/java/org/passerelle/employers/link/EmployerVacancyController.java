package org.passerelle.employers.link;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.access.Open;
import org.passerelle.employers.EmployerLinks;
import org.passerelle.employers.EmployerLinks.Visitor;
import org.passerelle.employers.Vacancies;
import org.passerelle.employers.Vacancy;
import org.passerelle.employers.Vacancy.Closing;
import org.passerelle.employers.Vacancy.Terms;
import org.passerelle.employers.forms.VacancyForm;
import org.passerelle.pages.Form;
import org.passerelle.pages.Notice;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A company tells us of work, changes what it said, or takes it back. */
@Controller
@Open("the signature of the link proves whose company it is")
@RequestMapping("/l/employer/{token}/vacancies")
class EmployerVacancyController {
  private final EmployerLinks links;
  private final Vacancies vacancies;

  EmployerVacancyController(EmployerLinks links, Vacancies vacancies) {
    this.links = links;
    this.vacancies = vacancies;
  }

  @GetMapping("/new")
  String ask(@PathVariable String token, Form form, Model model) {
    return links.company(token).map(visitor -> page(token, null, form, model)).orElse(EmployerPages.OVER);
  }

  @PostMapping("/new")
  String post(@PathVariable String token, Form form, Model model, RedirectAttributes redirect) {
    Optional<Visitor> visitor = links.company(token);
    if (visitor.isEmpty()) {
      return EmployerPages.OVER;
    }
    Optional<Terms> terms = VacancyForm.read(form, null);
    if (terms.isEmpty()) {
      return page(token, null, form, model);
    }
    links.seeing(visitor.get(), () -> vacancies.post(visitor.get().subject(), terms.get()));
    Notice.done("employers.vacancy.posted").after(redirect);
    return EmployerPages.home(token);
  }

  @GetMapping("/{id}")
  String show(@PathVariable String token, @PathVariable UUID id, Form form, Model model) {
    return links.company(token)
        .map(
            visitor -> {
              Vacancy vacancy = links.seeing(visitor, () -> vacancies.get(id));
              return page(token, vacancy, VacancyForm.known(form.known("version", vacancy.version()), vacancy.terms()), model);
            })
        .orElse(EmployerPages.OVER);
  }

  @PostMapping("/{id}")
  String change(
      @PathVariable String token, @PathVariable UUID id, Form form, Model model, RedirectAttributes redirect) {
    Optional<Visitor> visitor = links.company(token);
    if (visitor.isEmpty()) {
      return EmployerPages.OVER;
    }
    Vacancy vacancy = links.seeing(visitor.get(), () -> vacancies.get(id));
    Optional<Terms> terms = VacancyForm.read(form, vacancy.terms().edition());
    if (terms.isEmpty()) {
      return page(token, vacancy, form, model);
    }
    int version = form.whole("version", 1, Integer.MAX_VALUE).orElse(vacancy.version());
    if (VacancyForm.refused(links.seeing(visitor.get(), () -> vacancies.change(id, version, terms.get())), form)) {
      return page(token, vacancy, form, model);
    }
    Notice.done("employers.vacancy.changed").after(redirect);
    return EmployerPages.home(token);
  }

  @PostMapping("/{id}/closing")
  String close(@PathVariable String token, @PathVariable UUID id, Form form, RedirectAttributes redirect) {
    Optional<Visitor> visitor = links.company(token);
    if (visitor.isEmpty()) {
      return EmployerPages.OVER;
    }
    Closing reason = form.holds("reason", Closing.FILLED.name()) ? Closing.FILLED : Closing.WITHDRAWN;
    Vacancy own = links.seeing(visitor.get(), () -> vacancies.get(id));
    links.doing(visitor.get(), () -> vacancies.close(own.id(), reason));
    Notice.done("employers.vacancy.closed").after(redirect);
    return EmployerPages.home(token);
  }

  private static String page(String token, @Nullable Vacancy vacancy, Form form, Model model) {
    model.addAttribute("token", token);
    model.addAttribute("vacancy", vacancy);
    model.addAttribute("form", form);
    return "employers/link/vacancy";
  }
}
