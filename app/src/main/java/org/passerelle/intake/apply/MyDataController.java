package org.passerelle.intake.apply;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.passerelle.access.Allowed;
import org.passerelle.access.Networks;
import org.passerelle.pages.Form;
import org.passerelle.pages.Notice;
import org.passerelle.people.People.Correction;
import org.passerelle.people.PersonDetails;
import org.passerelle.people.facts.EmailAddress;
import org.passerelle.people.facts.PersonName;
import org.passerelle.people.facts.PhoneNumber;
import org.passerelle.people.facts.Reading;
import org.passerelle.scope.Role;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A participant's own record: seen, corrected, taken away. */
@Controller
@Allowed(Role.PARTICIPANT)
class MyDataController {
  private final MyData data;
  private final Networks networks;

  MyDataController(MyData data, Networks networks) {
    this.data = data;
    this.networks = networks;
  }

  @GetMapping("/me/data")
  String show(Form form, Model model) {
    MyData.Everything all = data.of(MyController.person());
    PersonDetails details = all.person().details();
    form.known("full-name", details.fullName())
        .known("email", details.email())
        .known("phone", details.phoneTyped())
        .known("postcode", details.postcode());
    return show(all, form, model);
  }

  @PostMapping("/me/data")
  String correct(Form form, Model model, RedirectAttributes redirect) {
    MyData.Everything all = data.of(MyController.person());
    PersonDetails corrected = read(form, all.person().details());
    if (!form.valid()) {
      return show(all, form, model);
    }
    int version = form.whole("version", 1, Integer.MAX_VALUE).orElse(0);
    return switch (data.correct(all.person().id(), version, corrected)) {
      case Correction.Corrected done -> {
        Notice.done("intake.me.data.corrected").after(redirect);
        yield "redirect:/me/data";
      }
      case Correction.Overtaken overtaken -> {
        form.error("full-name", "intake.me.data.overtaken");
        yield show(data.of(MyController.person()), form, model);
      }
    };
  }

  @GetMapping(path = "/me/data.json", produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<Map<String, Object>> take() {
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"my-data.json\"")
        .body(data.taken(MyController.person()));
  }

  private PersonDetails read(Form form, PersonDetails before) {
    String name = form.required("full-name", "intake.missing.write");
    if (!name.isEmpty()) {
      read(form, "full-name", PersonName.read(name));
    }
    String country = networks.current().country();
    EmailAddress email = read(form, "email", EmailAddress.read(form.value("email")));
    PhoneNumber phone = read(form, "phone", PhoneNumber.read(form.value("phone"), country));
    return new PersonDetails(
        name.isEmpty() ? before.fullName() : name, before.ownScriptName(), before.preferredName(), before.birthDate(),
        before.birthPrecision(), before.gender(), email == null ? null : email.value(), form.optional("phone"),
        phone == null ? null : phone.e164(), before.address(), form.optional("postcode"), before.place(),
        before.latitude(), before.longitude(), before.contactLanguage(), before.education(), before.educationAbroad(),
        before.educationRecognised(), before.experienceYears(), before.motivation(), before.notes());
  }

  private static <T> @Nullable T read(Form form, String name, Reading<T> reading) {
    if (form.value(name).isEmpty()) {
      return null;
    }
    return switch (reading) {
      case Reading.Understood<T>(T value) -> value;
      case Reading.Refused<T> refused -> {
        AnswerReader.refuse(form, name, refused);
        yield null;
      }
    };
  }

  private static String show(MyData.Everything all, Form form, Model model) {
    model.addAttribute("person", all.person());
    model.addAttribute("form", form);
    return "intake/myData";
  }
}
