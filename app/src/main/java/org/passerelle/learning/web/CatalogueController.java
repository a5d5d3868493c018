package org.passerelle.learning.web;

import java.util.UUID;
import org.passerelle.access.Allowed;
import org.passerelle.learning.Courses;
import org.passerelle.learning.NewRun;
import org.passerelle.learning.Run;
import org.passerelle.learning.Runs;
import org.passerelle.pages.Form;
import org.passerelle.pages.Notice;
import org.passerelle.scope.Role;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One course of the catalogue, and opening it once more. */
@Controller
@RequestMapping("/staff/courses/catalogue/{course}")
@Allowed({Role.ADVISER, Role.TRAINER, Role.MANAGER, Role.ADMINISTRATOR})
class CatalogueController {
  private final Courses courses;
  private final Runs runs;

  CatalogueController(Courses courses, Runs runs) {
    this.courses = courses;
    this.runs = runs;
  }

  @GetMapping
  String show(@PathVariable UUID course, Form form, Model model) {
    Courses.Course found = courses.get(course);
    form.known("title", found.title());
    form.known("language", found.teachesLanguage());
    form.known("cefr", found.cefr());
    model.addAttribute("course", found);
    model.addAttribute("runs", runs.ofCourse(course));
    model.addAttribute("levels", NewRunFields.LEVELS);
    model.addAttribute("form", form);
    return "learning/catalogue";
  }

  @PostMapping
  @Allowed({Role.TRAINER, Role.MANAGER, Role.ADMINISTRATOR})
  String open(@PathVariable UUID course, Form form, Model model, RedirectAttributes redirect) {
    String title = form.required("title", "learning.staff.title.missing");
    NewRunFields fields = NewRunFields.read(form);
    if (!form.valid()) {
      return show(course, form, model);
    }
    Run run =
        runs.open(
            new NewRun(
                courses.get(course).organisation(), course, null, title, fields.cefr(), fields.language(),
                fields.places(), fields.joinBy()));
    Notice.done("learning.staff.opened").after(redirect);
    return "redirect:/staff/courses/" + run.id();
  }
}
