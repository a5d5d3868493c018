package org.passerelle.learning.web;

import java.util.UUID;
import org.passerelle.access.Allowed;
import org.passerelle.access.Networks;
import org.passerelle.learning.Courses;
import org.passerelle.learning.NewRun;
import org.passerelle.learning.Run;
import org.passerelle.learning.Runs;
import org.passerelle.learning.Trainings;
import org.passerelle.pages.Form;
import org.passerelle.pages.Notice;
import org.passerelle.pages.Page;
import org.passerelle.programmes.Edition;
import org.passerelle.programmes.Editions;
import org.passerelle.programmes.blueprint.Stage;
import org.passerelle.scope.Role;
import org.passerelle.scope.Scope;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The courses that go on, and opening another: of the catalogue, or of a training stage. */
@Controller
@Allowed({Role.ADVISER, Role.TRAINER, Role.MANAGER, Role.ADMINISTRATOR})
class CoursesController {
  private final Runs runs;
  private final Courses courses;
  private final Editions editions;
  private final Networks networks;
  private final Trainings trainings;

  CoursesController(Runs runs, Courses courses, Editions editions, Networks networks, Trainings trainings) {
    this.runs = runs;
    this.courses = courses;
    this.editions = editions;
    this.networks = networks;
    this.trainings = trainings;
  }

  @GetMapping("/staff/courses")
  String current(Form form, Model model) {
    model.addAttribute("runs", runs.current());
    model.addAttribute("catalogue", courses.all());
    model.addAttribute("levels", NewRunFields.LEVELS);
    model.addAttribute("form", form);
    return "learning/courses";
  }

  /** A course of the catalogue with its first run. */
  @PostMapping("/staff/courses")
  @Allowed({Role.TRAINER, Role.MANAGER, Role.ADMINISTRATOR})
  @Transactional
  String open(Form form, Model model, RedirectAttributes redirect) {
    String title = form.required("title", "learning.staff.title.missing");
    String about = form.required("about", "learning.staff.about.missing");
    String purpose = form.required("purpose", "learning.staff.purpose.missing");
    NewRunFields fields = NewRunFields.read(form);
    if (!form.valid()) {
      return current(form, model);
    }
    UUID organisation =
        Scope.current().organisations().stream()
            .findFirst()
            .orElseGet(() -> networks.organisations().getFirst().id());
    Courses.Course course =
        courses.putIn(organisation, title, about, purpose, fields.language(), fields.cefr());
    Run run =
        runs.open(
            new NewRun(
                organisation, course.id(), null, title, fields.cefr(), fields.language(), fields.places(),
                fields.joinBy()));
    Notice.done("learning.staff.opened").after(redirect);
    return "redirect:/staff/courses/" + run.id();
  }

  @GetMapping("/staff/courses/of/{edition}/{role}/{stage}")
  String ofStage(
      @PathVariable UUID edition, @PathVariable String role, @PathVariable String stage, Form form, Page page,
      Model model) {
    Stage.Training training = trainings.of(new Run.OfStage(edition, role, stage));
    if (training.group() != null) {
      form.known("places", training.group());
    }
    form.known("title", training.names().in(page.language()));
    model.addAttribute("training", training);
    model.addAttribute("runs", runs.ofStage(new Run.OfStage(edition, role, stage)));
    model.addAttribute("path", "/staff/courses/of/" + edition + "/" + role + "/" + stage);
    model.addAttribute("back", "/staff/steps/" + edition + "/" + role + "/" + stage);
    model.addAttribute("levels", NewRunFields.LEVELS);
    model.addAttribute("form", form);
    return "learning/stage";
  }

  @PostMapping("/staff/courses/of/{edition}/{role}/{stage}")
  String openOfStage(
      @PathVariable UUID edition, @PathVariable String role, @PathVariable String stage, Form form, Page page,
      Model model, RedirectAttributes redirect) {
    Edition found = editions.get(edition);
    trainings.of(new Run.OfStage(edition, role, stage));
    String title = form.required("title", "learning.staff.title.missing");
    NewRunFields fields = NewRunFields.read(form);
    if (!form.valid()) {
      return ofStage(edition, role, stage, form, page, model);
    }
    Run run =
        runs.open(
            new NewRun(
                found.organisation(), null, new Run.OfStage(edition, role, stage), title, fields.cefr(),
                fields.language(), fields.places(), fields.joinBy()));
    Notice.done("learning.staff.opened").after(redirect);
    return "redirect:/staff/courses/" + run.id();
  }
}
