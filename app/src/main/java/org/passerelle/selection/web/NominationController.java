package org.passerelle.selection.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.access.Allowed;
import org.passerelle.access.Networks;
import org.passerelle.pages.Form;
import org.passerelle.pages.Language;
import org.passerelle.pages.Notice;
import org.passerelle.pages.Page;
import org.passerelle.people.PersonDetails;
import org.passerelle.people.PersonProfile;
import org.passerelle.people.facts.EmailAddress;
import org.passerelle.people.facts.PersonName;
import org.passerelle.people.facts.PhoneNumber;
import org.passerelle.programmes.Editions;
import org.passerelle.scope.Role;
import org.passerelle.selection.Nominations;
import org.passerelle.selection.Nominations.Nominator;
import org.passerelle.selection.Nominations.Proposing;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Putting somebody forward who has agreed to it. */
@Controller
@RequestMapping("/staff/nominations/{edition}/{role}")
@Allowed({Role.ADVISER, Role.MANAGER, Role.ADMINISTRATOR})
class NominationController {
  private final Nominations nominations;
  private final Editions editions;
  private final Networks networks;

  NominationController(Nominations nominations, Editions editions, Networks networks) {
    this.nominations = nominations;
    this.editions = editions;
    this.networks = networks;
  }

  @GetMapping
  String show(@PathVariable UUID edition, @PathVariable String role, Form form, Model model) {
    model.addAttribute("edition", editions.get(edition));
    model.addAttribute("blueprint", editions.blueprint(edition));
    model.addAttribute("role", editions.blueprint(edition).role(role));
    model.addAttribute("form", form);
    return "selection/nomination";
  }

  @PostMapping
  String putForward(
      @PathVariable UUID edition, @PathVariable String role, Form form, Page page, Model model,
      RedirectAttributes redirect) {
    String name = form.required("name", "selection.staff.nominate.name.missing");
    String by = form.required("by", "selection.staff.nominate.by.missing");
    String agency = form.required("agency", "selection.staff.nominate.agency.missing");
    String phone = form.value("phone").strip();
    String email = form.value("email").strip();
    check(form, name, phone, email);
    if (!form.valid()) {
      return show(edition, role, form, model);
    }
    switch (nominations.putForward(
        edition, role, details(name, phone, email, form), PersonProfile.EMPTY,
        new Nominator(by, agency, form.optional("words")))) {
      case Proposing.PutForward done -> Notice.done("selection.staff.nominate.done", "name", name).after(redirect);
      case Proposing.EditionClosed closed -> {
        form.error("name", "selection.staff.nominate.closed", "day", page.date(closed.lastDay()));
        return show(edition, role, form, model);
      }
      case Proposing.ThereAlready there -> Notice.information("selection.staff.nominate.there").after(redirect);
    }
    return "redirect:/staff/steps/" + edition + "/" + role;
  }

  private void check(Form form, String name, String phone, String email) {
    if (form.valid() && PersonName.read(name).toOptional().isEmpty()) {
      form.error("name", "selection.staff.nominate.name.missing");
    }
    if (phone.isEmpty() && email.isEmpty()) {
      form.error("phone", "selection.staff.nominate.reach");
    }
    if (!phone.isEmpty() && PhoneNumber.read(phone, networks.current().country()).toOptional().isEmpty()) {
      form.error("phone", "selection.staff.nominate.phone.wrong");
    }
    if (!email.isEmpty() && EmailAddress.read(email).toOptional().isEmpty()) {
      form.error("email", "selection.staff.nominate.email.wrong");
    }
    if (form.value("agreed").isEmpty()) {
      form.error("agreed", "selection.staff.nominate.agreed.missing");
    }
  }

  private PersonDetails details(String name, String phone, String email, Form form) {
    String tag = Language.ofTag(form.value("language")).orElse(Language.ENGLISH).tag();
    @Nullable String e164 =
        phone.isEmpty()
            ? null
            : PhoneNumber.read(phone, networks.current().country()).toOptional().map(PhoneNumber::e164).orElse(null);
    return PersonDetails.named(name, tag)
        .withContact(email.isEmpty() ? null : email, phone.isEmpty() ? null : phone, e164);
  }
}
