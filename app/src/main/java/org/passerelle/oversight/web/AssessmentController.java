package org.passerelle.oversight.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.passerelle.access.Allowed;
import org.passerelle.oversight.Assessment;
import org.passerelle.oversight.Assessments;
import org.passerelle.oversight.Duty;
import org.passerelle.oversight.ImpactQuestionnaire;
import org.passerelle.oversight.Steps;
import org.passerelle.pages.Form;
import org.passerelle.pages.Notice;
import org.passerelle.scope.Role;
import org.passerelle.scope.Scope;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The impact questionnaire of a step, its level and the duties that follow. */
@Controller
@Allowed({Role.ADVISER, Role.MANAGER, Role.ADMINISTRATOR})
@RequestMapping("/staff/oversight/steps/{step}/impact")
class AssessmentController {
  private final Assessments assessments;
  private final ImpactQuestionnaire questionnaire;
  private final Steps steps;

  AssessmentController(Assessments assessments, ImpactQuestionnaire questionnaire, Steps steps) {
    this.assessments = assessments;
    this.questionnaire = questionnaire;
    this.steps = steps;
  }

  @GetMapping({"", "/duties"})
  String show(
      @PathVariable String step, @RequestParam(defaultValue = Assessment.OF_FILE) String version, Form form,
      Model model) {
    steps.get(step);
    Assessment known = assessments.of(step, version).orElse(null);
    model.addAttribute("key", step);
    model.addAttribute("version", version);
    model.addAttribute("assessment", known);
    model.addAttribute("open", known == null ? List.of() : assessments.openDuties(known));
    model.addAttribute("mayChange", Scope.current().has(Role.MANAGER) || Scope.current().has(Role.ADMINISTRATOR));
    model.addAttribute("form", form);
    return "oversight/impact";
  }

  /** What was answered for another version stands ready, to be looked at question by question. */
  @GetMapping("/answers")
  @Allowed({Role.MANAGER, Role.ADMINISTRATOR})
  String ask(
      @PathVariable String step, @RequestParam(defaultValue = Assessment.OF_FILE) String version, Form form,
      Model model) {
    steps.get(step);
    assessments.of(step, version)
        .or(() -> assessments.latest(step))
        .ifPresent(known -> known.answers().forEach(form::known));
    model.addAttribute("key", step);
    model.addAttribute("version", version);
    model.addAttribute("sections", questionnaire.sections());
    model.addAttribute("form", form);
    return "oversight/questionnaire";
  }

  @PostMapping("/answers")
  @Allowed({Role.MANAGER, Role.ADMINISTRATOR})
  String answer(
      @PathVariable String step, @RequestParam(defaultValue = Assessment.OF_FILE) String version, Form form,
      Model model, RedirectAttributes redirect) {
    Map<String, List<String>> answers = new LinkedHashMap<>();
    questionnaire.questions().forEach(question -> answers.put(question.name(), form.values(question.name())));
    assessments.missing(answers).forEach(question -> form.error(question, "oversight.staff.impact.missing"));
    if (!form.valid()) {
      return ask(step, version, form, model);
    }
    Assessment answered = assessments.answer(steps.get(step).key(), version, answers);
    Notice.done("oversight.staff.impact.done", "level", answered.impact().roman()).after(redirect);
    return back(step, version);
  }

  @PostMapping("/duties")
  @Allowed({Role.MANAGER, Role.ADMINISTRATOR})
  String fulfil(
      @PathVariable String step, @RequestParam(defaultValue = Assessment.OF_FILE) String version, Form form,
      Model model, RedirectAttributes redirect) {
    var duty = form.oneOf(Duty.class, "duty", "oversight.staff.duty.missing");
    String note = form.required("note", "oversight.staff.duty.note.missing");
    if (!form.valid() || duty.isEmpty()) {
      return show(step, version, form, model);
    }
    assessments.fulfil(steps.get(step).key(), version, duty.get(), note);
    Notice.done("oversight.staff.duty.done").after(redirect);
    return back(step, version);
  }

  private static String back(String step, String version) {
    return "redirect:/staff/oversight/steps/" + step + "/impact?version=" + version;
  }
}
