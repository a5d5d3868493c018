package org.passerelle.intake.apply;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.passerelle.pages.Form;
import org.passerelle.pages.Texts;
import org.passerelle.people.facts.PersonName;
import org.passerelle.people.facts.PhoneNumber;
import org.passerelle.programmes.Answers;

/** What people agree to when they apply, in the words they are shown; those not of age name a guardian. */
final class Declaration {
  static final String AGREED = "agreed";
  static final String GUARDIAN_NAME = "guardian-name";
  static final String GUARDIAN_PHONE = "guardian-phone";

  private Declaration() {}

  /** What is done with the answers, a sentence or two each. */
  static List<String> told(Texts texts, Offer offer) {
    String organisation = offer.blueprint().organisation().name();
    String programme = offer.blueprint().names().in(texts.language());
    return List.of(
        texts.get("intake.declare.true"),
        texts.get("intake.declare.kept", "organisation", organisation, "programme", programme),
        texts.get("intake.declare.withdraw", "organisation", organisation));
  }

  /** The whole wording, to be kept as it was shown. */
  static String wording(Texts texts, Offer offer) {
    return String.join("\n", told(texts, offer)) + "\n" + texts.get("intake.declare.agree");
  }

  /** The answers with those of the declaration; what is missing becomes an error of the form. */
  static Answers read(Form form, Offer offer, Answers answers, boolean guardian) {
    Map<String, List<String>> given = new LinkedHashMap<>(answers.given());
    if (guardian) {
      given.put(GUARDIAN_NAME, List.of(form.required(GUARDIAN_NAME, "intake.missing.write")));
      given.put(GUARDIAN_PHONE, List.of(form.required(GUARDIAN_PHONE, "intake.missing.write")));
      if (form.valid()) {
        readable(form, offer);
      }
    }
    if (form.value(AGREED).isEmpty()) {
      form.error(AGREED, "intake.declare.missing");
    }
    return new Answers(given);
  }

  private static void readable(Form form, Offer offer) {
    if (PersonName.read(form.value(GUARDIAN_NAME)).toOptional().isEmpty()) {
      form.error(GUARDIAN_NAME, "intake.missing.write");
    }
    if (PhoneNumber.read(form.value(GUARDIAN_PHONE), offer.network().country()).toOptional().isEmpty()) {
      form.error(GUARDIAN_PHONE, "intake.declare.guardian.phone-wrong");
    }
  }
}
