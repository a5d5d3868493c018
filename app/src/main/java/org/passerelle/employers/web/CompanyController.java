package org.passerelle.employers.web;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;
import org.passerelle.access.Allowed;
import org.passerelle.access.Networks;
import org.passerelle.employers.Companies;
import org.passerelle.employers.Company.NoteKind;
import org.passerelle.employers.CompanyInvitations;
import org.passerelle.employers.CompanyJourneys;
import org.passerelle.employers.CompanyJourneys.Joining;
import org.passerelle.employers.Placements;
import org.passerelle.employers.Vacancies;
import org.passerelle.pages.Form;
import org.passerelle.pages.Language;
import org.passerelle.pages.Notice;
import org.passerelle.pages.Page;
import org.passerelle.people.facts.EmailAddress;
import org.passerelle.people.facts.Reading;
import org.passerelle.programmes.Edition;
import org.passerelle.programmes.StageVisit.Result;
import org.passerelle.scope.Role;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One company: whom to call, what passed between us, its work, its way through programmes, its awards. */
@Controller
@Allowed({Role.ADVISER, Role.MANAGER, Role.ADMINISTRATOR})
@RequestMapping(CompaniesController.PATH + "/{id}")
class CompanyController {
  private final Companies companies;
  private final CompanyInvitations invitations;
  private final CompanyJourneys journeys;
  private final Its its;
  private final CompanyParts parts;

  CompanyController(
      Companies companies, CompanyInvitations invitations, CompanyJourneys journeys, Its its, CompanyParts parts) {
    this.companies = companies;
    this.invitations = invitations;
    this.journeys = journeys;
    this.its = its;
    this.parts = parts;
  }

  /** What belongs to a company. */
  @Component
  record Its(Vacancies vacancies, Placements placements, Networks networks) {}

  @GetMapping
  @Transactional(readOnly = true)
  public String show(@PathVariable UUID id, Form form, Page page, Model model) {
    model.addAttribute("form", form.known("on", page.formats().today()));
    model.addAttribute("company", companies.get(id));
    model.addAttribute("contacts", companies.contacts(id));
    model.addAttribute("notes", companies.notes(id));
    model.addAttribute("vacancies", its.vacancies().of(id));
    model.addAttribute("placements", its.placements().of(id));
    CompanyParts.Ways ways = parts.of(id, page.language());
    model.addAttribute("parts", ways.parts());
    model.addAttribute("awards", ways.awards());
    model.addAttribute("joinable", ways.joinable());
    return "employers/staff/company";
  }

  @PostMapping("/contacts")
  public String addContact(@PathVariable UUID id, Form form, Page page, Model model, RedirectAttributes redirect) {
    String name = form.required("contact", "employers.staff.contact.name.missing");
    Optional<String> email = Optional.empty();
    if (form.optional("email") != null) {
      email = switch (EmailAddress.read(form.value("email"))) {
        case Reading.Understood<EmailAddress>(EmailAddress address) -> Optional.of(address.value());
        case Reading.Refused<EmailAddress> refused -> {
          form.error("email", "employers.staff.contact.email.wrong");
          yield Optional.empty();
        }
      };
    }
    if (!form.valid()) {
      return show(id, form, page, model);
    }
    String language = Language.ofTag(form.value("language")).map(Language::tag).orElse(its.networks().current().defaultLanguage());
    companies.addContact(id, name, form.optional("duty"), email.orElse(null), form.optional("phone"), language);
    return saved(id, redirect);
  }

  @PostMapping("/contacts/{contact}/ending")
  String endContact(@PathVariable UUID id, @PathVariable UUID contact, RedirectAttributes redirect) {
    companies.endContact(contact);
    return saved(id, redirect);
  }

  @PostMapping("/contacts/{contact}/link")
  String sendLink(@PathVariable UUID id, @PathVariable UUID contact, RedirectAttributes redirect) {
    boolean sent = invitations.send(contact);
    (sent ? Notice.done("employers.staff.contact.link.sent") : Notice.trouble("employers.staff.contact.link.no-mail"))
        .after(redirect);
    return "redirect:" + CompaniesController.PATH + "/" + id;
  }

