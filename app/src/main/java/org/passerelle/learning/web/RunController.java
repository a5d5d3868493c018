package org.passerelle.learning.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.passerelle.access.Allowed;
import org.passerelle.access.Journal;
import org.passerelle.learning.Enrolling;
import org.passerelle.learning.Enrolments;
import org.passerelle.learning.Planning;
import org.passerelle.learning.Run;
import org.passerelle.learning.Session;
import org.passerelle.learning.Sessions;
import org.passerelle.pages.Form;
import org.passerelle.pages.Notice;
import org.passerelle.programmes.blueprint.Stage;
import org.passerelle.scope.Role;
import org.passerelle.scope.Scope;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One course run: its sessions, who takes part and who waits. */
@Controller
@RequestMapping("/staff/courses/{run}")
@Allowed({Role.ADVISER, Role.TRAINER, Role.MANAGER, Role.ADMINISTRATOR})
class RunController {
  private static final Pattern TIME = Pattern.compile("([01]?\\d|2[0-3])(?:\\s*[:.hH]\\s*([0-5]\\d)?)?");
  private final Classrooms classrooms;
  private final Sessions sessions;
  private final Enrolments enrolments;
  private final Journal journal;

  RunController(Classrooms classrooms, Sessions sessions, Enrolments enrolments, Journal journal) {
    this.classrooms = classrooms;
    this.sessions = sessions;
    this.enrolments = enrolments;
    this.journal = journal;
  }

  @GetMapping
  String show(@PathVariable UUID run, Form form, Model model) {
    Classroom room = classrooms.open(run);
    model.addAttribute("room", room);
    model.addAttribute("sections", classrooms.sections(room.run()));
    model.addAttribute("plans", Scope.current().mayWriteFor(room.run().organisation()));
    model.addAttribute("form", form);
    return "learning/run";
  }

  @PostMapping("/sessions")
  String plan(@PathVariable UUID run, Form form, Model model, RedirectAttributes redirect) {
    @Nullable LocalDate day = form.requiredDate("day", "learning.staff.day.missing");
    Optional<LocalTime> from = time(form, "from");
    Optional<LocalTime> until = time(form, "until");
    if (!form.valid() || day == null || from.isEmpty() || until.isEmpty()) {
      return show(run, form, model);
    }
    ZoneId zone = journal.zone();
    Instant starts = day.atTime(from.get()).atZone(zone).toInstant();
    Instant ends = day.atTime(until.get()).atZone(zone).toInstant();
    Run course = classrooms.open(run).run();
    String section =
        classrooms.sections(course).stream()
            .map(Stage.Section::key)
            .filter(key -> key.equals(form.value("section")))
            .findFirst()
            .orElse(null);
    Planning planned =
        sessions.plan(
            course,
            new Session.New(
                starts, ends, form.optional("room"), form.optional("online"), form.optional("subject"), section,
                teachers(form.value("teachers"))));
    switch (planned) {
      case Planning.Planned done -> {
        Notice.done("learning.staff.session.done").after(redirect);
        return "redirect:/staff/courses/" + run;
      }
      case Planning.InThePast past -> form.error("day", "learning.staff.session.past");
      case Planning.EndsBeforeItStarts wrong -> form.error("until", "learning.staff.session.order");
      case Planning.Taken taken -> form.error("room", "learning.staff.session.taken");
      case Planning.TeacherBusy busy -> form.error("teachers", "learning.staff.session.busy", "name", busy.name());
    }
    return show(run, form, model);
  }

  private static Optional<LocalTime> time(Form form, String field) {
    Matcher written = TIME.matcher(form.value(field).strip());
    if (!written.matches()) {
      form.error(field, "learning.staff.time.wrong");
      return Optional.empty();
    }
    int minute = written.group(2) == null ? 0 : Integer.parseInt(written.group(2));
    return Optional.of(LocalTime.of(Integer.parseInt(written.group(1)), minute));
  }

  private static List<Session.Teacher> teachers(String typed) {
    List<Session.Teacher> teachers = new ArrayList<>();
    for (String name : typed.split("[,;\n]")) {
      if (!name.isBlank()) {
        teachers.add(new Session.Teacher(null, null, name.strip()));
      }
    }
    return teachers;
  }

  @PostMapping("/enrolments")
  String enrol(@PathVariable UUID run, Form form, Model model, RedirectAttributes redirect) {
    List<UUID> chosen = form.values("who").stream().flatMap(one -> id(one).stream()).toList();
    if (chosen.isEmpty()) {
      form.error("who", "learning.staff.enrol.missing");
      return show(run, form, model);
    }
    int waiting = 0;
    for (UUID one : chosen) {
      switch (enrolments.enrol(run, one)) {
        case Enrolling.OnWaitingList list -> waiting++;
        case Enrolling.TooLate late -> {
          form.error("who", "learning.staff.enrol.late", "day", late.lastDay());
          return show(run, form, model);
        }
        case Enrolling.Enrolled enrolled -> {}
        case Enrolling.AlreadyIn in -> {}
        case Enrolling.NotTheirTurn not -> {
          form.error("who", "learning.staff.enrol.turn");
          return show(run, form, model);
        }
      }
    }
    Notice.done("learning.staff.enrol.done", "count", chosen.size() - waiting, "waiting", waiting).after(redirect);
    return "redirect:/staff/courses/" + run;
  }

  /** Ends somebody's part; whoever waits longest moves up. */
  @PostMapping("/enrolments/{enrolment}/ending")
  String end(@PathVariable UUID run, @PathVariable UUID enrolment, RedirectAttributes redirect) {
    enrolments.end(enrolment, "taken-out");
    Notice.done("learning.staff.ended").after(redirect);
    return "redirect:/staff/courses/" + run;
  }

  private static Optional<UUID> id(String typed) {
    try {
      return Optional.of(UUID.fromString(typed));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
