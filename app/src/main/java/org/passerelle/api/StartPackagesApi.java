package org.passerelle.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.access.Account;
import org.passerelle.access.Allowed;
import org.passerelle.api.CompanyContactsApi.ContactView;
import org.passerelle.api.PlacementPlansApi.DutyView;
import org.passerelle.employers.Placement;
import org.passerelle.employers.Placement.Tutor;
import org.passerelle.employers.Placements;
import org.passerelle.employers.Plans;
import org.passerelle.employers.StartPackages;
import org.passerelle.employers.StartPackages.StartPackage;
import org.passerelle.pages.Language;
import org.passerelle.programmes.blueprint.Texts;
import org.passerelle.scope.Role;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/placements/{id}/start-package")
@Allowed({Role.ADVISER, Role.MANAGER, Role.ADMINISTRATOR})
@Tag(name = "Placements")
class StartPackagesApi {
  private final Placements placements;
  private final Plans plans;
  private final StartPackages packages;

  StartPackagesApi(Placements placements, Plans plans, StartPackages packages) {
    this.placements = placements;
    this.plans = plans;
    this.packages = packages;
  }

  record StartPackageView(
      @Schema(description = "What must be seen before the first day") List<String> papers,
      @Schema(description = "Those of them that nobody has seen in order") List<String> unseen,
      @Nullable String tutor, @Nullable String tutorPhone,
      @Schema(description = "Whom to call at the company") @Nullable ContactView contact,
      @Schema(description = "Account of the adviser whom both sides call") @Nullable UUID adviser,
      @Nullable String adviserName, @Schema(description = "What the company promises") @Nullable String gives,
      @Schema(description = "What the company may expect") @Nullable String expects,
      @Schema(description = "What the plan lays down for the welcome") List<DutyView> welcome) {}

  @Operation(summary = "What person and company should have in hand before the first day")
  @GetMapping
  StartPackageView show(@PathVariable UUID id) {
    Placement placement = placements.get(id);
    StartPackage one = packages.of(placement);
    Tutor tutor = one.tutor();
    Account adviser = one.adviser();
    return new StartPackageView(
        Codes.of(one.papers()), Codes.of(packages.unseen(placement, plans.laid(placement))),
        tutor == null ? null : tutor.name(), tutor == null ? null : tutor.phone(),
        one.contact() == null ? null : ContactView.of(one.contact()), adviser == null ? null : adviser.id(),
        adviser == null ? null : adviser.displayName(), words(one.gives()), words(one.expects()),
        one.welcome().stream().map(DutyView::of).toList());
  }

  private static @Nullable String words(@Nullable Texts texts) {
    return texts == null ? null : texts.in(Language.ENGLISH);
  }
}
