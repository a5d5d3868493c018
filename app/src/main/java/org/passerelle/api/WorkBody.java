package org.passerelle.api;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.employers.WorkTerms;
import org.passerelle.programmes.blueprint.Outcomes.Contract;
import org.passerelle.programmes.blueprint.Stage.PlacementKind;

/** The terms of work as a program sends them, for an offer and for a placement. */
record WorkBody(
    @NotNull(message = "is missing; send the company's id") @Nullable UUID company,
    @Schema(description = "The vacancy whose place is taken") @Nullable UUID vacancy,
    @Schema(description = "job, internship, apprenticeship, work-experience and so on")
        @NotBlank(message = "is missing; send job, internship or another kind")
        @Nullable String kind,
    @Pattern(regexp = "[0-9]{1,4}", message = "is no ISCO-08 code; send one to four digits") @Nullable String isco,
    @NotBlank(message = "is missing; send what is to be done") @Nullable String task,
    @NotBlank(message = "is missing; send where the work is") @Nullable String place,
    @NotNull(message = "is missing; send true or false") @Nullable Boolean paid,
    @Schema(description = "How much, in words; a must where the work is paid") @Nullable String pay,
    @Min(value = 1, message = "is too small; send 1 to 60") @Max(value = 60, message = "is too large; send 1 to 60")
        @Nullable Integer hoursAWeek,
    @Schema(description = "permanent, fixed-term, temporary-agency and so on") @Nullable String contract,
    @NotNull(message = "is missing; send the first day") @Nullable LocalDate startsOn,
    @Nullable LocalDate endsOn,
    @Schema(description = "Of an offer: the last day to answer; absent for what the programme says")
        @Nullable LocalDate answerBy) {

  WorkTerms terms() {
    boolean isPaid = Boolean.TRUE.equals(paid);
    if (isPaid && (pay == null || pay.isBlank())) {
      throw Refused.field("pay", "pay is missing; paid work says how much.");
    }
    LocalDate first = Objects.requireNonNull(startsOn);
    if (endsOn != null && endsOn.isBefore(first)) {
      throw Refused.field("endsOn", "endsOn lies before startsOn; send the same or a later day.");
    }
    return new WorkTerms(
        Codes.read(PlacementKind.class, "kind", Objects.requireNonNull(kind)), isco, Objects.requireNonNull(task),
        Objects.requireNonNull(place), isPaid, isPaid ? pay : null, hoursAWeek,
        contract == null ? null : Codes.read(Contract.class, "contract", contract), first, endsOn);
  }
}
