package org.passerelle.employers.web;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.access.Allowed;
import org.passerelle.access.Networks;
import org.passerelle.employers.Companies;
import org.passerelle.employers.Company;
import org.passerelle.employers.Company.CompanyDetails;
import org.passerelle.pages.Form;
import org.passerelle.pages.Notice;
import org.passerelle.scope.Role;
import org.passerelle.scope.Scope;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The companies we know; puts new ones on record and corrects what is known. */
@Controller
@Allowed({Role.ADVISER, Role.MANAGER, Role.ADMINISTRATOR})
@RequestMapping(CompaniesController.PATH)
class CompaniesController {
  static final String PATH = "/staff/companies";
  private static final int LARGEST = 5_000_000;
  private final Companies companies;
  private final Networks networks;

  CompaniesController(Companies companies, Networks networks) {
    this.companies = companies;
    this.networks = networks;
  }

  @GetMapping
  String list(Form form, Model model) {
    var listing = companies.list(form.value("q"), form.whole("page", 1, 100_000).orElse(1));
    model.addAttribute("form", form);
    model.addAttribute("listing", listing);
    return "employers/staff/companies";
  }

  @GetMapping("/new")
  String ask(Form form, Model model) {
    return page(form, null, model);
  }

  @PostMapping("/new")
  String add(Form form, Model model, RedirectAttributes redirect) {
    Optional<CompanyDetails> details = read(form, null);
    if (details.isEmpty()) {
      return page(form, null, model);
    }
    Company company = companies.add(organisation(), details.get());
    Notice.done("employers.staff.company.added").after(redirect);
    return "redirect:" + PATH + "/" + company.id();
  }

  @GetMapping("/{id}/correction")
  String askCorrection(@PathVariable UUID id, Form form, Model model) {
    Company company = companies.get(id);
    CompanyDetails d = company.details();
    form.known("name", d.name()).known("sector", d.sector()).known("size", d.size()).known("number", d.number())
        .known("website", d.website()).known("address", d.address()).known("postcode", d.postcode())
        .known("place", d.place()).known("about", d.about()).known("version", company.version());
    return page(form, company, model);
  }

  @PostMapping("/{id}/correction")
  String correct(@PathVariable UUID id, Form form, Model model, RedirectAttributes redirect) {
    Company company = companies.get(id);
    Optional<CompanyDetails> details = read(form, company);
    if (details.isEmpty()) {
      return page(form, company, model);
    }
    int version = form.whole("version", 1, Integer.MAX_VALUE).orElse(company.version());
    if (companies.correct(id, version, details.get()) instanceof Companies.Correction.Overtaken(Company now)) {
      form.error("name", "employers.staff.company.overtaken", "name", now.name());
      return page(form, now, model);
    }
    Notice.done("employers.saved").after(redirect);
    return "redirect:" + PATH + "/" + id;
  }

  private static Optional<CompanyDetails> read(Form form, @Nullable Company known) {
    String name = form.required("name", "employers.staff.company.name.missing");
    var size = form.whole("size", 1, LARGEST);
    if (!form.valid()) {
      return Optional.empty();
    }
    return Optional.of(
        new CompanyDetails(
            name, form.optional("sector"), size.isPresent() ? size.getAsInt() : null, form.optional("number"),
            form.optional("website"), form.optional("address"), form.optional("postcode"), form.optional("place"),
            known == null ? null : known.details().latitude(), known == null ? null : known.details().longitude(),
            form.optional("about")));
  }

  /** The organisation of whoever adds it; the network's first for those who belong to none. */
  private UUID organisation() {
    return Scope.current().organisations().stream().findFirst()
        .orElseGet(() -> networks.organisations().getFirst().id());
  }

  private static String page(Form form, @Nullable Company company, Model model) {
    model.addAttribute("form", form);
    model.addAttribute("company", company);
    return "employers/staff/companyForm";
  }
}
