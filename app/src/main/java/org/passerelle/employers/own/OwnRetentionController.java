package org.passerelle.employers.own;

import java.util.Optional;
import org.passerelle.access.Open;
import org.passerelle.employers.EmployerLinks;
import org.passerelle.employers.EmployerLinks.Question;
import org.passerelle.employers.EmployerLinks.Visitor;
import org.passerelle.employers.Placement;
import org.passerelle.employers.Placements;
import org.passerelle.employers.Plans;
import org.passerelle.employers.Retention.Round;
import org.passerelle.employers.Retentions;
import org.passerelle.employers.forms.RetentionForm;
import org.passerelle.pages.Form;
import org.passerelle.pages.Page;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** A person says how it goes at work; the company never reads it. */
@Controller
@Open("the signature of the link proves who is asked")
class OwnRetentionController {
  private final EmployerLinks links;
  private final Retentions retentions;
  private final Placements placements;
  private final Plans plans;

  OwnRetentionController(EmployerLinks links, Retentions retentions, Placements placements, Plans plans) {
    this.links = links;
    this.retentions = retentions;
    this.placements = placements;
    this.plans = plans;
  }

  @GetMapping("/l/retention/{token}")
  String ask(@PathVariable String token, Form form, Model model) {
    return links.person(Question.RETENTION, token)
        .map(visitor -> page(visitor, token, form, model))
        .orElse("employers/own/over");
  }

  @PostMapping("/l/retention/{token}")
  String answer(@PathVariable String token, Form form, Page page, Model model) {
    Optional<Visitor> visitor = links.person(Question.RETENTION, token);
    if (visitor.isEmpty()) {
      return "employers/own/over";
    }
    Round round = links.seeing(visitor.get(), () -> retentions.get(visitor.get().subject()));
    var said = asked(visitor.get(), round).read(form, page.formats().today());
    if (said.isEmpty()) {
      return page(visitor.get(), token, form, model);
    }
    boolean first = links.doing(visitor.get(), () -> retentions.answer(round.id(), said.get(), "link"));
    model.addAttribute("first", first);
    return "employers/own/thanks";
  }

  private RetentionForm asked(Visitor visitor, Round round) {
    return links.doing(
        visitor,
        () ->
            new RetentionForm(
                round.side(), plans.endReasons(placements.get(round.placement())), retentions.questions(round)));
  }

  private String page(Visitor visitor, String token, Form form, Model model) {
    Round round = links.seeing(visitor, () -> retentions.get(visitor.subject()));
    Placement placement = links.seeing(visitor, () -> placements.get(round.placement()));
    model.addAttribute("asked", asked(visitor, round));
    model.addAttribute("placement", placement);
    model.addAttribute("token", token);
    model.addAttribute("form", form);
    return "employers/own/retention";
  }
}
