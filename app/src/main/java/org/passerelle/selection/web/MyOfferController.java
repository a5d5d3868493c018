package org.passerelle.selection.web;

import java.util.UUID;
import org.passerelle.access.Allowed;
import org.passerelle.access.Journal;
import org.passerelle.pages.Form;
import org.passerelle.pages.Notice;
import org.passerelle.programmes.Participations;
import org.passerelle.scope.InScope;
import org.passerelle.scope.NotFound;
import org.passerelle.scope.Role;
import org.passerelle.scope.Scope;
import org.passerelle.selection.Offer;
import org.passerelle.selection.Offers;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** An offer, answered by the person to whom it is made. */
@Controller
@RequestMapping("/me/offered/{id}")
@Allowed(Role.PARTICIPANT)
class MyOfferController {
  private final Offers offers;
  private final Participations participations;
  private final InScope inScope;
  private final Journal journal;

  MyOfferController(Offers offers, Participations participations, InScope inScope, Journal journal) {
    this.offers = offers;
    this.participations = participations;
    this.inScope = inScope;
    this.journal = journal;
  }

  @GetMapping
  String show(@PathVariable UUID id, Form form, Model model) {
    Offer offer = own(id);
    model.addAttribute("offer", offer);
    model.addAttribute("open", offer.isOpenOn(journal.today()));
    model.addAttribute("form", form);
    return "selection/offer";
  }

  /** The stages that follow open for the programme's staff too, so that the answer is noted with their reach. */
  @PostMapping
  String answer(@PathVariable UUID id, Form form, Model model, RedirectAttributes redirect) {
    String answer = form.required("answer", "selection.offer.missing");
    if (!form.valid()) {
      return show(id, form, model);
    }
    Offer offer = own(id);
    Scope scope = Scope.current();
    Scope answering =
        new Scope(
            scope.network(), org.passerelle.scope.Reach.NETWORK, java.util.Set.of(), scope.person(), scope.account(),
            scope.roles());
    boolean yes = answer.equals("yes");
    switch (inScope.call(answering, () -> offers.answer(offer.id(), yes, form.optional("words")))) {
      case ANSWERED ->
          Notice.done(yes ? "selection.offer.accepted" : "selection.offer.declined").after(redirect);
      case TOO_LATE, NOT_STANDING -> Notice.trouble("selection.offer.too-late").after(redirect);
    }
    return "redirect:/me";
  }

  private Offer own(UUID id) {
    Offer offer = offers.get(id);
    if (!participations.get(offer.participation()).person().equals(Scope.current().person())) {
      throw new NotFound("offer");
    }
    return offer;
  }
}
