package org.passerelle.impact.trial.web;

import java.util.UUID;
import org.passerelle.access.Allowed;
import org.passerelle.impact.Dashboards;
import org.passerelle.impact.Definition;
import org.passerelle.impact.Indicators;
import org.passerelle.impact.trial.DrawLists;
import org.passerelle.impact.trial.Draws;
import org.passerelle.impact.web.AskedDefinition;
import org.passerelle.impact.web.TrialWords;
import org.passerelle.impact.web.Views;
import org.passerelle.pages.Form;
import org.passerelle.pages.Notice;
import org.passerelle.pages.Page;
import org.passerelle.programmes.blueprint.Blueprint;
import org.passerelle.scope.Role;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The lots of a programme: its sealed lists, and what became of both arms. */
@Controller
@Allowed({Role.ADVISER, Role.MANAGER, Role.ADMINISTRATOR})
class DrawController {
  private final DrawStages stages;
  private final DrawLists lists;
  private final Draws draws;
  private final Dashboards dashboards;
  private final Indicators indicators;

  DrawController(DrawStages stages, DrawLists lists, Draws draws, Dashboards dashboards, Indicators indicators) {
    this.stages = stages;
    this.lists = lists;
    this.draws = draws;
    this.dashboards = dashboards;
    this.indicators = indicators;
  }

  @GetMapping("/staff/impact/{programme}/draw")
  @Transactional(readOnly = true)
  String show(@PathVariable String programme, Form form, Page page, Model model) {
    Blueprint blueprint = indicators.blueprint(programme);
    Definition definition = AskedDefinition.read(form, blueprint);
    model.addAttribute("form", form);
    model.addAttribute("blueprint", blueprint);
    model.addAttribute("definition", TrialWords.definition(page, definition));
    model.addAttribute("tabs", Views.of(page, programme, Views.View.DRAW));
    model.addAttribute("stages", stages.of(programme));
    model.addAttribute("result", dashboards.trial(blueprint, definition).orElse(null));
    return "impact/draw";
  }

  /** A first list for a stage of an edition. */
  @PostMapping("/staff/impact/{programme}/draw/{edition}/{stage}/lists")
  @Allowed({Role.MANAGER, Role.ADMINISTRATOR})
  String seal(
      @PathVariable String programme, @PathVariable UUID edition, @PathVariable String stage,
      RedirectAttributes redirect) {
    lists.seal(edition, stages.get(edition, stage).stage());
    Notice.done("impact.staff.draw.sealed").after(redirect);
    return "redirect:/staff/impact/" + programme + "/draw";
  }

  /** Lots for everybody who stands there without one, such as those of an imported list. */
  @PostMapping("/staff/impact/{programme}/draw/{edition}/{stage}/lots")
  @Allowed({Role.MANAGER, Role.ADMINISTRATOR})
  String drawForThoseWaiting(
      @PathVariable String programme, @PathVariable UUID edition, @PathVariable String stage,
      RedirectAttributes redirect) {
    int drawn = draws.drawForThoseWaiting(edition, stages.get(edition, stage).role(), stage);
    Notice.done("impact.staff.draw.drawn", "people", drawn).after(redirect);
    return "redirect:/staff/impact/" + programme + "/draw";
  }
}
