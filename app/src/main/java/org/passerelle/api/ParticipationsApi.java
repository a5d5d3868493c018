package org.passerelle.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.access.Allowed;
import org.passerelle.intake.Decisions;
import org.passerelle.programmes.Journeys;
import org.passerelle.programmes.Participation;
import org.passerelle.programmes.Participations;
import org.passerelle.programmes.StageVisit;
import org.passerelle.programmes.blueprint.Stage;
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
@RequestMapping("/api/v1")
@Allowed({Role.ADVISER, Role.MANAGER, Role.ADMINISTRATOR})
@Tag(name = "Participations", description = "People's parts in editions, and their way through the stages")
class ParticipationsApi {
  private final Participations participations;
  private final Journeys journeys;
  private final NotedDecisions decisions;
  private final Beginning beginning;

  ParticipationsApi(Participations participations, Journeys journeys, NotedDecisions decisions, Beginning beginning) {
    this.participations = participations;
    this.journeys = journeys;
    this.decisions = decisions;
    this.beginning = beginning;
  }

  record ParticipationView(
      UUID id, UUID edition, UUID person, String role, LocalDate appliedOn, @Nullable String heardHow,
      @Nullable Integer capacity, List<VisitView> stages) {}

  record VisitView(
      String stage, Instant enteredAt,
      @Schema(description = "The programme's promise; absent where there is none") @Nullable LocalDate dueOn,
      @Schema(description = "Absent while the stage is open") @Nullable Instant leftAt, @Nullable String result,
      @Nullable String reason) {
    static VisitView of(StageVisit visit) {
      StageVisit.Exit exit = visit.exit();
      return exit == null
          ? new VisitView(visit.stage(), visit.enteredAt(), visit.dueOn(), null, null, null)
          : new VisitView(
              visit.stage(), visit.enteredAt(), visit.dueOn(), exit.leftAt(), exit.result().key(), exit.reason());
    }
  }

  record NewParticipation(
      @NotNull(message = "is missing; send the id of an edition") @Nullable UUID edition,
      @NotNull(message = "is missing; send the id of a person") @Nullable UUID person,
      @NotBlank(message = "is missing; send the key of a role of the edition") @Nullable String role,
      @Schema(description = "Absent means today") @Nullable LocalDate appliedOn,
      @Size(max = 200, message = "is too long; send at most 200 characters") @Nullable String heardHow,
      @Schema(description = "Partners at once; absent means the programme's usual number")
          @Min(value = 0, message = "is out of range; send 0 to 50")
          @Max(value = 50, message = "is out of range; send 0 to 50")
          @Nullable Integer capacity) {}

  record StageExit(
      @NotBlank(message = "is missing; send the key of an open stage") @Nullable String stage,
      @Schema(description = "done, withdrawn, dropped-out or skipped")
          @NotBlank(message = "is missing; send done, withdrawn, dropped-out or skipped")
          @Nullable String result,
      @Size(max = 1000, message = "is too long; send at most 1000 characters") @Nullable String reason) {}

  record NewDecision(
      @NotBlank(message = "is missing; send the key of an open stage") @Nullable String stage,
      @Schema(description = "accept, refuse or wait") @NotBlank(message = "is missing; send accept, refuse or wait")
          @Nullable String verdict,
      @Size(max = 100, message = "is too long; send at most 100 characters") @Nullable String reasonCode,
      @Schema(description = "What the person may be told")
          @NotBlank(message = "is missing; say why, in words the person may be told")
          @Size(max = 1000, message = "is too long; send at most 1000 characters")
          @Nullable String reason,
      @Schema(description = "Account of the member of staff who decided; a refusal needs it") @Nullable UUID decidedBy) {}

  @Operation(summary = "Begins a person's part in an edition and opens its first stages")
  @PostMapping("/participations")
  @ResponseStatus(HttpStatus.CREATED)
  ParticipationView begin(@Valid @RequestBody NewParticipation body) {
    return view(beginning.of(body));
  }

  @Operation(summary = "One participation with every stay in a stage, first entered first")
  @GetMapping("/participations/{id}")
  ParticipationView show(@PathVariable UUID id) {
    return view(participations.get(id));
  }

  @Operation(summary = "A person's participations, first applied first")
  @GetMapping("/people/{id}/participations")
  List<ParticipationView> ofPerson(@PathVariable UUID id) {
    beginning.person(id);
    return participations.ofPerson(id).stream().map(this::view).toList();
  }

  @Operation(summary = "Leaves an open stage; done and skipped open what follows, the others end the journey")
  @PostMapping("/participations/{id}/stage-exits")
  @ResponseStatus(HttpStatus.CREATED)
  ParticipationView leave(@PathVariable UUID id, @Valid @RequestBody StageExit body) {
    Participation participation = participations.get(id);
    String stage = stage(participation, body.stage());
    StageVisit.Result result = Codes.read(StageVisit.Result.class, "result", Objects.requireNonNull(body.result()));
    if (result == StageVisit.Result.CONTROL) {
      throw Refused.field("result", "result says control, which lots alone decide; send another one.");
    }
    if (result == StageVisit.Result.REFUSED) {
      throw Refused.field("result", "result refused is a person's decision; send it to decisions, with decidedBy.");
    }
    if (result == StageVisit.Result.DONE) {
      journeys.journey(participation).stage(stage).flatMap(Gates::of).ifPresent(gate -> {
        throw Refused.field("result", "result done is not taken for %s, which is passed by %s.".formatted(stage, gate));
      });
    }
    if (!journeys.leave(id, stage, result, body.reason())) {
      throw closed(participation, stage);
    }
    return view(participation);
  }

  @Operation(summary = "Notes a person's decision at a stage, with its reason")
  @PostMapping("/participations/{id}/decisions")
  @ResponseStatus(HttpStatus.CREATED)
  ParticipationView decide(@PathVariable UUID id, @Valid @RequestBody NewDecision body) {
    Participation participation = participations.get(id);
    String stage = stage(participation, body.stage());
    Decisions.Verdict verdict = Codes.read(Decisions.Verdict.class, "verdict", Objects.requireNonNull(body.verdict()));
    if (verdict == Decisions.Verdict.ACCEPT) {
      journeys.journey(participation).stage(stage).flatMap(Gates::besideDecisions).ifPresent(gate -> {
        throw Refused.field("verdict", "verdict accept is not taken for %s, which is passed by %s.".formatted(stage, gate));
      });
    }
    return switch (decisions.note(id, stage, verdict, body)) {
      case DECIDED -> view(participation);
      case TOO_LATE -> throw closed(participation, stage);
    };
  }

  private String stage(Participation participation, @Nullable String key) {
    List<String> known = journeys.journey(participation).stages().stream().map(Stage::key).toList();
    if (key == null || !known.contains(key)) {
      throw Codes.unknown("stage", String.valueOf(key), known);
    }
    return key;
  }

  private Refused closed(Participation participation, String stage) {
    return Refused.overtaken(
        "The stage %s is not open; look at now for those that are.".formatted(stage), view(participation));
  }

  private ParticipationView view(Participation one) {
    return new ParticipationView(
        one.id(), one.edition(), one.person(), one.role(), one.appliedOn(), one.heardHow(), one.capacity(),
        journeys.visits(one.id()).stream().map(VisitView::of).toList());
  }
}
