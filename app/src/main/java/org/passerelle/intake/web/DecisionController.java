package org.passerelle.intake.web;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.access.Allowed;
import org.passerelle.intake.Deciding;
import org.passerelle.intake.DecisionReason;
import org.passerelle.intake.Decisions;
import org.passerelle.intake.Decisions.Verdict;
import org.passerelle.pages.Form;
import org.passerelle.pages.Notice;
import org.passerelle.programmes.blueprint.Stage;
import org.passerelle.scope.NotFound;
import org.passerelle.scope.Role;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where a person decides about a person: beside what was said in the interview, or what a rule proposed. */
@Controller
@Allowed({Role.ADVISER, Role.MANAGER, Role.ADMINISTRATOR})
class DecisionController {
  private static final String PATH = "/staff/participations/{id}/decision/{stage}";
  private static final int A_DAY = 24 * 60 * 60;
  private final ParticipationDesk desk;
  private final Deciding deciding;
  private final DecisionGrounds grounds;
  private final Clock clock;

  DecisionController(ParticipationDesk desk, Deciding deciding, DecisionGrounds grounds, Clock clock) {
    this.desk = desk;
    this.deciding = deciding;
    this.grounds = grounds;
    this.clock = clock;
  }

  /** The eligibility stage of whoever stands in it. */
  @GetMapping("/staff/participations/{id}/eligibility")
  String eligibility(@PathVariable UUID id) {
    ParticipationDesk.File file = desk.open(id);
    return file.role().journey().stream()
        .filter(Stage.Eligibility.class::isInstance)
        .findFirst()
        .map(stage -> "redirect:" + file.path() + "/decision/" + stage.key())
        .orElseThrow(() -> new NotFound("eligibility"));
  }

  @GetMapping(PATH)
  String show(@PathVariable UUID id, @PathVariable String stage, Form form, Model model) {
    return page(desk.open(id), stage, form, model);
  }

  @PostMapping(PATH)
  String decide(
      @PathVariable UUID id, @PathVariable String stage, Form form, Model model, RedirectAttributes redirect) {
    Optional<Verdict> verdict = form.oneOf(Verdict.class, "verdict", "appointments.staff.decision.missing");
    String reason = form.required("reason", "appointments.staff.decision.reason.missing");
    @Nullable DecisionReason code = code(form, verdict.orElse(null));
    if (!form.valid() || verdict.isEmpty()) {
      return page(desk.open(id), stage, form, model);
    }
    if (deciding.decide(id, stage, verdict.get(), code, reason, seconds(form)) == Decisions.Deciding.TOO_LATE) {
      form.error("verdict", "appointments.staff.decision.too-late");
      return page(desk.open(id), stage, form, model);
    }
    Notice.done("appointments.staff.decision.done").after(redirect);
    return "redirect:/staff/participations/" + id;
  }

  private static @Nullable DecisionReason code(Form form, @Nullable Verdict verdict) {
    if (verdict == null || verdict == Verdict.ACCEPT) {
      return null;
    }
    String field = verdict == Verdict.REFUSE ? "refusal" : "waiting";
    return form.oneOf(DecisionReason.class, field, "appointments.staff.decision.code.missing")
        .filter(reason -> reason.fits(verdict))
        .orElse(null);
  }

  private int seconds(Form form) {
    try {
      long since = clock.instant().getEpochSecond() - Long.parseLong(form.value("since"));
      return (int) Math.clamp(since, 0, A_DAY);
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  private String page(ParticipationDesk.File file, String key, Form form, Model model) {
    Stage stage = file.stage(key);
    if (!(stage instanceof Stage.Eligibility) && !(stage instanceof Stage.Appointment)) {
      throw new NotFound("decision");
    }
    UUID id = file.participation().id();
    form.known("since", clock.instant().getEpochSecond());
    model.addAttribute("file", file);
    model.addAttribute("stage", stage);
    model.addAttribute("form", form);
    grounds.show(id, stage, model);
    return "intake/meet/decision";
  }
}
