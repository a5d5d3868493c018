package org.passerelle.impact.web;

import java.util.List;
import org.passerelle.access.Allowed;
import org.passerelle.impact.Dashboards;
import org.passerelle.impact.Definition;
import org.passerelle.impact.Indicators;
import org.passerelle.impact.OwnFigures;
import org.passerelle.pages.Form;
import org.passerelle.pages.Page;
import org.passerelle.programmes.Edition;
import org.passerelle.programmes.Editions;
import org.passerelle.programmes.blueprint.Blueprint;
import org.passerelle.scope.Role;
import org.passerelle.scope.Scope;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What came of a programme, in figures. */
@Controller
@Allowed({Role.ADVISER, Role.MANAGER, Role.ADMINISTRATOR, Role.FUNDER})
class DashboardController {
  private final Dashboards dashboards;
  private final Indicators indicators;
  private final OwnFigures own;
  private final Editions editions;

  DashboardController(Dashboards dashboards, Indicators indicators, OwnFigures own, Editions editions) {
    this.dashboards = dashboards;
    this.own = own;
    this.indicators = indicators;
    this.editions = editions;
  }

  @GetMapping("/staff/impact")
  @Transactional(readOnly = true)
  String choose(Model model) {
    List<String> programmes = editions.all().stream().map(Edition::programme).distinct().toList();
    if (programmes.size() == 1) {
      return "redirect:/staff/impact/" + programmes.getFirst();
    }
    model.addAttribute("programmes", programmes.stream().map(indicators::blueprint).toList());
    return "impact/programmes";
  }

  @GetMapping("/staff/impact/{programme}")
  @Transactional
  String show(@PathVariable String programme, Form form, Page page, Model model) {
    Blueprint blueprint = indicators.blueprint(programme);
    Definition definition = AskedDefinition.read(form, blueprint);
    boolean figuresOnly = !ListController.mayRead(Scope.current());
    model.addAttribute("form", form);
    model.addAttribute("tabs", Views.of(page, programme, Views.View.FIGURES));
    model.addAttribute("dashboard", dashboards.show(blueprint, definition));
    model.addAttribute("own", own.of(blueprint));
    model.addAttribute(
        "lists", figuresOnly ? new Lists(null) : Lists.of(programme, AskedDefinition.query(definition)));
    return "impact/dashboard";
  }
}
