package org.passerelle.impact.plan.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.passerelle.access.Allowed;
import org.passerelle.impact.Definition;
import org.passerelle.impact.Indicators;
import org.passerelle.impact.plan.AnalysisPlan.Deviation;
import org.passerelle.impact.plan.AnalysisPlans;
import org.passerelle.impact.plan.Design;
import org.passerelle.impact.plan.Draft;
import org.passerelle.impact.web.Views;
import org.passerelle.pages.Form;
import org.passerelle.pages.Notice;
import org.passerelle.pages.Page;
import org.passerelle.programmes.blueprint.Blueprint;
import org.passerelle.programmes.blueprint.OutcomeKind;
import org.passerelle.programmes.blueprint.Outcomes.WindowFrom;
import org.passerelle.scope.Role;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The plans of a programme's evaluation: written, frozen, and departed from in the open. */
@Controller
@Allowed({Role.ADVISER, Role.MANAGER, Role.ADMINISTRATOR})
class PlanController {
  private final AnalysisPlans plans;
  private final Indicators indicators;

  PlanController(AnalysisPlans plans, Indicators indicators) {
    this.plans = plans;
    this.indicators = indicators;
  }

  @GetMapping("/staff/impact/{programme}/plan")
  String show(@PathVariable String programme, Form form, Page page, Model model) {
    Blueprint blueprint = indicators.blueprint(programme);
    Definition usual = Definition.of(blueprint);
    form.known("within", usual.within().toTotalMonths());
    form.known("counted", usual.counted()).known("kinds", usual.kinds());
    Map<UUID, List<Deviation>> deviations = plans.deviations(programme);
    List<ShownPlan> shown =
        plans.of(programme).stream()
            .map(plan -> new ShownPlan(plan, deviations.getOrDefault(plan.id(), List.of())))
            .toList();
    model.addAttribute("form", form);
    model.addAttribute("blueprint", blueprint);
    model.addAttribute("plans", shown);
    model.addAttribute("tabs", Views.of(page, programme, Views.View.PLAN));
    return "impact/plan";
  }

  @PostMapping("/staff/impact/{programme}/plan")
  @Allowed({Role.MANAGER, Role.ADMINISTRATOR})
  String freeze(
      @PathVariable String programme, Form form, Page page, Model model, RedirectAttributes redirect) {
    Blueprint blueprint = indicators.blueprint(programme);
    String question = form.required("question", "impact.staff.plan.question.missing");
    List<OutcomeKind> kinds =
        blueprint.outcomes().kinds().stream().filter(kind -> form.holds("kinds", kind.name())).toList();
    if (kinds.isEmpty()) {
      form.error("kinds", "impact.staff.plan.kinds.missing");
    }
    int months = whole(form, "within", 1, 60);
    var counted = form.oneOf(WindowFrom.class, "counted", "impact.staff.counted.missing");
    var design = form.oneOf(Design.class, "design", "impact.staff.plan.design.missing");
    int usual = whole(form, "usual", 1, 99);
    int hoped = whole(form, "hoped", 1, 99);
    if (form.valid() && usual == hoped) {
      form.error("hoped", "impact.staff.plan.hoped.same");
    }
    if (!form.valid()) {
      return show(programme, form, page, model);
    }
    List<OutcomeKind> work =
        blueprint.outcomes().positive().inWork().stream().filter(kinds::contains).toList();
    plans.freeze(
        programme,
        new Draft(
            question, kinds, work, months, counted.orElseThrow(), design.orElseThrow(), usual, hoped,
            form.value("groups")));
    Notice.done("impact.staff.plan.frozen").after(redirect);
    return "redirect:/staff/impact/" + programme + "/plan";
  }

  @PostMapping("/staff/impact/{programme}/plan/{plan}/deviations")
  @Allowed({Role.MANAGER, Role.ADMINISTRATOR})
  String deviate(
      @PathVariable String programme, @PathVariable UUID plan, Form form, Page page, Model model,
      RedirectAttributes redirect) {
    UUID known = plans.get(plan).id();
    String what = form.required("what", "impact.staff.plan.what.missing");
    String why = form.required("why", "impact.staff.plan.why.missing");
    if (!form.valid()) {
      return show(programme, form, page, model);
    }
    plans.deviate(known, what, why);
    Notice.done("impact.staff.plan.deviated").after(redirect);
    return "redirect:/staff/impact/" + programme + "/plan";
  }

  private static int whole(Form form, String name, int least, int most) {
    form.required(name, "impact.staff.plan.number.missing");
    return form.whole(name, least, most).orElse(least);
  }
}
