package org.passerelle.desk.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.passerelle.access.Accounts;
import org.passerelle.access.Allowed;
import org.passerelle.pages.Form;
import org.passerelle.pages.Language;
import org.passerelle.pages.Notice;
import org.passerelle.people.People;
import org.passerelle.people.Person;
import org.passerelle.people.PersonDetails;
import org.passerelle.people.facts.EmailAddress;
import org.passerelle.people.facts.PhoneNumber;
import org.passerelle.access.Networks;
import org.passerelle.scope.Role;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Corrects a person's record. Of two who correct at once the second sees both, and neither loses what they typed. */
@Controller
@Allowed({Role.ADVISER, Role.MANAGER, Role.ADMINISTRATOR})
class CorrectionController {
  private static final String SEEN = "seen-";
  private static final Map<String, Function<PersonDetails, @Nullable String>> FIELDS = new LinkedHashMap<>();

  static {
    FIELDS.put("fullName", PersonDetails::fullName);
    FIELDS.put("ownScriptName", PersonDetails::ownScriptName);
    FIELDS.put("preferredName", PersonDetails::preferredName);
    FIELDS.put("phone", PersonDetails::phoneTyped);
    FIELDS.put("email", PersonDetails::email);
    FIELDS.put("address", PersonDetails::address);
    FIELDS.put("postcode", PersonDetails::postcode);
    FIELDS.put("contactLanguage", PersonDetails::contactLanguage);
  }

  private final People people;
  private final Accounts accounts;
  private final Networks networks;

  CorrectionController(People people, Accounts accounts, Networks networks) {
    this.people = people;
    this.accounts = accounts;
    this.networks = networks;
  }

  @GetMapping("/staff/people/{id}/correction")
  @Transactional(readOnly = true)
  String ask(@PathVariable UUID id, Form form, Model model) {
    Person person = people.get(id);
    known(form, person);
    model.addAttribute("person", person);
    model.addAttribute("form", form);
    model.addAttribute("fields", FIELDS.keySet());
    model.addAttribute("languages", Language.forPeople());
    return "desk/correction";
  }

  @PostMapping("/staff/people/{id}/correction")
  @Transactional
  String correct(@PathVariable UUID id, Form form, Model model, RedirectAttributes redirect) {
    Person person = people.get(id);
    PersonDetails details = read(form, person.details());
    int version = form.whole("version", 1, Integer.MAX_VALUE).orElse(0);
    if (form.valid()) {
      switch (people.correct(id, version, details)) {
        case People.Correction.Corrected done -> {
          Notice.done("desk.staff.correction.done").after(redirect);
          return "redirect:/staff/people/" + id;
        }
        case People.Correction.Overtaken overtaken -> {
          person = overtaken.now();
          takeOver(form, person.details());
          String by = accounts.find(overtaken.correctedBy()).map(account -> account.displayName()).orElse("");
          form.error("theirs", "desk.staff.correction.overtaken", "name", by);
          model.addAttribute("overtaken", overtaken.now().details());
        }
      }
    }
    model.addAttribute("person", person);
    model.addAttribute("form", form);
    model.addAttribute("fields", FIELDS.keySet());
    model.addAttribute("languages", Language.forPeople());
    return "desk/correction";
  }

  private PersonDetails read(Form form, PersonDetails before) {
    String name = form.required("fullName", "desk.staff.correction.name-missing");
    String mail = form.optional("email");
    if (mail != null && EmailAddress.read(mail).toOptional().isEmpty()) {
      form.error("email", "desk.staff.correction.email");
    }
    String phone = form.optional("phone");
    var number = phone == null ? null : PhoneNumber.read(phone, networks.current().country()).toOptional().orElse(null);
    if (phone != null && number == null) {
      form.error("phone", "desk.staff.correction.phone");
    }
    return new PersonDetails(
        name.isEmpty() ? before.fullName() : name, form.optional("ownScriptName"), form.optional("preferredName"),
        before.birthDate(), before.birthPrecision(), before.gender(), mail, phone, number == null ? null : number.e164(),
        form.optional("address"), form.optional("postcode"), before.place(), before.latitude(), before.longitude(),
        form.value("contactLanguage").isEmpty() ? before.contactLanguage() : form.value("contactLanguage"),
        before.education(), before.educationAbroad(), before.educationRecognised(), before.experienceYears(),
        before.motivation(), before.notes());
  }

  private static void known(Form form, Person person) {
    form.known("version", person.version());
    FIELDS.forEach((field, of) -> {
      form.known(field, of.apply(person.details()));
      form.known(SEEN + field, Objects.requireNonNullElse(of.apply(person.details()), ""));
    });
  }

  /** What one did not touch becomes what the other wrote, so that saving again keeps both. */
  private static void takeOver(Form form, PersonDetails theirs) {
    FIELDS.forEach((field, of) -> {
      String now = Objects.requireNonNullElse(of.apply(theirs), "");
      if (form.value(field).equals(form.value(SEEN + field))) {
        form.instead(field, now);
      }
      form.instead(SEEN + field, now);
    });
  }
}
