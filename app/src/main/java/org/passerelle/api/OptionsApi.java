package org.passerelle.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.access.Allowed;
import org.passerelle.programmes.Participation;
import org.passerelle.programmes.blueprint.Stage;
import org.passerelle.scope.Role;
import org.passerelle.selection.StageDecisions;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/participations/{participation}/options")
@Allowed({Role.ADVISER, Role.MANAGER, Role.ADMINISTRATOR})
@Tag(name = "Options", description = "What people decided at a decision stage, of what the programme offers there")
class OptionsApi {
  private final StageDecisions decisions;
  private final OpenedParts parts;
  private final Deciders deciders;

  OptionsApi(StageDecisions decisions, OpenedParts parts, Deciders deciders) {
    this.decisions = decisions;
    this.parts = parts;
    this.deciders = deciders;
  }

  record NewOption(
      @NotBlank(message = "is missing; send the key of an open decision stage") @Nullable String stage,
      @NotBlank(message = "is missing; send the key of one of the stage's options") @Nullable String option,
      @Schema(description = "The day from which it holds, today at the latest")
          @NotNull(message = "is missing; send the day from which it holds")
          @Nullable LocalDate on,
      @Size(max = 2000, message = "is too long; send at most 2000 characters") @Nullable String words,
      @Schema(description = "Account of the member of staff who decided; an option that ends the journey needs it")
          @Nullable UUID decidedBy) {}

  record OptionView(UUID participation, String stage, String option, LocalDate on) {}

  @Operation(summary = "Notes which option was decided; it may end the journey or send back to an earlier stage. 409 when it is not open")
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @Transactional
  OptionView decide(@PathVariable UUID participation, @Valid @RequestBody NewOption body) {
    Participation who = parts.get(participation);
    Stage.Decision stage = parts.stage(who, body.stage(), Stage.Decision.class);
    List<String> known = stage.options().stream().map(Stage.DecisionOption::key).toList();
    String option = Objects.requireNonNull(body.option());
    LocalDate on = Sent.day("on", body.on());
    return switch (decided(who, stage, option, on, body)) {
      case DECIDED -> new OptionView(who.id(), stage.key(), option, on);
      case IN_THE_FUTURE -> throw Refused.field("on", "on lies in the future; send today or an earlier day.");
      case NO_SUCH_OPTION -> throw Codes.unknown("option", option, known);
      case STAGE_NOT_OPEN -> throw parts.notOpen(stage.key());
    };
  }

  private StageDecisions.Deciding decided(
      Participation who, Stage.Decision stage, String option, LocalDate on, NewOption body) {
    boolean leaves = stage.options().stream().anyMatch(one -> one.leaves() && one.key().equals(option));
    return deciders.noted(
        body.decidedBy(), leaves, "participation", who.id(),
        () -> decisions.decide(who.id(), stage.key(), option, body.words(), on));
  }
}
