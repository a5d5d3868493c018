package org.passerelle.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.employers.Placement;
import org.passerelle.employers.Placement.Tutor;
import org.passerelle.programmes.blueprint.Outcomes.Contract;

/** Somebody at work, as it stands after renewals. */
record PlacementView(
    UUID id, UUID company, UUID participation, UUID person,
    @Schema(description = "Key of the placement stage it fills; absent beside the programme") @Nullable String stage,
    String kind, @Nullable String isco, @Nullable String contract, LocalDate startsOn, @Nullable LocalDate endsOn,
    int renewals, @Schema(description = "Who shows the person the work") @Nullable String tutor,
    @Nullable String tutorPhone, @Nullable LocalDate endedOn, @Nullable String endReason) {

  static PlacementView of(Placement placement) {
    Placement.Ending ending = placement.ending();
    Tutor tutor = placement.tutor();
    Contract contract = placement.terms().contract();
    return new PlacementView(
        placement.id(), placement.company(), placement.participation(), placement.person(), placement.stage(),
        Codes.of(placement.terms().kind()), placement.terms().isco(), contract == null ? null : Codes.of(contract),
        placement.terms().startsOn(), placement.terms().endsOn(), placement.renewals(),
        tutor == null ? null : tutor.name(), tutor == null ? null : tutor.phone(),
        ending == null ? null : ending.on(), ending == null ? null : ending.reason());
  }
}
