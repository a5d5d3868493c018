package org.passerelle.privacy.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.passerelle.access.Allowed;
import org.passerelle.pages.Form;
import org.passerelle.pages.Notice;
import org.passerelle.people.People;
import org.passerelle.privacy.Erasing;
import org.passerelle.privacy.Erasures;
import org.passerelle.privacy.Erasures.Why;
import org.passerelle.privacy.Holds;
import org.passerelle.scope.Role;
import org.passerelle.scope.Scope;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tools.jackson.databind.JsonNode;

/** A person's data as a whole: what there is, taken away as a file, held, erased. */
@Controller
@Allowed({Role.MANAGER, Role.ADMINISTRATOR})
@RequestMapping("/staff/people/{person}")
class PersonalDataController {
  private final Erasures erasures;
  private final Holds holds;
  private final People people;

  PersonalDataController(Erasures erasures, Holds holds, People people) {
    this.erasures = erasures;
    this.holds = holds;
    this.people = people;
  }

  @GetMapping("/erasure")
  @Allowed({Role.ADVISER, Role.MANAGER, Role.ADMINISTRATOR})
  String show(@PathVariable UUID person, Form form, Model model) {
    return page(person, form, model);
  }

  @PostMapping("/erasure")
  String erase(@PathVariable UUID person, Form form, Model model, RedirectAttributes redirect) {
    var why = form.oneOf(Why.class, "why", "privacy.staff.error.why");
    if (!form.holds("sure", "yes")) {
      form.error("sure", "privacy.staff.error.sure");
    }
    if (!form.valid() || why.isEmpty()) {
      return page(person, form, model);
    }
    return switch (erasures.erase(person, why.get())) {
      case Erasing.Erased(long rows) -> {
        Notice.done("privacy.staff.erased", "count", (int) rows).after(redirect);
        yield "redirect:/staff/people";
      }
      case Erasing.Held(String reason) -> {
        form.error("why", "privacy.staff.error.held", "reason", reason);
        yield page(person, form, model);
      }
    };
  }

  @PostMapping("/hold")
  String hold(@PathVariable UUID person, Form form, Model model, RedirectAttributes redirect) {
    String reason = form.required("reason", "privacy.staff.error.reason");
    if (!form.valid()) {
      return page(person, form, model);
    }
    holds.hold(person, reason);
    Notice.done("privacy.staff.held").after(redirect);
    return back(person);
  }

  @PostMapping("/hold-ending")
  String release(@PathVariable UUID person, RedirectAttributes redirect) {
    holds.release(person);
    Notice.done("privacy.staff.released").after(redirect);
    return back(person);
  }

  @GetMapping(path = "/data.json", produces = MediaType.APPLICATION_JSON_VALUE)
  @Allowed({Role.ADVISER, Role.MANAGER, Role.ADMINISTRATOR})
  ResponseEntity<Map<String, List<JsonNode>>> take(@PathVariable UUID person) {
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"personal-data.json\"")
        .body(erasures.take(person));
  }

  private String page(UUID person, Form form, Model model) {
    Scope scope = Scope.current();
    model.addAttribute("person", people.get(person));
    model.addAttribute("kinds", erasures.preview(person));
    model.addAttribute("hold", holds.of(person).orElse(null));
    model.addAttribute("mayErase", scope.has(Role.MANAGER) || scope.has(Role.ADMINISTRATOR));
    model.addAttribute("form", form);
    return "privacy/person";
  }

  private static String back(UUID person) {
    return "redirect:/staff/people/" + person + "/erasure";
  }
}
