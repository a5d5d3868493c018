package org.passerelle.access.web;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.passerelle.access.Account;
import org.passerelle.access.Accounts;
import org.passerelle.access.Allowed;
import org.passerelle.audit.AuditEvent;
import org.passerelle.audit.AuditLog;
import org.passerelle.audit.AuditLog.Filter;
import org.passerelle.pages.Form;
import org.passerelle.pages.Page;
import org.passerelle.scope.Role;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Who did what, and who read whose file. */
@Controller
@Allowed(Role.ADMINISTRATOR)
class AuditController {
  private static final int SHOWN = 50;

  private final AuditLog log;
  private final Accounts accounts;

  AuditController(AuditLog log, Accounts accounts) {
    this.log = log;
    this.accounts = accounts;
  }

  @GetMapping("/staff/audit")
  @Transactional(readOnly = true)
  public String show(Form form, Page page, Model model) {
    List<Account> staff = accounts.staff(null);
    List<AuditEvent> events = log.read(filter(form, page.formats().zone()), SHOWN + 1);
    model.addAttribute("form", form);
    model.addAttribute("staff", staff);
    model.addAttribute("names", names(staff));
    model.addAttribute("events", events.subList(0, Math.min(SHOWN, events.size())));
    model.addAttribute("older", events.size() > SHOWN ? page.with("before", events.get(SHOWN - 1).seq()) : null);
    return "access/audit";
  }

  private static Map<UUID, String> names(List<Account> staff) {
    return staff.stream().collect(Collectors.toMap(Account::id, Account::displayName));
  }

  private static Filter filter(Form form, ZoneId zone) {
    LocalDate from = form.date("from");
    LocalDate until = form.date("until");
    return new Filter(
        id(form, "account"),
        id(form, "subject"),
        form.optional("action"),
        from == null ? null : from.atStartOfDay(zone).toInstant(),
        until == null ? null : until.plusDays(1).atStartOfDay(zone).toInstant(),
        number(form));
  }

  private static @Nullable UUID id(Form form, String name) {
    String typed = form.optional(name);
    if (typed == null) {
      return null;
    }
    try {
      return UUID.fromString(typed);
    } catch (IllegalArgumentException noId) {
      form.error(name, "access.staff.audit.no-id");
      return null;
    }
  }

  private static @Nullable Long number(Form form) {
    String typed = form.value("before");
    return typed.matches("\\d{1,18}") ? Long.valueOf(typed) : null;
  }
}
