package org.passerelle.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.passerelle.access.Allowed;
import org.passerelle.employers.Placements;
import org.passerelle.employers.Retentions;
import org.passerelle.scope.Role;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/placements")
@Allowed({Role.ADVISER, Role.MANAGER, Role.ADMINISTRATOR})
@Tag(name = "Placements")
class AtWorkApi {
  private static final int LAST_PAGE = 100_000;
  private final Placements placements;
  private final Retentions retentions;

  AtWorkApi(Placements placements, Retentions retentions) {
    this.placements = placements;
    this.retentions = retentions;
  }

  record PlacementPage(int page, int pages, long total, List<PlacementView> placements) {}

  record StayView(
      int months, @Schema(description = "How many placements have come so far") long asked,
      @Schema(description = "Of how many anybody said how it is") long reached, long there) {}

  record WhyEnded(String reason, long times) {}

  record StayingView(
      @Schema(description = "Earliest month first") List<StayView> retention,
      @Schema(description = "Why work ended, most often first") List<WhyEnded> reasons) {}

  @Operation(summary = "Who is at work, latest begun first, or everybody who is or was")
  @GetMapping
  PlacementPage list(
      @Parameter(description = "true with those whose work ended") @RequestParam(defaultValue = "false") boolean all,
      @Parameter(description = "Counted from 1") @RequestParam(defaultValue = "1") int page) {
    var listing = placements.list(!all, Math.min(page, LAST_PAGE));
    return new PlacementPage(
        listing.slice().number(), listing.slice().pages(), listing.slice().total(),
        listing.rows().stream().map(PlacementView::of).toList());
  }

  @Operation(summary = "How many are still at work after so many months, and why work ended")
  @GetMapping("/staying")
  StayingView staying() {
    return new StayingView(
        retentions.shares(null).stream()
            .map(one -> new StayView(one.months(), one.asked(), one.reached(), one.there()))
            .toList(),
        placements.reasons().stream().map(one -> new WhyEnded(one.reason(), one.times())).toList());
  }
}
