package org.passerelle.oversight.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.access.Allowed;
import org.passerelle.oversight.Assessment;
import org.passerelle.oversight.Assessments;
import org.passerelle.oversight.RuleVersion;
import org.passerelle.oversight.RuleVersion.State;
import org.passerelle.oversight.RuleVersions;
import org.passerelle.oversight.Shadows;
import org.passerelle.oversight.Steps;
import org.passerelle.oversight.VersionedStep;
import org.passerelle.pages.Form;
import org.passerelle.pages.Notice;
import org.passerelle.pages.Texts;
import org.passerelle.scope.NotFound;
import org.passerelle.scope.Role;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The versions of a step's rules: who drafted and reviewed which, what it would have done in the shadow, and its moves. */
@Controller
@Allowed({Role.ADVISER, Role.MANAGER, Role.ADMINISTRATOR})
@RequestMapping("/staff/oversight/steps/{step}/versions")
class VersionsController {
  private final RuleVersions versions;
  private final Shadows shadows;
  private final Assessments assessments;
  private final Steps steps;

  VersionsController(RuleVersions versions, Shadows shadows, Assessments assessments, Steps steps) {
    this.versions = versions;
    this.shadows = shadows;
    this.assessments = assessments;
    this.steps = steps;
  }

  @GetMapping
  String list(@PathVariable String step, Texts texts, Model model) {
    Map<String, List<ShownVersion>> byProgramme = new LinkedHashMap<>();
    if (steps.get(step) instanceof VersionedStep versioned) {
      Map<UUID, Shadows.Run> runs = shadows.runs();
      Map<String, Integer> levels = assessments.levels(step);
      versions.of(step).forEach(version ->
          byProgramme.computeIfAbsent(version.programme(), key -> new ArrayList<>())
              .add(
                  new ShownVersion(
                      version, versioned.describe(version.content(), texts),
                      runs.getOrDefault(version.id(), Shadows.Run.NONE), roman(levels.get(version.name())))));
    }
    model.addAttribute("key", step);
    model.addAttribute("versioned", steps.get(step) instanceof VersionedStep);
    model.addAttribute("programmes", byProgramme);
    return "oversight/versions";
  }

  private static @Nullable String roman(@Nullable Integer level) {
    return level == null ? null : List.of("I", "II", "III", "IV").get(level - 1);
  }

  @GetMapping("/{id}")
  String show(@PathVariable String step, @PathVariable UUID id, Form form, Texts texts, Model model) {
    if (!(steps.get(step) instanceof VersionedStep versioned)) {
      throw new NotFound("version");
    }
    RuleVersion version = versions.get(step, id);
    Optional<Assessment> assessment = assessments.of(step, version.name());
    model.addAttribute("key", step);
    model.addAttribute(
        "shown",
        new ShownVersion(
            version, versioned.describe(version.content(), texts), shadows.run(id),
            assessment.map(one -> one.impact().roman()).orElse(null)));
    model.addAttribute("differences", shadows.differences(id));
    model.addAttribute("open", assessment.map(assessments::openDuties).orElse(List.of()));
    model.addAttribute("form", form);
    return "oversight/version";
  }

  @PostMapping("/{id}")
  String move(
      @PathVariable String step, @PathVariable UUID id, Form form, Texts texts, Model model,
      RedirectAttributes redirect) {
    Optional<State> to = form.oneOf(State.class, "to", "oversight.staff.version.move.missing");
    String reason = form.required("reason", "oversight.staff.version.reason.missing");
    if (!form.valid() || to.isEmpty()) {
      return show(step, id, form, texts, model);
    }
    notice(versions.move(step, id, to.get(), reason)).after(redirect);
    return "redirect:/staff/oversight/steps/" + step + "/versions/" + id;
  }

  private static Notice notice(RuleVersions.Moving moving) {
    return switch (moving) {
      case MOVED -> Notice.done("oversight.staff.version.moved");
      case DRAFTED_ONESELF -> Notice.trouble("oversight.staff.version.oneself");
      case NOT_THERE -> Notice.trouble("oversight.staff.version.not-there");
      case NOT_ASSESSED -> Notice.trouble("oversight.staff.version.not-assessed");
      case DUTIES_OPEN -> Notice.trouble("oversight.staff.version.duties-open");
    };
  }
}
