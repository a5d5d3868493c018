package org.passerelle.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.access.Allowed;
import org.passerelle.impact.Outcome;
import org.passerelle.impact.Outcomes;
import org.passerelle.programmes.Editions;
import org.passerelle.programmes.Participation;
import org.passerelle.programmes.Participations;
import org.passerelle.programmes.blueprint.OutcomeKind;
import org.passerelle.programmes.blueprint.Outcomes.Contract;
import org.passerelle.programmes.blueprint.Outcomes.Source;
import org.passerelle.scope.Ids;
import org.passerelle.scope.Role;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/participations/{participation}/outcomes")
@Allowed({Role.ADVISER, Role.MANAGER, Role.ADMINISTRATOR})
@Tag(name = "Outcomes", description = "What came of a participation, dated, with who says so")
class OutcomesApi {
  private final Outcomes outcomes;
  private final Participations participations;
  private final Editions editions;

  OutcomesApi(Outcomes outcomes, Participations participations, Editions editions) {
    this.outcomes = outcomes;
    this.participations = participations;
    this.editions = editions;
  }

  record OutcomeView(
      UUID id, String kind, @Nullable String contract, LocalDate startsOn, @Nullable LocalDate endsOn,
      @Nullable String isco, @Nullable String employer, String source) {
    static OutcomeView of(Outcome outcome) {
      Contract contract = outcome.contract();
      return new OutcomeView(
          outcome.id(), Codes.of(outcome.kind()), contract == null ? null : Codes.of(contract), outcome.startsOn(),
          outcome.endsOn(), outcome.isco(), outcome.employer(), Codes.of(outcome.source()));
    }
  }

  record NewOutcome(
      @Schema(description = "One of the edition's outcomeKinds")
          @NotBlank(message = "is missing; send one of the edition's outcomeKinds")
          @Nullable String kind,
      @Schema(description = "Of a job: permanent, fixed-term, temporary-agency and so on") @Nullable String contract,
      @NotNull(message = "is missing; send the first day") @Nullable LocalDate startsOn,
      @Schema(description = "Absent while it lasts or where nobody knows") @Nullable LocalDate endsOn,
      @Schema(description = "ISCO-08")
          @Pattern(regexp = "[0-9]{1,4}", message = "is no ISCO-08 code; send one to four digits")
          @Nullable String isco,
      @Size(max = 200, message = "is too long; send at most 200 characters") @Nullable String employer,
      @Schema(description = "self-declared, employer, document or register")
          @NotBlank(message = "is missing; send self-declared, employer, document or register")
          @Nullable String source,
      @Schema(description = "The outcome that this one corrects") @Nullable UUID replaces) {}

  @Operation(summary = "Outcomes in force of a participation, earliest first")
  @GetMapping
  List<OutcomeView> list(@PathVariable UUID participation) {
    return inForce(participations.get(participation));
  }

  @Operation(summary = "Records an outcome, or corrects one by replacing it; 409 when that one was replaced already")
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  OutcomeView note(@PathVariable UUID participation, @Valid @RequestBody NewOutcome body) {
    Participation whose = participations.get(participation);
    Outcome outcome = read(whose, body);
    List<OutcomeView> before = inForce(whose);
    boolean mayReplace = body.replaces() == null || before.stream().anyMatch(one -> one.id().equals(body.replaces()));
    if (!mayReplace || !outcomes.note(outcome, body.replaces())) {
      throw Refused.overtaken(
          "The outcome to replace is not in force; look at now for those that are.", inForce(whose));
    }
    return OutcomeView.of(outcome);
  }

  private Outcome read(Participation whose, NewOutcome body) {
    String code = Objects.requireNonNull(body.kind());
    OutcomeKind kind = Codes.read(OutcomeKind.class, "kind", code);
    List<OutcomeKind> possible = editions.blueprint(whose.edition()).outcomes().kinds();
    if (!possible.contains(kind)) {
      throw Codes.unknown("kind", code, Codes.of(possible));
    }
    Source source = Codes.read(Source.class, "source", Objects.requireNonNull(body.source()));
    Contract contract =
        body.contract() == null ? null : Codes.read(Contract.class, "contract", body.contract());
    LocalDate startsOn = Objects.requireNonNull(body.startsOn());
    if (body.endsOn() != null && body.endsOn().isBefore(startsOn)) {
      throw Refused.field("endsOn", "endsOn lies before startsOn; send the same or a later day.");
    }
    return new Outcome(
        Ids.next(), whose.id(), kind, contract, startsOn, body.endsOn(), body.isco(), body.employer(), source);
  }

  private List<OutcomeView> inForce(Participation whose) {
    return outcomes.of(whose.id()).stream().map(OutcomeView::of).toList();
  }
}
