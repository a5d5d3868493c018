package org.passerelle.employers.own;

import java.util.UUID;
import org.passerelle.access.Allowed;
import org.passerelle.employers.EmployerLinks;
import org.passerelle.employers.EmployerLinks.Visitor;
import org.passerelle.employers.Placement;
import org.passerelle.employers.Placements;
import org.passerelle.employers.Plans;
import org.passerelle.employers.Reviews;
import org.passerelle.employers.StartPackages;
import org.passerelle.pages.Form;
import org.passerelle.pages.Notice;
import org.passerelle.programmes.Answers;
import org.passerelle.programmes.Questionnaire;
import org.passerelle.programmes.blueprint.Who;
import org.passerelle.scope.NotFound;
import org.passerelle.scope.Role;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The signed-in person's own work: what to have in hand for the first day, and how they judge it. */
@Controller
@Allowed(Role.PARTICIPANT)
@RequestMapping("/me/placements/{id}")
class OwnPlacementController {
  private final EmployerLinks links;
  private final Placements placements;
  private final Reviews reviews;
  private final Plans plans;
  private final StartPackages starts;

  OwnPlacementController(
      EmployerLinks links, Placements placements, Reviews reviews, Plans plans, StartPackages starts) {
    this.links = links;
    this.placements = placements;
    this.reviews = reviews;
    this.plans = plans;
    this.starts = starts;
  }

  @GetMapping
  String show(@PathVariable UUID id, Form form, Model model) {
    Visitor oneself = links.oneself(id);
    Placement placement = own(oneself);
    model.addAttribute("placement", placement);
    model.addAttribute("start", links.doing(oneself, () -> starts.of(placement)));
    model.addAttribute("questionnaire", links.doing(oneself, () -> questionnaire(placement)));
    model.addAttribute("reviewed", !links.seeing(oneself, () -> reviews.of(id)).isEmpty());
    model.addAttribute("form", form);
    return "employers/own/placement";
  }

  @PostMapping("/review")
  String review(@PathVariable UUID id, Form form, Model model, RedirectAttributes redirect) {
    Visitor oneself = links.oneself(id);
    Placement placement = own(oneself);
    Answers answers = links.doing(oneself, () -> questionnaire(placement)).read(form);
    if (!form.valid()) {
      return show(id, form, model);
    }
    boolean first = links.doing(oneself, () -> reviews.give(placement, Who.TRAVELLER, answers));
    (first ? Notice.done("employers.saved") : Notice.information("employers.retention.before")).after(redirect);
    return "redirect:/me/placements/" + id;
  }

  private Placement own(Visitor oneself) {
    Placement placement = links.seeing(oneself, () -> placements.get(oneself.subject()));
    if (!placement.person().equals(oneself.person())) {
      throw new NotFound("placement");
    }
    return placement;
  }

  /** What the programme asks its traveller about it. */
  private Questionnaire questionnaire(Placement placement) {
    return new Questionnaire(plans.review(placement, Who.TRAVELLER));
  }
}
