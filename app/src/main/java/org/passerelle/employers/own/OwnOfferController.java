package org.passerelle.employers.own;

import java.util.UUID;
import org.passerelle.access.Allowed;
import org.passerelle.access.Open;
import org.passerelle.employers.EmployerLinks;
import org.passerelle.employers.EmployerLinks.Question;
import org.passerelle.employers.EmployerLinks.Visitor;
import org.passerelle.employers.Offering;
import org.passerelle.employers.forms.OfferWords;
import org.passerelle.pages.Form;
import org.passerelle.pages.Notice;
import org.passerelle.pages.Page;
import org.passerelle.scope.Role;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A person takes or declines work that is offered to them: behind the link of our letter, or signed in. */
@Controller
class OwnOfferController {
  private static final String LINKED = "/l/offer/{token}";
  private static final String OWN = "/me/work-offers/{id}";
  private static final String PROVEN = "the signature of the link proves whose offer it is";
  private final EmployerLinks links;
  private final OwnOffers offers;

  OwnOfferController(EmployerLinks links, OwnOffers offers) {
    this.links = links;
    this.offers = offers;
  }

  @Open(PROVEN)
  @GetMapping(LINKED)
  String showByLink(@PathVariable String token, Form form, Page page, Model model) {
    return links.person(Question.OFFER, token)
        .map(visitor -> page(visitor, "/l/offer/" + token, form, page, model))
        .orElse("employers/own/over");
  }

  @Open(PROVEN)
  @PostMapping(LINKED)
  String answerByLink(
      @PathVariable String token, Form form, Page page, Model model, RedirectAttributes redirect) {
    return links.person(Question.OFFER, token)
        .map(visitor -> answer(visitor, "/l/offer/" + token, form, page, model, redirect))
        .orElse("employers/own/over");
  }

  @Allowed(Role.PARTICIPANT)
  @GetMapping(OWN)
  String showOwn(@PathVariable UUID id, Form form, Page page, Model model) {
    return page(links.oneself(id), "/me/work-offers/" + id, form, page, model);
  }

  @Allowed(Role.PARTICIPANT)
  @PostMapping(OWN)
  String answerOwn(@PathVariable UUID id, Form form, Page page, Model model, RedirectAttributes redirect) {
    return answer(links.oneself(id), "/me/work-offers/" + id, form, page, model, redirect);
  }

  private String answer(
      Visitor visitor, String path, Form form, Page page, Model model, RedirectAttributes redirect) {
    String said = form.required("answer", "employers.offer.answer.missing");
    if (!form.valid()) {
      return page(visitor, path, form, page, model);
    }
    if (said.equals("no")) {
      boolean first = offers.decline(visitor, form.optional("reason"));
      (first ? Notice.done("employers.offer.declined") : Notice.information("employers.offer.over")).after(redirect);
      return "redirect:" + path;
    }
    Offering offering = offers.accept(visitor);
    if (OfferWords.refused(offering, form)) {
      form.errors().forEach(error -> form.error("answer", error.textKey(), error.arguments().toArray()));
      return page(visitor, path, form, page, model);
    }
    Notice.done("employers.offer.accepted").after(redirect);
    return "redirect:" + path;
  }

  private String page(Visitor visitor, String path, Form form, Page page, Model model) {
    var offer = offers.offer(visitor);
    model.addAttribute("offer", offer);
    model.addAttribute("open", offer.isOpenOn(page.formats().today()));
    model.addAttribute("others", offers.others(visitor));
    model.addAttribute("path", path);
    model.addAttribute("form", form);
    return "employers/own/offer";
  }
}
