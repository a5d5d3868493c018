package org.passerelle.intake.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.access.Allowed;
import org.passerelle.intake.FilledForms;
import org.passerelle.pages.Form;
import org.passerelle.pages.Notice;
import org.passerelle.programmes.Answers;
import org.passerelle.programmes.Questionnaire;
import org.passerelle.programmes.blueprint.Question;
import org.passerelle.programmes.blueprint.Stage;
import org.passerelle.scope.NotFound;
import org.passerelle.scope.Role;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The structured form of an interview. It can be kept half filled; when two people write, both see both. */
@Controller
@RequestMapping("/staff/participations/{id}/interview")
@Allowed({Role.ADVISER, Role.TRAINER, Role.MANAGER, Role.ADMINISTRATOR})
public class InterviewController {
  private final ParticipationDesk desk;
  private final FilledForms forms;

  InterviewController(ParticipationDesk desk, FilledForms forms) {
    this.desk = desk;
    this.forms = forms;
  }

  /** What somebody else wrote meanwhile where it differs from what was typed here. */
  public record Meanwhile(String by, FilledForms.Filled form, List<Question> differing) {}

  @GetMapping
  String show(@PathVariable UUID id, Form form, Model model) {
    ParticipationDesk.File file = desk.open(id);
    Stage.Appointment talk = talk(file);
    Optional<FilledForms.Filled> last = forms.last(id, talk.key());
    last.ifPresent(filled -> new Questionnaire(talk.form()).known(form, filled.answers()));
    form.known("replaces", last.map(FilledForms.Filled::id).orElse(null));
    return page(file, talk, form, null, model);
  }

  @PostMapping
  String fill(@PathVariable UUID id, Form form, Model model, RedirectAttributes redirect) {
    ParticipationDesk.File file = desk.open(id);
    Stage.Appointment talk = talk(file);
    boolean finished = !form.holds("do", "keep");
    Answers answers = new Questionnaire(talk.form()).read(form);
    if (finished ? !form.valid() : !onlyMissing(form)) {
      return page(file, talk, form, null, model);
    }
    UUID replaces = replaced(form);
    return switch (forms.fill(id, talk.key(), answers, finished, replaces)) {
      case FilledForms.Filling.Kept kept -> {
        Notice.done(finished ? "appointments.staff.interview.done" : "appointments.staff.interview.kept")
            .after(redirect);
        boolean decide = finished && file.standsIn(talk.key());
        yield "redirect:" + file.path() + (decide ? "/decision/" + talk.key() : "/interview");
      }
      case FilledForms.Filling.Overtaken overtaken ->
          page(file, talk, form, meanwhile(file, talk, answers, overtaken), model);
    };
  }

  private static Meanwhile meanwhile(
      ParticipationDesk.File file, Stage.Appointment talk, Answers mine, FilledForms.Filling.Overtaken overtaken) {
    FilledForms.Filled theirs = overtaken.now();
    List<Question> differing =
        talk.form().stream()
            .filter(
                question ->
                    !mine.given().getOrDefault(question.key(), List.of())
                        .equals(theirs.answers().given().getOrDefault(question.key(), List.of())))
            .toList();
    return new Meanwhile(file.staff().getOrDefault(theirs.filledBy(), ""), theirs, differing);
  }

  private static Stage.Appointment talk(ParticipationDesk.File file) {
    return file.talk().orElseThrow(() -> new NotFound("interview"));
  }

  private static @Nullable UUID replaced(Form form) {
    try {
      return form.value("replaces").isEmpty() ? null : UUID.fromString(form.value("replaces"));
    } catch (IllegalArgumentException notAnId) {
      throw new NotFound("form");
    }
  }

  private static boolean onlyMissing(Form form) {
    return form.errors().stream().allMatch(error -> error.textKey().equals("programmes.answer.missing"));
  }

  private static String page(
      ParticipationDesk.File file, Stage.Appointment talk, Form form, @Nullable Meanwhile meanwhile, Model model) {
    model.addAttribute("file", file);
    model.addAttribute("stage", talk);
    model.addAttribute("questionnaire", new Questionnaire(talk.form()));
    model.addAttribute("form", form);
    model.addAttribute("meanwhile", meanwhile);
    return "intake/meet/interview";
  }
}
