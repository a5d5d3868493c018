package org.passerelle.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.passerelle.access.Allowed;
import org.passerelle.api.ChoicesApi.ChoiceView;
import org.passerelle.programmes.Participation;
import org.passerelle.programmes.Participations;
import org.passerelle.scope.Role;
import org.passerelle.selection.Choice;
import org.passerelle.selection.Choice.Verdict;
import org.passerelle.selection.Round;
import org.passerelle.selection.Selections;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/editions/{edition}/roles/{role}/rounds/{stage}")
@Allowed({Role.ADVISER, Role.MANAGER, Role.ADMINISTRATOR})
@Tag(name = "Rounds", description = "The limited places of a selection: who was chosen, who waits, until when people decide")
class RoundsApi {
  private final Selections selections;
  private final EditionRoles roles;
  private final Participations participations;
  private final Deciders deciders;

  RoundsApi(Selections selections, EditionRoles roles, Participations participations, Deciders deciders) {
    this.selections = selections;
    this.roles = roles;
    this.participations = participations;
    this.deciders = deciders;
  }

  record RoundView(
      UUID edition, String role, String stage, int places, int taken,
      @Schema(description = "The last day on which people are chosen; absent without one") @Nullable LocalDate decidesBy,
      @Schema(description = "Absent while people decide") @Nullable Instant closedAt,
      @Schema(description = "Who was chosen, best rank first; those who left since too") List<ChoiceView> chosen,
      @Schema(description = "Who waits for a place, the next one first") List<ChoiceView> waiting,
      List<ChoiceView> notChosen) {}

  record Deadline(@Schema(description = "Absent for none") @Nullable LocalDate decidesBy) {}

  record NewClosing(
      @NotBlank(message = "is missing; say why, in words that those without a place may be told")
          @Size(max = 1000, message = "is too long; send at most 1000 characters")
          @Nullable String reason,
      @Schema(description = "Account of the member of staff who closed it")
          @NotNull(message = "is missing; only a person refuses, so send the account of the member of staff who did")
          @Nullable UUID decidedBy) {}

  @Operation(summary = "The places of a selection, who has one, and who waits in which order")
  @GetMapping
  @Allowed({Role.ADVISER, Role.TRAINER, Role.MANAGER, Role.ADMINISTRATOR})
  RoundView show(@PathVariable UUID edition, @PathVariable String role, @PathVariable String stage) {
    return view(round(edition, role, stage));
  }

  @Operation(summary = "Sets the last day on which people are chosen, or takes it away")
  @PutMapping("/deadline")
  RoundView decideBy(
      @PathVariable UUID edition, @PathVariable String role, @PathVariable String stage,
      @Valid @RequestBody Deadline body) {
    LocalDate day = body.decidesBy() == null ? null : Sent.day("decidesBy", body.decidesBy());
    selections.decideBy(round(edition, role, stage), day);
    return view(round(edition, role, stage));
  }

  @Operation(summary = "Closes a round: whoever stands there without a place is told so; 409 when it was closed before")
  @PostMapping("/closing")
  @ResponseStatus(HttpStatus.CREATED)
  @Transactional
  RoundView close(
      @PathVariable UUID edition, @PathVariable String role, @PathVariable String stage,
      @Valid @RequestBody NewClosing body) {
    Round round = round(edition, role, stage);
    Optional<Integer> told =
        deciders.as(
            Objects.requireNonNull(body.decidedBy()), "selection", round.id(),
            () -> selections.close(edition, role, stage, Objects.requireNonNull(body.reason())));
    if (told.isEmpty()) {
      throw Refused.overtaken("The round was closed before; now is how it stands.", view(round));
    }
    return view(round(edition, role, stage));
  }

  private Round round(UUID edition, String role, String stage) {
    return selections.round(edition, roles.named(roles.edition(edition), role), stage);
  }

  private RoundView view(Round round) {
    Collection<Choice> choices = selections.choices(round).values();
    Set<UUID> there =
        participations.standingIn(round.edition(), round.role(), round.stage()).stream()
            .map(Participation::id)
            .collect(Collectors.toSet());
    return new RoundView(
        round.edition(), round.role(), round.stage(), round.places(), round.given(), round.decidesBy(),
        round.closedAt(), with(Verdict.CHOSEN, choices),
        selections.waiting(round).stream()
            .filter(one -> there.contains(one.participation()))
            .map(ChoiceView::of)
            .toList(),
        with(Verdict.NOT_CHOSEN, choices));
  }

  private static List<ChoiceView> with(Verdict verdict, Collection<Choice> choices) {
    return choices.stream()
        .filter(one -> one.verdict() == verdict)
        .sorted(
            Comparator.comparing(Choice::rank, Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(Choice::decidedAt)
                .thenComparing(Choice::participation))
        .map(ChoiceView::of)
        .toList();
  }
}
