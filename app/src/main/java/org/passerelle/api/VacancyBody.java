package org.passerelle.api;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.employers.Vacancy.AskedPaper;
import org.passerelle.employers.Vacancy.Terms;
import org.passerelle.people.facts.Cefr;
import org.passerelle.programmes.blueprint.Outcomes.Contract;
import org.passerelle.programmes.blueprint.Stage.PlacementKind;

/** What a vacancy says, as a program sends it. */
record VacancyBody(
    @NotBlank(message = "is missing; send what the work is called") @Nullable String title,
    @Schema(description = "job, internship, apprenticeship, work-experience and so on")
        @NotBlank(message = "is missing; send job, internship or another kind")
        @Nullable String kind,
    @Pattern(regexp = "[0-9]{1,4}", message = "is no ISCO-08 code; send one to four digits") @Nullable String isco,
    @Nullable String esco,
    @NotBlank(message = "is missing; send what is to be done") @Nullable String task,
    @NotBlank(message = "is missing; send where the work is") @Nullable String place,
    @Nullable String postcode,
    @NotNull(message = "is missing; send true or false") @Nullable Boolean paid,
    @Schema(description = "How much, in words; a must where the work is paid") @Nullable String pay,
    @Min(value = 1, message = "is too small; send 1 to 60") @Max(value = 60, message = "is too large; send 1 to 60")
        @Nullable Integer hoursAWeek,
    @Schema(description = "permanent, fixed-term, temporary-agency and so on") @Nullable String contract,
    @Nullable LocalDate startsOn, @Nullable LocalDate endsOn,
    @Nullable String mustHave, @Nullable String trainable,
    @Schema(description = "Language code to CEFR level, such as nl to A2")
        @Nullable Map<String, @Nullable String> languages,
    @Schema(description = "driving-licence, qualification, health or record-extract")
        @Nullable List<@Nullable String> papers,
    @Min(value = 1, message = "is out of range; send a number from 1 to 1000")
        @Max(value = 1000, message = "is out of range; send a number from 1 to 1000")
        @Nullable Integer places) {

  /** @param edition whose people it is meant for; {@code null} for all */
  Terms terms(@Nullable UUID edition) {
    boolean isPaid = Boolean.TRUE.equals(paid);
    if (isPaid && (pay == null || pay.isBlank())) {
      throw Refused.field("pay", "pay is missing; paid work says how much.");
    }
    LocalDate first = startsOn == null ? null : Sent.day("startsOn", startsOn);
    LocalDate last = endsOn == null ? null : Sent.day("endsOn", endsOn);
    if (first != null && last != null && last.isBefore(first)) {
      throw Refused.field("endsOn", "endsOn lies before startsOn; send the same or a later day.");
    }
    return new Terms(
        Objects.requireNonNull(title), Codes.read(PlacementKind.class, "kind", Objects.requireNonNull(kind)), isco,
        esco, Objects.requireNonNull(task), Objects.requireNonNull(place), postcode, null, null, isPaid,
        isPaid ? pay : null, hoursAWeek, contract == null ? null : Codes.read(Contract.class, "contract", contract),
        first, last, mustHave, trainable, places == null ? 1 : places, levels(), asked(), edition);
  }

  private Map<String, Cefr> levels() {
    Map<String, Cefr> levels = new HashMap<>();
    if (languages != null) {
      languages.forEach((code, level) -> levels.put(language(code), level(level)));
    }
    return levels;
  }

  private static String language(String code) {
    if (!code.matches("[a-z]{2,3}")) {
      throw Refused.field("languages", "languages names none by its code; send two or three small letters such as nl.");
    }
    return code;
  }

  private static Cefr level(@Nullable String level) {
    return Cefr.of(String.valueOf(level))
        .orElseThrow(() -> Refused.field("languages", "languages names a level that is not A1 to C2; send one."));
  }

  private List<AskedPaper> asked() {
    return papers == null
        ? List.of()
        : papers.stream().map(code -> Codes.read(AskedPaper.class, "papers", String.valueOf(code))).distinct().toList();
  }
}
