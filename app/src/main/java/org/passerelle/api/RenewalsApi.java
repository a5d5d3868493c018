package org.passerelle.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.access.Allowed;
import org.passerelle.employers.Placement;
import org.passerelle.employers.Placements;
import org.passerelle.programmes.blueprint.Outcomes.Contract;
import org.passerelle.scope.Role;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/placements/{id}/renewals")
@Allowed({Role.ADVISER, Role.MANAGER, Role.ADMINISTRATOR})
@Tag(name = "Placements")
class RenewalsApi {
  private final Placements placements;

  RenewalsApi(Placements placements) {
    this.placements = placements;
  }

  record NewRenewal(
      @Schema(description = "The new last day; absent where it goes on without one") @Nullable LocalDate until,
      @Schema(description = "permanent, fixed-term and so on; absent where it stays as it was")
          @Nullable String contract) {}

  @Operation(summary = "The work goes on, to a new last day or without one; 409 when it had ended")
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  PlacementView renew(@PathVariable UUID id, @Valid @RequestBody NewRenewal body) {
    Placement placement = placements.get(id);
    LocalDate until = body.until() == null ? null : Sent.day("until", body.until());
    if (until != null && until.isBefore(placement.terms().startsOn())) {
      throw Refused.field("until", "until lies before the first day of work; send that day or a later one.");
    }
    Contract contract = body.contract() == null ? null : Codes.read(Contract.class, "contract", body.contract());
    if (!placements.renew(id, contract, until)) {
      throw Refused.overtaken("The placement had ended; now is how it stands.", PlacementView.of(placements.get(id)));
    }
    return PlacementView.of(placements.get(id));
  }
}
