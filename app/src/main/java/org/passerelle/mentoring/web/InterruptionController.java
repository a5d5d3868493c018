package org.passerelle.mentoring.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.access.Allowed;
import org.passerelle.mentoring.DuoProfiles;
import org.passerelle.mentoring.Duos;
import org.passerelle.mentoring.Extensions;
import org.passerelle.mentoring.Pauses;
import org.passerelle.pages.Form;
import org.passerelle.pages.Notice;
import org.passerelle.pages.Page;
import org.passerelle.scope.Role;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Rests and prolongations, within what the blueprint allows. */
@Controller
@Allowed({Role.ADVISER, Role.MANAGER, Role.ADMINISTRATOR})
class InterruptionController {
  private static final String PAUSE = "/staff/duos/{duo}/pause";
  private static final String EXTENSION = "/staff/duos/{duo}/extension";

  private final Duos duos;
  private final DuoProfiles profiles;
  private final Pauses pauses;
  private final Extensions extensions;

  InterruptionController(Duos duos, DuoProfiles profiles, Pauses pauses, Extensions extensions) {
    this.duos = duos;
    this.profiles = profiles;
    this.pauses = pauses;
    this.extensions = extensions;
  }

  @GetMapping(PAUSE)
  String pause(@PathVariable UUID duo, Form form, Page page, Model model) {
    form.known("from", page.formats().today());
    return show(duo, form, model, "mentoring/pause");
  }

  @PostMapping(PAUSE)
  String notePause(@PathVariable UUID duo, Form form, Model model, RedirectAttributes redirect) {
    LocalDate from = form.requiredDate("from", "mentoring.meeting.on.missing");
    LocalDate until = form.requiredDate("until", "mentoring.meeting.on.missing");
    String reason = form.required("reason", "mentoring.staff.reason.missing");
    if (from != null && until != null && form.valid()) {
      Staff.refuse(form, "until", pauses.pause(duo, from, until, reason));
    }
    if (until == null || !form.valid()) {
      return show(duo, form, model, "mentoring/pause");
    }
    Notice.done("mentoring.staff.paused", "day", until).after(redirect);
    return Staff.back(duo);
  }

  @GetMapping(EXTENSION)
  String extension(@PathVariable UUID duo, Form form, Model model) {
    return show(duo, form, model, "mentoring/extension");
  }

  @PostMapping(EXTENSION)
  String noteExtension(@PathVariable UUID duo, Form form, Model model, RedirectAttributes redirect) {
    LocalDate end = form.requiredDate("end", "mentoring.meeting.on.missing");
    String reason = form.required("reason", "mentoring.staff.reason.missing");
    if (end != null && form.valid()) {
      Staff.refuse(form, "end", extensions.extend(duo, day(form.value("seen")), end, reason));
    }
    if (end == null || !form.valid()) {
      return show(duo, form, model, "mentoring/extension");
    }
    Notice.done("mentoring.staff.extended", "day", end).after(redirect);
    return Staff.back(duo);
  }

  private String show(UUID duo, Form form, Model model, String view) {
    model.addAttribute("form", form);
    model.addAttribute("profile", profiles.of(duos.get(duo)));
    model.addAttribute("standing", duos.standing(duo));
    return view;
  }

  private static @Nullable LocalDate day(String typed) {
    try {
      return LocalDate.parse(typed);
    } catch (DateTimeException none) {
      return null;
    }
  }
}
