package org.passerelle.employers.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.passerelle.access.Allowed;
import org.passerelle.employers.Candidacies;
import org.passerelle.employers.Candidacy;
import org.passerelle.employers.Candidacy.Reply;
import org.passerelle.employers.Candidacy.Told;
import org.passerelle.employers.Companies;
import org.passerelle.employers.Introductions;
import org.passerelle.employers.Introductions.Answer;
import org.passerelle.employers.Offer;
import org.passerelle.employers.Offering;
import org.passerelle.employers.Offers;
import org.passerelle.employers.Vacancies;
import org.passerelle.employers.Vacancy;
import org.passerelle.employers.forms.OfferWords;
import org.passerelle.employers.forms.WorkForm;
import org.passerelle.pages.Form;
import org.passerelle.pages.Notice;
import org.passerelle.pages.Page;
import org.passerelle.people.Papers;
import org.passerelle.people.People;
import org.passerelle.people.WorkRight;
import org.passerelle.scope.NotFound;
import org.passerelle.scope.Role;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One candidate: what they said and what the company says, also noted after a call; and the offer. */
@Controller
@Allowed({Role.ADVISER, Role.MANAGER, Role.ADMINISTRATOR})
@RequestMapping("/staff/candidacies/{id}")
class CandidacyController {
  private final Candidacies candidacies;
  private final Introductions introductions;
  private final Vacancies vacancies;
  private final Offers offers;
  private final About about;

  CandidacyController(
      Candidacies candidacies, Introductions introductions, Vacancies vacancies, Offers offers, About about) {
    this.candidacies = candidacies;
    this.introductions = introductions;
    this.vacancies = vacancies;
    this.offers = offers;
    this.about = about;
  }

  @Component
  record About(Companies companies, People people, Papers papers) {}

  @GetMapping
  String show(@PathVariable UUID id, Form form, Page page, Model model) {
    return page(id, form, page, model);
  }

  @PostMapping("/answer")
  String answer(@PathVariable UUID id, Form form, Page page, Model model, RedirectAttributes redirect) {
    String said = form.required("answer", "employers.candidacy.answer.missing");
    boolean yes = said.equals("yes");
    if (yes && !form.holds("seen", "yes")) {
      form.error("seen", "employers.candidacy.seen.missing");
    }
    if (!form.valid()) {
      return page(id, form, page, model);
    }
    List<Told> told = Arrays.stream(Told.values()).filter(one -> form.holds("told", one.name())).toList();
    String wording = page.text("employers.candidacy.seen.yes");
    boolean first =
        introductions.answer(
            id, new Answer(yes, told, form.optional("reason"), wording, page.language().tag(), "talk"));
    (first ? Notice.done("employers.saved") : Notice.information("employers.candidacy.before")).after(redirect);
    return "redirect:/staff/candidacies/" + id;
  }

  @PostMapping("/reply")
  String reply(@PathVariable UUID id, Form form, Page page, Model model, RedirectAttributes redirect) {
    Optional<Reply> reply = form.oneOf(Reply.class, "reply", "employers.reply.missing");
    if (reply.isEmpty()) {
      return page(id, form, page, model);
    }
    boolean noted = introductions.reply(id, reply.get(), form.optional("reply-reason"), null);
    (noted ? Notice.done("employers.reply.noted") : Notice.information("employers.candidacy.before")).after(redirect);
    return "redirect:/staff/candidacies/" + id;
  }

  @PostMapping("/ending")
  String end(@PathVariable UUID id, RedirectAttributes redirect) {
    candidacies.end(id, Candidacy.Ending.WITHDRAWN);
    Notice.done("employers.candidacy.withdrawn").after(redirect);
    return "redirect:/staff/candidacies/" + id;
  }

  @GetMapping("/offer")
  String askOffer(@PathVariable UUID id, Form form, Model model) {
    Candidacy candidacy = candidacies.get(id);
    WorkForm.known(form, vacancies.get(candidacy.vacancy()).terms());
    return offerPage(candidacy, form, model);
  }

  @PostMapping("/offer")
  String offer(@PathVariable UUID id, Form form, Page page, Model model, RedirectAttributes redirect) {
    Candidacy candidacy = candidacies.get(id);
    var terms = WorkForm.read(form);
    LocalDate answerBy = form.date("answer-by");
    if (terms.isEmpty() || !form.valid()) {
      return offerPage(candidacy, form, model);
    }
    Offering offering =
        offers.make(
            new Offers.NewOffer(
                candidacy.company(), candidacy.vacancy(), candidacy.participation(), terms.get(), answerBy),
            null);
    if (OfferWords.refused(offering, form)) {
      return offerPage(candidacy, form, model);
    }
    Notice.done("employers.offer.made", "name", about.people().get(candidacy.person()).name()).after(redirect);
    return "redirect:/staff/candidacies/" + id;
  }

  @PostMapping("/offers/{offer}/answer")
  String answerOffer(
      @PathVariable UUID id, @PathVariable UUID offer, Form form, Page page, Model model, RedirectAttributes redirect) {
    Candidacy candidacy = candidacies.get(id);
    Offer answered = offers.get(offer);
    if (!answered.person().equals(candidacy.person()) || !answered.company().equals(candidacy.company())) {
      throw new NotFound("offer");
    }
    if (form.holds("answer", "no") || form.holds("answer", "back")) {
      boolean over = form.holds("answer", "no") ? offers.decline(offer, null) : offers.withdraw(offer);
      (over ? Notice.done("employers.offer.declined") : Notice.information("employers.candidacy.before")).after(redirect);
    } else {
      Offering offering = offers.accept(offer);
      if (OfferWords.refused(offering, form)) {
        return page(id, form, page, model);
      }
      if (offering instanceof Offering.Accepted(var placement)) {
        Notice.done("employers.offer.accepted").after(redirect);
        return "redirect:/staff/placements/" + placement.id();
      }
    }
    return "redirect:/staff/candidacies/" + id;
  }

  private String page(UUID id, Form form, Page page, Model model) {
    Candidacy candidacy = candidacies.get(id);
    Vacancy vacancy = vacancies.get(candidacy.vacancy());
    model.addAttribute("candidacy", candidacy);
    model.addAttribute("vacancy", vacancy);
    model.addAttribute("company", about.companies().get(candidacy.company()));
    model.addAttribute("person", about.people().get(candidacy.person()));
    model.addAttribute(
        "right", WorkRight.on(page.formats().today(), about.papers().of(candidacy.person())));
    model.addAttribute(
        "offers",
        offers.ofPerson(candidacy.person()).stream()
            .filter(offer -> candidacy.vacancy().equals(offer.vacancy()))
            .toList());
    model.addAttribute("form", form.known("told", List.of(Told.OCCUPATION, Told.LANGUAGES, Told.DISTANCE)));
    return "employers/staff/candidacy";
  }

  private String offerPage(Candidacy candidacy, Form form, Model model) {
    model.addAttribute("candidacy", candidacy);
    model.addAttribute("person", about.people().get(candidacy.person()));
    model.addAttribute("form", form);
    return "employers/staff/offer";
  }
}
