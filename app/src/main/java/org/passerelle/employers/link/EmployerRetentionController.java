package org.passerelle.employers.link;

import java.util.Optional;
import java.util.UUID;
import org.passerelle.access.Open;
import org.passerelle.employers.EmployerLinks;
import org.passerelle.employers.EmployerLinks.Visitor;
import org.passerelle.employers.Placement;
import org.passerelle.employers.Placements;
import org.passerelle.employers.Plans;
import org.passerelle.employers.Retention.Round;
import org.passerelle.employers.Retentions;
import org.passerelle.employers.forms.RetentionForm;
import org.passerelle.pages.Form;
import org.passerelle.pages.Notice;
import org.passerelle.pages.Page;
import org.passerelle.people.People;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A company says whether somebody is still there. */
@Controller
@Open("the signature of the link proves whose company it is")
@RequestMapping("/l/employer/{token}/questions/{id}")
class EmployerRetentionController {
  private final EmployerLinks links;
  private final Retentions retentions;
  private final Placements placements;
  private final Plans plans;
  private final People people;

  EmployerRetentionController(
      EmployerLinks links, Retentions retentions, Placements placements, Plans plans, People people) {
    this.links = links;
    this.retentions = retentions;
    this.placements = placements;
    this.plans = plans;
    this.people = people;
  }

  @GetMapping
  String ask(@PathVariable String token, @PathVariable UUID id, Form form, Model model) {
    return links.company(token).map(visitor -> page(visitor, token, id, form, model)).orElse(EmployerPages.OVER);
  }

  @PostMapping
  String answer(
      @PathVariable String token, @PathVariable UUID id, Form form, Page page, Model model,
      RedirectAttributes redirect) {
    Optional<Visitor> visitor = links.company(token);
    if (visitor.isEmpty()) {
      return EmployerPages.OVER;
    }
    Round round = links.seeing(visitor.get(), () -> retentions.get(id));
    var said = asked(visitor.get(), round).read(form, page.formats().today());
    if (said.isEmpty()) {
      return page(visitor.get(), token, id, form, model);
    }
    boolean first = links.doing(visitor.get(), () -> retentions.answer(id, said.get(), "link"));
    (first ? Notice.done("employers.retention.thanks") : Notice.information("employers.retention.before"))
        .after(redirect);
    return EmployerPages.home(token);
  }

  private RetentionForm asked(Visitor visitor, Round round) {
    return links.doing(
        visitor,
        () ->
            new RetentionForm(
                round.side(), plans.endReasons(placements.get(round.placement())),
                retentions.questions(round)));
  }

  private String page(Visitor visitor, String token, UUID id, Form form, Model model) {
    Round round = links.seeing(visitor, () -> retentions.get(id));
    Placement placement = links.seeing(visitor, () -> placements.get(round.placement()));
    model.addAttribute("asked", asked(visitor, round));
    model.addAttribute(
        "name", links.doing(visitor, () -> people.get(placement.person()).details().calledName()));
    model.addAttribute("months", round.months());
    model.addAttribute("action", "/l/employer/" + token + "/questions/" + id);
    model.addAttribute("token", token);
    model.addAttribute("form", form);
    return "employers/link/retention";
  }
}
