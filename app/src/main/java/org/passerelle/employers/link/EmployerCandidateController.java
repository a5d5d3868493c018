package org.passerelle.employers.link;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.passerelle.access.Networks;
import org.passerelle.access.Open;
import org.passerelle.employers.Candidacies;
import org.passerelle.employers.Candidacy.Reply;
import org.passerelle.employers.EmployerLinks;
import org.passerelle.employers.EmployerLinks.Visitor;
import org.passerelle.employers.Introductions;
import org.passerelle.employers.Offering;
import org.passerelle.employers.Offers;
import org.passerelle.employers.Presented;
import org.passerelle.employers.Vacancies;
import org.passerelle.employers.forms.OfferWords;
import org.passerelle.employers.forms.WorkForm;
import org.passerelle.employers.papers.CountryPapers;
import org.passerelle.pages.Form;
import org.passerelle.pages.Notice;
import org.passerelle.scope.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A company looks at a candidate, says what it thinks, and makes an offer. */
@Controller
@Open("the signature of the link proves whose company it is")
@RequestMapping("/l/employer/{token}/candidates/{id}")
class EmployerCandidateController {
  private final EmployerLinks links;
  private final Introductions introductions;
  private final Vacancies vacancies;
  private final Hiring hiring;

  EmployerCandidateController(
      EmployerLinks links, Introductions introductions, Vacancies vacancies, Hiring hiring) {
    this.links = links;
    this.introductions = introductions;
    this.vacancies = vacancies;
    this.hiring = hiring;
  }

  @Component
  record Hiring(Candidacies candidacies, Offers offers, Networks networks) {}

  @GetMapping
  String show(@PathVariable String token, @PathVariable UUID id, Form form, Model model) {
    return links.company(token).map(visitor -> page(visitor, token, id, form, model)).orElse(EmployerPages.OVER);
  }

  @PostMapping("/reply")
  String reply(
      @PathVariable String token, @PathVariable UUID id, Form form, Model model, RedirectAttributes redirect) {
    Optional<Visitor> visitor = links.company(token);
    if (visitor.isEmpty()) {
      return EmployerPages.OVER;
    }
    Optional<Reply> reply = form.oneOf(Reply.class, "reply", "employers.reply.missing");
    if (reply.isPresent() && reply.get() == Reply.NO) {
      form.required("reason", "employers.reply.reason.missing");
    }
    if (!form.valid() || reply.isEmpty()) {
      return page(visitor.get(), token, id, form, model);
    }
    presented(visitor.get(), id);
    links.doing(
        visitor.get(),
        () -> {
          introductions.reply(id, reply.get(), form.optional("reason"), visitor.get().person());
          return id;
        });
    Notice.done("employers.reply.noted").after(redirect);
    return EmployerPages.home(token);
  }

  @GetMapping("/offer")
  String ask(@PathVariable String token, @PathVariable UUID id, Form form, Model model) {
    return links.company(token)
        .map(
            visitor -> {
              Presented candidate = presented(visitor, id);
              WorkForm.known(form, links.seeing(visitor, () -> vacancies.get(candidate.vacancy())).terms());
              return offerPage(token, candidate, form, model);
            })
        .orElse(EmployerPages.OVER);
  }

  @PostMapping("/offer")
  String offer(
      @PathVariable String token, @PathVariable UUID id, Form form, Model model, RedirectAttributes redirect) {
    Optional<Visitor> visitor = links.company(token);
    if (visitor.isEmpty()) {
      return EmployerPages.OVER;
    }
    Presented candidate = presented(visitor.get(), id);
    var terms = WorkForm.read(form);
    LocalDate answerBy = form.date("answer-by");
    if (terms.isEmpty() || !form.valid()) {
      return offerPage(token, candidate, form, model);
    }
    Offering offering =
        links.doing(
            visitor.get(),
            () ->
                hiring.offers()
                    .make(
                        new Offers.NewOffer(
                            visitor.get().subject(), candidate.vacancy(), hiring.candidacies().get(id).participation(),
                            terms.get(), answerBy),
                        visitor.get().person()));
    if (OfferWords.refused(offering, form)) {
      return offerPage(token, candidate, form, model);
    }
    Notice.done("employers.offer.made", "name", candidate.shown().name()).after(redirect);
    return EmployerPages.home(token);
  }

  /** Only somebody the company was told of, and who has not withdrawn. */
  private Presented presented(Visitor visitor, UUID id) {
    List<Presented> all = links.seeing(visitor, () -> introductions.of(visitor.subject()));
    return all.stream()
        .filter(one -> one.candidacy().equals(id))
        .findFirst()
        .orElseThrow(() -> new NotFound("candidate"));
  }

  private String page(Visitor visitor, String token, UUID id, Form form, Model model) {
    Presented candidate = presented(visitor, id);
    model.addAttribute("candidate", candidate);
    model.addAttribute("vacancy", links.seeing(visitor, () -> vacancies.get(candidate.vacancy())));
    model.addAttribute(
        "papers", CountryPapers.of(links.seeing(visitor, () -> hiring.networks().current().country())));
    model.addAttribute("token", token);
    model.addAttribute("form", form);
    return "employers/link/candidate";
  }

  private String offerPage(String token, Presented candidate, Form form, Model model) {
    model.addAttribute("candidate", candidate);
    model.addAttribute("token", token);
    model.addAttribute("form", form);
    return "employers/link/offer";
  }
}
