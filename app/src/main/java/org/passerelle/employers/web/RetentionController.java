package org.passerelle.employers.web;

import java.util.UUID;
import org.passerelle.access.Allowed;
import org.passerelle.employers.Placement;
import org.passerelle.employers.Placements;
import org.passerelle.employers.Plans;
import org.passerelle.employers.Retention.Round;
import org.passerelle.employers.Retention.Side;
import org.passerelle.employers.Retentions;
import org.passerelle.employers.forms.RetentionForm;
import org.passerelle.pages.Form;
import org.passerelle.pages.Notice;
import org.passerelle.pages.Page;
import org.passerelle.people.People;
import org.passerelle.scope.Role;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Notes what a person or a company said on the phone, or that nobody answered. */
@Controller
@Allowed({Role.ADVISER, Role.MANAGER, Role.ADMINISTRATOR})
@RequestMapping("/staff/retention/{id}")
class RetentionController {
  private final Retentions retentions;
  private final Placements placements;
  private final Plans plans;
  private final People people;

  RetentionController(Retentions retentions, Placements placements, Plans plans, People people) {
    this.retentions = retentions;
    this.placements = placements;
    this.plans = plans;
    this.people = people;
  }

  @GetMapping
  String ask(@PathVariable UUID id, Form form, Model model) {
    return page(retentions.get(id), form, model);
  }

  @PostMapping
  String note(@PathVariable UUID id, Form form, Page page, Model model, RedirectAttributes redirect) {
    Round round = retentions.get(id);
    boolean first;
    if (form.holds("reached", "no")) {
      first = retentions.notReached(id);
    } else {
      var said = asked(round).read(form, page.formats().today());
      if (said.isEmpty()) {
        return page(round, form, model);
      }
      first = retentions.answer(id, said.get(), "talk");
    }
    (first ? Notice.done("employers.saved") : Notice.information("employers.retention.before")).after(redirect);
    return "redirect:/staff/placements/" + round.placement();
  }

  private RetentionForm asked(Round round) {
    return new RetentionForm(
        round.side(), plans.endReasons(placements.get(round.placement())), retentions.questions(round));
  }

  private String page(Round round, Form form, Model model) {
    Placement placement = placements.get(round.placement());
    model.addAttribute("round", round.id());
    model.addAttribute("placement", placement.id());
    model.addAttribute(
        "name", round.side() == Side.EMPLOYER ? placement.companyName() : people.get(placement.person()).name());
    model.addAttribute("asked", asked(round));
    model.addAttribute("form", form);
    return "employers/staff/retention";
  }
}
