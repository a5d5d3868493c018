package org.passerelle.impact.comparison.web;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.access.Allowed;
import org.passerelle.evidence.comparison.Method;
import org.passerelle.impact.Definition;
import org.passerelle.impact.Indicators;
import org.passerelle.impact.comparison.ComparisonFile;
import org.passerelle.impact.comparison.ComparisonGroup;
import org.passerelle.impact.comparison.Comparisons;
import org.passerelle.impact.web.AskedDefinition;
import org.passerelle.impact.web.Views;
import org.passerelle.impact.web.Words;
import org.passerelle.pages.Form;
import org.passerelle.pages.Notice;
import org.passerelle.pages.Page;
import org.passerelle.programmes.blueprint.Blueprint;
import org.passerelle.scope.Role;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A programme's own people beside a group from elsewhere. */
@Controller
@Allowed({Role.ADVISER, Role.MANAGER, Role.ADMINISTRATOR})
class ComparisonController {
  /** Those that need no earlier outcome, the usual one first. */
  static final List<Method> METHODS =
      List.of(Method.ENTROPY, Method.IPW, Method.OVERLAP, Method.DR, Method.NEAREST, Method.OLS);

  private final Comparisons comparisons;
  private final Indicators indicators;

  ComparisonController(Comparisons comparisons, Indicators indicators) {
    this.comparisons = comparisons;
    this.indicators = indicators;
  }

  @GetMapping("/staff/impact/{programme}/comparison")
  String show(@PathVariable String programme, Form form, Page page, Model model) {
    Blueprint blueprint = indicators.blueprint(programme);
    Definition definition = AskedDefinition.read(form, blueprint);
    List<ComparisonGroup> groups = comparisons.of(programme);
    Method method =
        METHODS.stream().filter(one -> form.holds("method", one.name())).findFirst().orElse(METHODS.getFirst());
    Optional<ComparisonGroup> chosen =
        groups.stream().filter(group -> form.value("group").equals(group.id().toString())).findFirst()
            .or(() -> groups.stream().findFirst());
    chosen.ifPresent(group -> form.known("group", group.id()));
    form.known("method", method);
    model.addAttribute("form", form);
    model.addAttribute("blueprint", blueprint);
    model.addAttribute("groups", groups);
    model.addAttribute("methods", METHODS);
    model.addAttribute("definition", Words.definition(page, definition));
    model.addAttribute("tabs", Views.of(page, programme, Views.View.COMPARISON));
    model.addAttribute("result", chosen.map(group -> comparisons.compare(group.id(), definition, method)).orElse(null));
    return "impact/comparison";
  }

  @PostMapping("/staff/impact/{programme}/comparison")
  @Allowed({Role.MANAGER, Role.ADMINISTRATOR})
  String add(
      @PathVariable String programme, Form form, @RequestParam(required = false) @Nullable MultipartFile file,
      Page page, Model model, RedirectAttributes redirect)
      throws IOException {
    String name = form.required("name", "impact.staff.comparison.name.missing");
    String source = form.required("source", "impact.staff.comparison.source.missing");
    if (file == null || file.isEmpty()) {
      form.error("file", "impact.staff.comparison.file.missing");
    }
    if (form.valid() && file != null) {
      switch (ComparisonFile.read(file.getInputStream())) {
        case ComparisonFile.Refused refused -> form.error("file", refused.textKey(), refused.arguments());
        case ComparisonFile.Read read -> {
          UUID group = comparisons.add(programme, name, source, read);
          Notice.done("impact.staff.comparison.added", "people", read.people().size()).after(redirect);
          return "redirect:/staff/impact/" + programme + "/comparison?group=" + group;
        }
      }
    }
    return show(programme, form, page, model);
  }
}
