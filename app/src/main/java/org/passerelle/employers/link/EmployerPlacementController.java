package org.passerelle.employers.link;

import java.util.Optional;
import java.util.UUID;
import org.passerelle.access.Journal;
import org.passerelle.access.Open;
import org.passerelle.employers.EmployerLinks;
import org.passerelle.employers.EmployerLinks.Visitor;
import org.passerelle.employers.Placement;
import org.passerelle.employers.Placement.Step;
import org.passerelle.employers.Placement.Tutor;
import org.passerelle.employers.Placements;
import org.passerelle.employers.Plans;
import org.passerelle.employers.Reviews;
import org.passerelle.employers.StartPackages;
import org.passerelle.pages.Form;
import org.passerelle.pages.Notice;
import org.passerelle.people.People;
import org.passerelle.programmes.Answers;
import org.passerelle.programmes.Questionnaire;
import org.passerelle.programmes.blueprint.Hosting.Phase;
import org.passerelle.programmes.blueprint.Who;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Somebody at work in the company: tutor, plan, and the company's review. */
@Controller
@Open("the signature of the link proves whose company it is")
@RequestMapping("/l/employer/{token}/placements/{id}")
class EmployerPlacementController {
  private final EmployerLinks links;
  private final Placements placements;
  private final Plans plans;
  private final Around around;

  EmployerPlacementController(EmployerLinks links, Placements placements, Plans plans, Around around) {
    this.links = links;
    this.placements = placements;
    this.plans = plans;
    this.around = around;
  }

  @Component
  record Around(Reviews reviews, People people, StartPackages starts, Journal journal) {}

  @GetMapping
  String show(@PathVariable String token, @PathVariable UUID id, Form form, Model model) {
    return links.company(token).map(visitor -> page(visitor, token, id, form, model)).orElse(EmployerPages.OVER);
  }

  @PostMapping("/tutor")
  String name(@PathVariable String token, @PathVariable UUID id, Form form, Model model, RedirectAttributes redirect) {
    Optional<Visitor> visitor = links.company(token);
    if (visitor.isEmpty()) {
      return EmployerPages.OVER;
    }
    String name = form.required("tutor", "employers.tutor.missing");
    if (!form.valid()) {
      return page(visitor.get(), token, id, form, model);
    }
    theirs(visitor.get(), id);
    links.doing(
        visitor.get(),
        () -> {
          placements.name(id, new Tutor(name, form.optional("tutor-phone")));
          return id;
        });
    return saved(token, id, redirect);
  }

  @PostMapping("/steps")
  String done(@PathVariable String token, @PathVariable UUID id, Form form, RedirectAttributes redirect) {
    Optional<Visitor> visitor = links.company(token);
    if (visitor.isEmpty()) {
      return EmployerPages.OVER;
    }
    theirs(visitor.get(), id);
    links.doing(
        visitor.get(),
        () -> {
          Placement placement = placements.get(id);
          plans.of(placement).stream()
              .filter(planned -> form.holds("done-" + planned.phase(), planned.duty().key()))
              .forEach(planned -> placements.done(id, step(planned.phase(), planned.duty().key())));
          return id;
        });
    return saved(token, id, redirect);
  }

  private Step step(Phase phase, String duty) {
    return new Step(phase, duty, around.journal().today());
  }

  @PostMapping("/review")
  String review(
      @PathVariable String token, @PathVariable UUID id, Form form, Model model, RedirectAttributes redirect) {
    Optional<Visitor> visitor = links.company(token);
    if (visitor.isEmpty()) {
      return EmployerPages.OVER;
    }
    theirs(visitor.get(), id);
    Answers answers = questionnaire(visitor.get(), id).read(form);
    if (!form.valid()) {
      return page(visitor.get(), token, id, form, model);
    }
    links.doing(visitor.get(), () -> around.reviews().give(placements.get(id), Who.EMPLOYER, answers));
    return saved(token, id, redirect);
  }

  private Placement theirs(Visitor visitor, UUID id) {
    return links.seeing(visitor, () -> placements.get(id));
  }

  private Questionnaire questionnaire(Visitor visitor, UUID id) {
    return new Questionnaire(links.doing(visitor, () -> plans.review(placements.get(id), Who.EMPLOYER)));
  }

  private static String saved(String token, UUID id, RedirectAttributes redirect) {
    Notice.done("employers.saved").after(redirect);
    return "redirect:/l/employer/" + token + "/placements/" + id;
  }

  private String page(Visitor visitor, String token, UUID id, Form form, Model model) {
    Placement placement = theirs(visitor, id);
    model.addAttribute("placement", placement);
    model.addAttribute("name", links.doing(visitor, () -> around.people().get(placement.person()).details().calledName()));
    model.addAttribute("plan", links.doing(visitor, () -> plans.of(placement)));
    model.addAttribute("start", links.doing(visitor, () -> around.starts().of(placement)));
    model.addAttribute("questionnaire", questionnaire(visitor, id));
    model.addAttribute("reviewed", !links.seeing(visitor, () -> around.reviews().of(id)).isEmpty());
    model.addAttribute("token", token);
    model.addAttribute("form", form);
    return "employers/link/placement";
  }
}