  @PostMapping("/notes")
  public String note(@PathVariable UUID id, Form form, Page page, Model model, RedirectAttributes redirect) {
    Optional<NoteKind> kind = form.oneOf(NoteKind.class, "kind", "employers.staff.note.kind.missing");
    String text = form.required("note", "employers.staff.note.missing");
    var on = form.requiredDate("on", "employers.staff.note.on.missing");
    if (!form.valid() || kind.isEmpty() || on == null) {
      return show(id, form, page, model);
    }
    companies.note(id, kind.get(), text, on);
    return saved(id, redirect);
  }

  @PostMapping("/parts")
  public String join(@PathVariable UUID id, Form form, Page page, Model model, RedirectAttributes redirect) {
    String fee = form.value("fee").replace(',', '.').replace(" ", "");
    if (!fee.isEmpty() && !fee.matches("[0-9]{1,9}([.][0-9]{1,2})?")) {
      form.error("fee", "employers.staff.part.fee.wrong");
      return show(id, form, page, model);
    }
    UUID edition =
        parts.of(id, page.language()).joinable().stream().map(Edition::id).filter(one -> form.holds("edition", one.toString())).findFirst()
            .orElse(null);
    if (edition == null || !(journeys.join(id, edition, fee.isEmpty() ? null : new BigDecimal(fee)) instanceof Joining.Joined)) {
      Notice.trouble("employers.staff.part.not-joined").after(redirect);
      return "redirect:" + CompaniesController.PATH + "/" + id;
    }
    return saved(id, redirect);
  }

  /** At a decision with what was decided; any other stage is passed. */
  @PostMapping("/parts/{part}/stages/{stage}")
  String passStage(
      @PathVariable UUID id, @PathVariable UUID part, @PathVariable String stage, Form form,
      RedirectAttributes redirect) {
    Optional<CompanyParts.StageView> decision =
        parts.of(id, Language.ENGLISH).stage(part, stage).filter(one -> !one.options().isEmpty());
    String option = decision.map(one -> form.value("option-" + one.stay().id())).orElse("");
    if (decision.isPresent() && option.isEmpty()) {
      Notice.trouble("employers.staff.part.option.missing").after(redirect);
      return "redirect:" + CompaniesController.PATH + "/" + id;
    }
    boolean done =
        decision.isPresent() ? journeys.decide(part, stage, option) : journeys.leave(part, stage, Result.DONE, null);
    return done ? saved(id, redirect) : overtaken(id, redirect);
  }

  /** A company drops out, at whatever point, and says why. */
  @PostMapping("/parts/{part}/leaving")
  public String leave(
      @PathVariable UUID id, @PathVariable UUID part, Form form, Page page, Model model, RedirectAttributes redirect) {
    String reason = form.required("leaving-" + part, "employers.staff.part.leaving.missing");
    if (!form.valid()) {
      return show(id, form, page, model);
    }
    UUID own = parts.of(id, page.language()).part(part).part().id();
    (journeys.end(own, reason) ? Notice.done("employers.saved") : Notice.trouble("employers.overtaken")).after(redirect);
    return "redirect:" + CompaniesController.PATH + "/" + id;
  }

  @PostMapping("/awards")
  String award(@PathVariable UUID id, Form form, RedirectAttributes redirect) {
    String[] chosen = form.value("award").split(":", 2);
    boolean given =
        chosen.length == 2
            && Ids.read(chosen[0]).filter(edition -> journeys.award(id, edition, chosen[1], null)).isPresent();
    return given ? saved(id, redirect) : overtaken(id, redirect);
  }

  private static String overtaken(UUID id, RedirectAttributes redirect) {
    Notice.trouble("employers.overtaken").after(redirect);
    return "redirect:" + CompaniesController.PATH + "/" + id;
  }

  private static String saved(UUID id, RedirectAttributes redirect) {
    Notice.done("employers.saved").after(redirect);
    return "redirect:" + CompaniesController.PATH + "/" + id;
  }
}
