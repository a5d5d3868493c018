package org.passerelle.access.web;

import java.time.DateTimeException;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.passerelle.access.Allowed;
import org.passerelle.access.Network;
import org.passerelle.access.Networks;
import org.passerelle.pages.Form;
import org.passerelle.pages.Language;
import org.passerelle.pages.Notice;
import org.passerelle.scope.Role;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a network is called, the time it lives in and the language it writes in when it knows no better. */
@Controller
@Allowed(Role.ADMINISTRATOR)
@RequestMapping(NetworkController.PATH)
class NetworkController {
  static final String PATH = "/staff/settings/network";
  private final Networks networks;

  NetworkController(Networks networks) {
    this.networks = networks;
  }

  @GetMapping
  String show(Form form, Model model) {
    Network network = networks.current();
    form.known("name", network.name()).known("zone", network.zone().getId()).known("language", network.defaultLanguage());
    return page(form, model);
  }

  @PostMapping
  String amend(Form form, Model model, RedirectAttributes redirect) {
    String name = form.required("name", "access.staff.error.name");
    ZoneId zone = zone(form);
    if (Language.ofTag(form.value("language")).isEmpty()) {
      form.error("language", "access.staff.error.language");
    }
    if (zone == null || !form.valid()) {
      return page(form, model);
    }
    networks.amend(name, zone, form.value("language"));
    Notice.done("access.staff.network.saved").after(redirect);
    return "redirect:" + PATH;
  }

  private static @Nullable ZoneId zone(Form form) {
    try {
      return ZoneId.of(form.value("zone"));
    } catch (DateTimeException unknown) {
      form.error("zone", "access.staff.error.zone");
      return null;
    }
  }

  private static String page(Form form, Model model) {
    model.addAttribute("form", form);
    model.addAttribute("zones", ZoneId.getAvailableZoneIds().stream().filter(id -> id.contains("/")).sorted().toList());
    return "access/network";
  }
}
