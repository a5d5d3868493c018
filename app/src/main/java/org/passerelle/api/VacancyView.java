package org.passerelle.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.employers.Vacancy;
import org.passerelle.employers.Vacancy.Terms;

/** Work that a company offers. */
record VacancyView(
    UUID id, UUID company, String title, String kind, @Nullable String isco, @Nullable String esco, String task, String place,
    @Nullable String postcode, boolean paid, @Nullable String pay, @Nullable Integer hoursAWeek,
    @Nullable String contract, @Nullable LocalDate startsOn, @Nullable LocalDate endsOn, @Nullable String mustHave,
    @Nullable String trainable, Map<String, String> languages,
    @Schema(description = "What must be seen beside the right to work") List<String> papers, int places, int free,
    boolean open, int version) {

  static VacancyView of(Vacancy vacancy) {
    Terms t = vacancy.terms();
    Map<String, String> languages = new TreeMap<>();
    t.languages().forEach((code, level) -> languages.put(code, level.label()));
    return new VacancyView(
        vacancy.id(), vacancy.company(), t.title(), Codes.of(t.kind()), t.isco(), t.esco(), t.task(), t.place(),
        t.postcode(), t.paid(), t.pay(), t.hoursAWeek(), t.contract() == null ? null : Codes.of(t.contract()),
        t.startsOn(), t.endsOn(), t.mustHave(), t.trainable(), languages, Codes.of(t.papers()), t.places(),
        vacancy.free(), vacancy.open(), vacancy.version());
  }
}
