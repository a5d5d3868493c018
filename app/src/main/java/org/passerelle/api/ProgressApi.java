package org.passerelle.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.access.Allowed;
import org.passerelle.api.LearningApi.CompetenceView;
import org.passerelle.learning.Competences;
import org.passerelle.learning.Competences.Seen;
import org.passerelle.learning.Hours;
import org.passerelle.programmes.Participation;
import org.passerelle.scope.Role;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/participations/{participation}")
@Allowed({Role.ADVISER, Role.TRAINER, Role.MANAGER, Role.ADMINISTRATOR})
@Tag(name = "Learning")
class ProgressApi {
  private final Hours hours;
  private final Competences competences;
  private final OpenedParts parts;

  ProgressApi(Hours hours, Competences competences, OpenedParts parts) {
    this.hours = hours;
    this.competences = competences;
    this.parts = parts;
  }

  record NewHours(
      @Schema(description = "A word of the programme, such as service or coaching")
          @NotBlank(message = "is missing; send what the hours were for")
          @Size(max = 100, message = "is too long; send at most 100 characters")
          @Nullable String purpose,
      @NotNull(message = "is missing; send how many hours")
          @Digits(integer = 4, fraction = 2, message = "is no number of hours; send at most two decimals")
          @Nullable BigDecimal hours,
      @NotNull(message = "is missing; send the day") @Nullable LocalDate on,
      @Size(max = 1000, message = "is too long; send at most 1000 characters") @Nullable String words) {}

  record NewCompetence(
      @NotBlank(message = "is missing; send what somebody can do")
          @Size(max = 200, message = "is too long; send at most 200 characters")
          @Nullable String competence,
      @NotNull(message = "is missing; send true or false") @Nullable Boolean reached,
      @Schema(description = "From what it is seen")
          @NotBlank(message = "is missing; say from what it is seen")
          @Size(max = 2000, message = "is too long; send at most 2000 characters")
          @Nullable String evidence,
      @NotNull(message = "is missing; send the day on which it was seen") @Nullable LocalDate on) {}

  @Operation(summary = "Notes hours that were done outside sessions; the answer tells all hours of the person by purpose")
  @PostMapping("/hours")
  @ResponseStatus(HttpStatus.CREATED)
  Map<String, BigDecimal> note(@PathVariable UUID participation, @Valid @RequestBody NewHours body) {
    Participation who = parts.get(participation);
    LocalDate on = Sent.day("on", body.on());
    return switch (hours.note(
        who.id(), Objects.requireNonNull(body.purpose()), Objects.requireNonNull(body.hours()), on, body.words())) {
      case NOTED -> hours.of(who.person());
      case IN_THE_FUTURE -> throw future();
      case IMPOSSIBLE -> throw Refused.field("hours", "hours is none, or more than a thousand; send a number between.");
    };
  }

  @Operation(summary = "Notes what somebody has shown to be able to do, with its evidence; a later note about it replaces this one")
  @PostMapping("/competences")
  @ResponseStatus(HttpStatus.CREATED)
  List<CompetenceView> see(@PathVariable UUID participation, @Valid @RequestBody NewCompetence body) {
    Participation who = parts.get(participation);
    Seen seen =
        new Seen(
            who.id(), Objects.requireNonNull(body.competence()), Objects.requireNonNull(body.reached()),
            Objects.requireNonNull(body.evidence()), Sent.day("on", body.on()));
    if (!competences.note(seen)) {
      throw future();
    }
    return competences.ofPerson(who.person()).stream().map(CompetenceView::of).toList();
  }

  private static Refused future() {
    return Refused.field("on", "on lies in the future; send today or an earlier day.");
  }
}
