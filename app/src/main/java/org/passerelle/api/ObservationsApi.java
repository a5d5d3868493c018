package org.passerelle.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.passerelle.access.Allowed;
import org.passerelle.programmes.Participation;
import org.passerelle.programmes.blueprint.Stage;
import org.passerelle.programmes.blueprint.Who;
import org.passerelle.scope.Role;
import org.passerelle.selection.Observations;
import org.passerelle.selection.Observations.Observation;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/participations/{participation}")
@Allowed({Role.ADVISER, Role.TRAINER, Role.MANAGER, Role.ADMINISTRATOR})
@Tag(name = "Observations", description = "What observers saw of somebody on an assessment day; nobody is refused by it")
class ObservationsApi {
  private final Observations observations;
  private final OpenedParts parts;

  ObservationsApi(Observations observations, OpenedParts parts) {
    this.observations = observations;
    this.parts = parts;
  }

  record ObservationView(
      String stage, String observer, String as, Map<String, Integer> marks, @Nullable Boolean wouldTake,
      @Nullable String words) {
    static ObservationView of(Observation one) {
      return new ObservationView(
          one.stage(), one.observer(), Codes.of(one.as()), one.marks(), one.wouldTake(), one.words());
    }
  }

  record NewObservation(
      @NotBlank(message = "is missing; send the key of an open assessment") @Nullable String stage,
      @Schema(description = "The observer's name; a later note of the same observer replaces an earlier one")
          @NotBlank(message = "is missing; send the observer's name")
          @Size(max = 200, message = "is too long; send at most 200 characters")
          @Nullable String observer,
      @Schema(description = "What the observer is here: employer, trainer, tutor, team and so on")
          @NotBlank(message = "is missing; send employer, trainer, tutor, team or another of the programme's observers")
          @Nullable String as,
      @Schema(description = "By competence, from 1; what nobody could see is left out")
          @Nullable Map<String, @Nullable Integer> marks,
      @Schema(description = "Kept where the programme lets observers choose") @Nullable Boolean wouldTake,
      @Size(max = 2000, message = "is too long; send at most 2000 characters") @Nullable String words) {}

  record Attended(@NotBlank(message = "is missing; send the key of an open assessment") @Nullable String stage) {}

  @Operation(summary = "The last note of each observer about somebody")
  @GetMapping("/observations")
  List<ObservationView> list(@PathVariable UUID participation) {
    return of(parts.open(participation));
  }

  @Operation(summary = "Notes what an observer saw; the answer tells every observer's last note")
  @PostMapping("/observations")
  @ResponseStatus(HttpStatus.CREATED)
  List<ObservationView> note(@PathVariable UUID participation, @Valid @RequestBody NewObservation body) {
    Participation who = parts.get(participation);
    Stage.Assessment day = parts.stage(who, body.stage(), Stage.Assessment.class);
    Who as = Codes.read(Who.class, "as", Objects.requireNonNull(body.as()));
    Map<String, Integer> marks =
        Sent.marks(body.marks(), day.competences().stream().map(Stage.Competence::key).toList());
    Observation seen =
        new Observation(
            who.id(), day.key(), Objects.requireNonNull(body.observer()), as, marks, body.wouldTake(), body.words());
    return switch (observations.note(seen)) {
      case NOTED -> of(who);
      case IMPOSSIBLE -> throw Refused.field("marks", "marks says a number that is not to be given; send " + possible(day) + ".");
      case NOT_AN_OBSERVER -> throw Codes.unknown("as", Codes.of(as), Codes.of(day.observers()));
      case STAGE_NOT_OPEN -> throw parts.notOpen(day.key());
    };
  }

  @Operation(summary = "Notes that somebody was there to the end of an assessment; what needs it opens. 409 when it is not open")
  @PostMapping("/assessment-days")
  @ResponseStatus(HttpStatus.CREATED)
  List<ObservationView> attended(@PathVariable UUID participation, @Valid @RequestBody Attended body) {
    Participation who = parts.get(participation);
    Stage.Assessment day = parts.stage(who, body.stage(), Stage.Assessment.class);
    if (!observations.finish(who.id(), day.key())) {
      throw parts.notOpen(day.key());
    }
    return of(who);
  }

  private List<ObservationView> of(Participation who) {
    return observations.of(List.of(who.id())).stream().map(ObservationView::of).toList();
  }

  private static String possible(Stage.Assessment day) {
    return day.competences().stream()
        .map(one -> one.key() + " 1 to " + one.upTo())
        .collect(Collectors.joining(", "));
  }
}
