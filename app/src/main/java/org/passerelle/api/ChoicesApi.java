package org.passerelle.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.access.Allowed;
import org.passerelle.programmes.Participation;
import org.passerelle.programmes.blueprint.Stage;
import org.passerelle.scope.Role;
import org.passerelle.selection.Choice;
import org.passerelle.selection.Choice.Verdict;
import org.passerelle.selection.Choosing;
import org.passerelle.selection.Selections;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/participations/{participation}/choices")
@Allowed({Role.ADVISER, Role.MANAGER, Role.ADMINISTRATOR})
@Tag(name = "Rounds")
class ChoicesApi {
  private final Selections selections;
  private final OpenedParts parts;
  private final Deciders deciders;

  ChoicesApi(Selections selections, OpenedParts parts, Deciders deciders) {
    this.selections = selections;
    this.parts = parts;
    this.deciders = deciders;
  }

  record ChoiceView(
      UUID participation, @Schema(description = "chosen, waiting or not-chosen") String verdict,
      @Schema(description = "From 1; absent where nobody ranked") @Nullable Integer rank, String reason,
      @Schema(description = "From the waiting list, when a place became free") boolean movedUp, Instant decidedAt,
      @Nullable UUID decidedBy) {
    static ChoiceView of(Choice one) {
      return new ChoiceView(
          one.participation(), Codes.of(one.verdict()), one.rank(), one.reason(), one.movedUp(), one.decidedAt(),
          one.decidedBy());
    }
  }

  record NewChoice(
      @NotBlank(message = "is missing; send the key of an open selection") @Nullable String stage,
      @Schema(description = "chosen, waiting or not-chosen")
          @NotBlank(message = "is missing; send chosen, waiting or not-chosen")
          @Nullable String verdict,
      @Min(value = 1, message = "is out of range; send 1 to 10000")
          @Max(value = 10_000, message = "is out of range; send 1 to 10000")
          @Nullable Integer rank,
      @Schema(description = "What the person may be told")
          @NotBlank(message = "is missing; say why, in words the person may be told")
          @Size(max = 1000, message = "is too long; send at most 1000 characters")
          @Nullable String reason,
      @Schema(description = "Account of the member of staff who decided; not-chosen needs it") @Nullable UUID decidedBy) {}

  @Operation(summary = "Notes what people decided about somebody in a selection; 409 when every place is given or it is closed")
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @Transactional
  ChoiceView choose(@PathVariable UUID participation, @Valid @RequestBody NewChoice body) {
    Participation who = parts.get(participation);
    Stage.Selection stage = parts.stage(who, body.stage(), Stage.Selection.class);
    Verdict verdict = Codes.read(Verdict.class, "verdict", Objects.requireNonNull(body.verdict()));
    return switch (decided(who, stage.key(), verdict, body)) {
      case Choosing.Done done -> ChoiceView.of(done.choice());
      case Choosing.Full full ->
          throw Refused.conflict(
              "Every place is given (%d of %d); put the person on the waiting list, or refuse with a reason."
                  .formatted(full.places(), full.places()));
      case Choosing.NoWaitingList none ->
          throw Refused.field("verdict", "verdict says waiting, and this selection has no waiting list; send chosen or not-chosen.");
      case Choosing.Closed closed ->
          throw Refused.conflict("People decided here until %s; move the last day if it is to go on.".formatted(closed.since()));
      case Choosing.StageNotOpen gone -> throw parts.notOpen(stage.key());
    };
  }

  private Choosing decided(Participation who, String stage, Verdict verdict, NewChoice body) {
    return deciders.noted(
        body.decidedBy(), verdict == Verdict.NOT_CHOSEN, "participation", who.id(),
        () -> selections.choose(who.id(), stage, verdict, body.rank(), Objects.requireNonNull(body.reason())));
  }
}
