package org.passerelle.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.passerelle.access.Allowed;
import org.passerelle.employers.Placement;
import org.passerelle.employers.Placements;
import org.passerelle.employers.Plans;
import org.passerelle.employers.Reviews;
import org.passerelle.programmes.blueprint.Who;
import org.passerelle.scope.Role;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/placements/{id}/reviews")
@Allowed({Role.ADVISER, Role.MANAGER, Role.ADMINISTRATOR})
@Tag(name = "Placements")
class ReviewsApi {
  private final Placements placements;
  private final Plans plans;
  private final Reviews reviews;
  private final OpenedParts parts;

  ReviewsApi(Placements placements, Plans plans, Reviews reviews, OpenedParts parts) {
    this.placements = placements;
    this.plans = plans;
    this.reviews = reviews;
    this.parts = parts;
  }

  record ReviewView(
      @Schema(description = "person or employer") String side,
      @Schema(description = "By key of the question") Map<String, List<String>> answers) {}

  record ReviewsView(
      @Schema(description = "What the programme asks the person") List<QuestionView> askedOfPerson,
      @Schema(description = "What the programme asks the company") List<QuestionView> askedOfEmployer,
      List<ReviewView> reviews) {}

  @Operation(summary = "How both sides judge a placement, each in its own words, and what they were asked")
  @GetMapping
  ReviewsView show(@PathVariable UUID id) {
    Placement placement = placements.get(id);
    parts.open(placement.participation());
    return new ReviewsView(
        asked(placement, Who.TRAVELLER), asked(placement, Who.EMPLOYER),
        reviews.of(id).stream()
            .map(one -> new ReviewView(one.side() == Who.EMPLOYER ? "employer" : "person", one.answers().given()))
            .toList());
  }

  private List<QuestionView> asked(Placement placement, Who side) {
    return plans.review(placement, side).stream().map(QuestionView::of).toList();
  }
}
