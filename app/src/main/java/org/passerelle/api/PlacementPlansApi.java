package org.passerelle.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.access.Allowed;
import org.passerelle.access.Journal;
import org.passerelle.employers.Placement;
import org.passerelle.employers.Placement.Step;
import org.passerelle.employers.Placements;
import org.passerelle.employers.Plans;
import org.passerelle.employers.Plans.Planned;
import org.passerelle.pages.Language;
import org.passerelle.programmes.blueprint.Hosting.Phase;
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
@RequestMapping("/api/v1/placements/{id}/plan")
@Allowed({Role.ADVISER, Role.MANAGER, Role.ADMINISTRATOR})
@Tag(name = "Placements")
class PlacementPlansApi {
  private final Placements placements;
  private final Plans plans;
  private final Journal journal;

  PlacementPlansApi(Placements placements, Plans plans, Journal journal) {
    this.placements = placements;
    this.plans = plans;
    this.journal = journal;
  }

  record DutyView(
      @Schema(description = "prepare, recruit, welcome or follow-up") String phase, String duty, String name,
      @Schema(description = "Whose duty it is: adviser, employer, traveller and so on") List<String> who,
      @Schema(description = "Absent while it is open") @Nullable LocalDate doneOn) {
    static DutyView of(Planned one) {
      Step done = one.done();
      return new DutyView(
          Codes.of(one.phase()), one.duty().key(), one.duty().names().in(Language.ENGLISH), Codes.of(one.duty().who()),
          done == null ? null : done.doneOn());
    }
  }

  record NewStep(
      @Schema(description = "prepare, recruit, welcome or follow-up")
          @NotBlank(message = "is missing; send prepare, recruit, welcome or follow-up")
          @Nullable String phase,
      @NotBlank(message = "is missing; send the key of a duty of that phase") @Nullable String duty) {}

  @Operation(summary = "The programme's plan for a placement: prepare, recruit, welcome, follow up")
  @GetMapping
  List<DutyView> plan(@PathVariable UUID id) {
    return view(placements.get(id));
  }

  @Operation(summary = "Notes that a duty of the plan is done; done before, it stays as it was")
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  List<DutyView> done(@PathVariable UUID id, @Valid @RequestBody NewStep body) {
    Placement placement = placements.get(id);
    Phase phase = Codes.read(Phase.class, "phase", Objects.requireNonNull(body.phase()));
    String duty = duty(placement, phase, Objects.requireNonNull(body.duty()));
    placements.done(id, new Step(phase, duty, journal.today()));
    return view(placement);
  }

  private String duty(Placement placement, Phase phase, String key) {
    List<String> known =
        plans.of(placement).stream().filter(one -> one.phase() == phase).map(one -> one.duty().key()).toList();
    if (known.isEmpty()) {
      throw Refused.field("phase", "phase names one in which this programme asks nothing; read the plan for those that do.");
    }
    if (!known.contains(key)) {
      throw Codes.unknown("duty", key, known);
    }
    return key;
  }

  private List<DutyView> view(Placement placement) {
    return plans.of(placement).stream().map(DutyView::of).toList();
  }
}
