package org.passerelle.employers.forms;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.employers.Vacancies;
import org.passerelle.employers.Vacancy.AskedPaper;
import org.passerelle.employers.Vacancy.Terms;
import org.passerelle.pages.Form;
import org.passerelle.people.facts.Cefr;
import org.passerelle.people.facts.IscoCode;
import org.passerelle.people.facts.LanguageReader;
import org.passerelle.people.facts.LanguageSkill;
import org.passerelle.people.facts.OccupationWords;
import org.passerelle.people.facts.Reading;
import org.passerelle.programmes.blueprint.Outcomes.Contract;
import org.passerelle.programmes.blueprint.Stage.PlacementKind;

/** A vacancy as it is typed. */
public final class VacancyForm {
  private static final int MOST_HOURS = 60;
  private static final int MOST_PLACES = 1000;

  private VacancyForm() {}

  /** Empty where something typed cannot be; the form says what. */
  public static Optional<Terms> read(Form form, @Nullable UUID edition) {
    String title = form.required("title", "employers.vacancy.title.missing");
    Optional<PlacementKind> kind = form.oneOf(PlacementKind.class, "kind", "employers.vacancy.kind.missing");
    String isco = occupation(form);
    String task = form.required("task", "employers.vacancy.task.missing");
    String place = form.required("place", "employers.vacancy.place.missing");
    boolean paid = paid(form);
    String pay = paid ? form.required("pay", "employers.vacancy.pay.missing") : form.optional("pay");
    Integer hours = whole(form, "hours", MOST_HOURS);
    Integer places = whole(form, "places", MOST_PLACES);
    LocalDate starts = form.date("starts");
    LocalDate ends = form.date("ends");
    if (starts != null && ends != null && ends.isBefore(starts)) {
      form.error("ends", "employers.work.ends.before");
    }
    Map<String, Cefr> languages = languages(form);
    if (!form.valid() || kind.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Terms(
            title, kind.get(), isco, form.optional("esco"), task, place, form.optional("postcode"), null, null, paid,
            paid ? pay : null, hours, contract(form), starts, ends, form.optional("must-have"),
            form.optional("trainable"), places == null ? 1 : places, languages, papers(form), edition));
  }

  /** @return whether the change was refused; then the form says why */
  public static boolean refused(Vacancies.Changing changing, Form form) {
    switch (changing) {
      case Vacancies.Changing.Changed changed -> {
        return false;
      }
      case Vacancies.Changing.Overtaken overtaken -> form.error("title", "employers.overtaken");
      case Vacancies.Changing.PlacesTaken(int taken) ->
          form.error("places", "employers.vacancy.places.taken", "count", taken);
    }
    return true;
  }

  /** Shows what is known of a vacancy. */
  public static Form known(Form form, Terms t) {
    return form.known("title", t.title()).known("kind", t.kind()).known("occupation", t.isco()).known("esco", t.esco())
        .known("task", t.task()).known("place", t.place()).known("postcode", t.postcode())
        .known("paid", t.paid() ? "yes" : "no").known("pay", t.pay()).known("hours", t.hoursAWeek())
        .known("contract", t.contract()).known("starts", t.startsOn()).known("ends", t.endsOn())
        .known("must-have", t.mustHave()).known("trainable", t.trainable()).known("places", t.places())
        .known("languages", written(t.languages())).known("papers", t.papers());
  }

  private static String written(Map<String, Cefr> languages) {
    return String.join(
        ", ",
        new TreeMap<>(languages).entrySet().stream().map(one -> one.getKey() + " " + one.getValue().label()).toList());
  }

  /** A code, a title of the classification, or an everyday word in any language. */
  static @Nullable String occupation(Form form) {
    String typed = form.optional("occupation");
    if (typed == null) {
      return null;
    }
    Optional<String> word = OccupationWords.codesOf(typed).stream().findFirst();
    if (word.isPresent()) {
      return word.get();
    }
    return switch (IscoCode.read(typed)) {
      case Reading.Understood<IscoCode>(IscoCode code) -> code.code();
      case Reading.Refused<IscoCode> refused -> {
        form.error("occupation", "employers.vacancy.occupation.unknown");
        yield null;
      }
    };
  }

  static boolean paid(Form form) {
    String said = form.required("paid", "employers.work.paid.missing");
    return said.equals("yes");
  }

  static @Nullable Integer whole(Form form, String name, int most) {
    var typed = form.whole(name, 1, most);
    return typed.isPresent() ? typed.getAsInt() : null;
  }

  static @Nullable Contract contract(Form form) {
    return Arrays.stream(Contract.values()).filter(one -> one.name().equals(form.value("contract"))).findFirst()
        .orElse(null);
  }

  private static List<AskedPaper> papers(Form form) {
    return Arrays.stream(AskedPaper.values()).filter(paper -> form.holds("papers", paper.name())).toList();
  }

  private static Map<String, Cefr> languages(Form form) {
    Map<String, Cefr> languages = new TreeMap<>();
    switch (LanguageReader.read(form.value("languages"))) {
      case Reading.Understood<List<LanguageSkill>>(List<LanguageSkill> skills) ->
          skills.forEach(skill -> languages.put(skill.language().code(), skill.conversation().orElse(Cefr.A2)));
      case Reading.Refused<List<LanguageSkill>> refused ->
          form.error("languages", "employers.vacancy.languages.unknown");
    }
    return languages;
  }
}
