package org.passerelle.mentoring.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.passerelle.access.Account;
import org.passerelle.access.Allowed;
import org.passerelle.mentoring.Alert;
import org.passerelle.mentoring.AlertFile;
import org.passerelle.mentoring.AlertFiles;
import org.passerelle.mentoring.AlertKind;
import org.passerelle.mentoring.AlertRegister;
import org.passerelle.mentoring.Alerts;
import org.passerelle.mentoring.ClosingReason;
import org.passerelle.mentoring.Colleagues;
import org.passerelle.mentoring.Concerns;
import org.passerelle.pages.Choice;
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

/** One alert: to be given to somebody, to rest, or to be closed with a reason. */
@Controller
@Allowed({Role.ADVISER, Role.MANAGER, Role.ADMINISTRATOR})
class AlertController {
  private static final String PATH = "/staff/alerts/{alert}";

  private final Alerts alerts;
  private final Concerns concerns;
  private final AlertFiles files;
  private final Colleagues colleagues;
  private final AlertRegister register;

  AlertController(
      Alerts alerts, Concerns concerns, AlertFiles files, Colleagues colleagues, AlertRegister register) {
    this.alerts = alerts;
    this.register = register;
    this.concerns = concerns;
    this.files = files;
    this.colleagues = colleagues;
  }

  @GetMapping({PATH, PATH + "/closing", PATH + "/snooze", PATH + "/owner"})
  String show(@PathVariable("alert") UUID id, Form form, Page page, Model model) {
    register.seen(id);
    return shown(id, form, page, model);
  }

  @PostMapping(PATH + "/closing")
  String close(
      @PathVariable("alert") UUID id, Form form, Page page, Model model, RedirectAttributes redirect) {
    Optional<ClosingReason> reason =
        form.oneOf(ClosingReason.class, "reason", "mentoring.staff.reason.choose")
            .filter(ClosingReason.ofPersons()::contains);
    if (!form.valid() || reason.isEmpty()) {
      form.error("reason", "mentoring.staff.reason.choose");
      return shown(id, form, page, model);
    }
    boolean closed = alerts.close(id, reason.get().key(), form.optional("note"));
    (closed ? Notice.done("mentoring.staff.alert-closed") : Notice.trouble("mentoring.staff.overtaken"))
        .after(redirect);
    return "redirect:/staff/alerts";
  }

  @PostMapping(PATH + "/snooze")
  String snooze(
      @PathVariable("alert") UUID id, Form form, Page page, Model model, RedirectAttributes redirect) {
    LocalDate until = form.requiredDate("until", "mentoring.meeting.on.missing");
    if (until != null && !until.isAfter(page.formats().today())) {
      form.error("until", "mentoring.staff.refused.too-early", "day", page.formats().today());
    }
    String why = form.required("why", "mentoring.staff.reason.missing");
    if (until == null || !form.valid()) {
      return shown(id, form, page, model);
    }
    alerts.snooze(id, until, why);
    Notice.done("mentoring.staff.alert-rests", "day", until).after(redirect);
    return "redirect:/staff/alerts";
  }

  @PostMapping(PATH + "/owner")
  String give(@PathVariable("alert") UUID id, Form form, Page page, Model model, RedirectAttributes redirect) {
    Optional<Account> owner = staff().stream().filter(a -> form.holds("owner", a.id().toString())).findFirst();
    if (owner.isEmpty()) {
      form.error("owner", "mentoring.staff.owner.missing");
      return shown(id, form, page, model);
    }
    alerts.give(id, owner.get().id());
    Notice.done("mentoring.staff.alert-given", "name", owner.get().displayName()).after(redirect);
    return "redirect:/staff/alerts";
  }

  private String shown(UUID id, Form form, Page page, Model model) {
    AlertFile file = files.of(id);
    Alert alert = file.alert();
    model.addAttribute("form", form.known("owner", alert.owner()));
    model.addAttribute("file", file);
    model.addAttribute(
        "concern", alert.kind() == AlertKind.CONCERN ? concerns.of(alert).orElse(null) : null);
    model.addAttribute(
        "reasons",
        ClosingReason.ofPersons().stream()
            .map(reason -> Choice.of(reason.name(), page.textOf("mentoring.staff.closing.", reason)))
            .toList());
    model.addAttribute(
        "owners", staff().stream().map(a -> Choice.of(a.id().toString(), a.displayName())).toList());
    return "mentoring/alert";
  }

  private List<Account> staff() {
    return colleagues.all();
  }
}
