package org.passerelle.api;

import io.swagger.v3.oas.annotations.Operation;
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
import org.passerelle.employers.Placement;
import org.passerelle.employers.Placement.Ending;
import org.passerelle.employers.Placement.Said;
import org.passerelle.employers.Placements;
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
@RequestMapping("/api/v1/placements/{id}")
@Allowed({Role.ADVISER, Role.MANAGER, Role.ADMINISTRATOR})
@Tag(name = "Placements")
class PlacementEndingsApi {
  private final Placements placements;
  private final EndReasons reasons;
  private final Holder holder;

  PlacementEndingsApi(Placements placements, EndReasons reasons, Holder holder) {
    this.placements = placements;
    this.reasons = reasons;
    this.holder = holder;
  }

  record NewEnding(
      @NotNull(message = "is missing; send the last day of work") @Nullable LocalDate on,
      @NotBlank(message = "is missing; send one of the programme's reasons, or term-over, left, dismissed and so on")
          @Nullable String reason,
      @Size(max = 2000, message = "is too long; send at most 2000 characters") @Nullable String note) {}

  @Operation(summary = "Keys of the reasons with which a placement may end, the programme's own first")
  @GetMapping("/end-reasons")
  List<String> reasons(@PathVariable UUID id) {
    return reasons.of(placements.get(id));
  }

  @Operation(summary = "Ends a placement; 409 when it had ended")
  @PostMapping("/ending")
  @ResponseStatus(HttpStatus.CREATED)
  PlacementView end(@PathVariable UUID id, @Valid @RequestBody NewEnding body) {
    Placement placement = placements.get(id);
    LocalDate on = holder.notInTheFuture("on", Sent.day("on", body.on()));
    if (on.isBefore(placement.terms().startsOn())) {
      throw Refused.field("on", "on lies before the first day of work; send that day or a later one.");
    }
    String reason = reasons.known(placement, Objects.requireNonNull(body.reason()));
    if (!placements.end(id, new Ending(on, reason, body.note(), Said.STAFF))) {
      throw Refused.overtaken("The placement had ended; now is how it stands.", PlacementView.of(placements.get(id)));
    }
    return PlacementView.of(placements.get(id));
  }
}
