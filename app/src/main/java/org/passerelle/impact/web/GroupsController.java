package org.passerelle.impact.web;

import java.util.Arrays;
import org.passerelle.access.Allowed;
import org.passerelle.impact.Dashboards;
import org.passerelle.impact.Definition;
import org.passerelle.impact.Grouping;
import org.passerelle.impact.Indicators;
import org.passerelle.pages.Form;
import org.passerelle.pages.Page;
import org.passerelle.pages.Tab;
import org.passerelle.programmes.blueprint.Blueprint;
import org.passerelle.scope.Role;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Editions, organisations, places and years beside each other. */
@Controller
@Allowed({Role.ADVISER, Role.MANAGER, Role.ADMINISTRATOR})
class GroupsController {
  private static final String BY = "by";
  private final Dashboards dashboards;
  private final Indicators indicators;

  GroupsController(Dashboards dashboards, Indicators indicators) {
    this.dashboards = dashboards;
    this.indicators = indicators;
  }

  @GetMapping("/staff/impact/{programme}/groups")
  @Transactional(readOnly = true)
  String show(@PathVariable String programme, Form form, Page page, Model model) {
    Blueprint blueprint = indicators.blueprint(programme);
    Definition definition = AskedDefinition.read(form, blueprint);
    Grouping by =
        Arrays.stream(Grouping.values()).filter(one -> form.holds(BY, one.name())).findFirst().orElse(Grouping.EDITION);
    model.addAttribute("form", form);
    model.addAttribute("blueprint", blueprint);
    model.addAttribute("definition", Words.definition(page, definition));
    model.addAttribute("rates", dashboards.groups(blueprint, definition, by));
    model.addAttribute("tabs", Views.of(page, programme, Views.View.GROUPS));
    model.addAttribute(
        "groupings",
        Arrays.stream(Grouping.values())
            .map(one -> new Tab(page.textOf("impact.staff.by.", one), page.with(BY, one.name()), one == by))
            .toList());
    return "impact/groups";
  }
}
