package org.passerelle.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.access.Allowed;
import org.passerelle.employers.Offer;
import org.passerelle.employers.Offering;
import org.passerelle.employers.Offers;
import org.passerelle.employers.Placement;
import org.passerelle.employers.Placements;
import org.passerelle.programmes.Participations;
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
@RequestMapping("/api/v1")
@Allowed({Role.ADVISER, Role.MANAGER, Role.ADMINISTRATOR})
@Tag(name = "Work", description = "Offers to the people of a programme, and their placements")
class WorkApi {
  private final Offers offers;
  private final Placements placements;
  private final HeldCompanies companies;
  private final Participations participations;

  WorkApi(Offers offers, Placements placements, HeldCompanies companies, Participations participations) {
    this.offers = offers;
    this.placements = placements;
    this.companies = companies;
    this.participations = participations;
  }

  record OfferView(
      UUID id, UUID company, String companyName, @Nullable UUID vacancy, @Nullable String stage, String kind, String task,
      String place, boolean paid, @Nullable String pay, LocalDate startsOn, @Nullable LocalDate endsOn,
      @Nullable LocalDate answerBy, @Nullable String answer) {
    static OfferView of(Offer offer) {
      var t = offer.terms();
      return new OfferView(
          offer.id(), offer.company(), offer.companyName(), offer.vacancy(), offer.stage(), Codes.of(t.kind()), t.task(),
          t.place(), t.paid(), t.pay(), t.startsOn(), t.endsOn(), offer.answerBy(),
          offer.answer() == null ? null : Codes.of(offer.answer()));
    }
  }

  @Operation(summary = "The offers made to somebody in a programme, latest first")
  @GetMapping("/participations/{participation}/offers")
  List<OfferView> offers(@PathVariable UUID participation) {
    return offers.ofParticipations(List.of(seen(participation))).stream().map(OfferView::of).toList();
  }

  @Operation(summary = "Makes an offer; refused in words where the person may not work or terms are missing")
  @PostMapping("/participations/{participation}/offers")
  @ResponseStatus(HttpStatus.CREATED)
  OfferView offer(@PathVariable UUID participation, @Valid @RequestBody WorkBody body) {
    UUID whose = seen(participation);
    Offering offering =
        offers.make(new Offers.NewOffer(own(body), body.vacancy(), whose, body.terms(), body.answerBy()), null);
    if (offering instanceof Offering.Made(Offer made)) {
      return OfferView.of(made);
    }
    throw refused(offering);
  }

  @Operation(summary = "The placements of somebody in a programme, latest begun first")
  @GetMapping("/participations/{participation}/placements")
  List<PlacementView> placements(@PathVariable UUID participation) {
    return placements.ofParticipations(List.of(seen(participation))).stream().map(PlacementView::of).toList();
  }

  @Operation(summary = "Records work that began, such as one found by the person alone")
  @PostMapping("/participations/{participation}/placements")
  @ResponseStatus(HttpStatus.CREATED)
  PlacementView record(@PathVariable UUID participation, @Valid @RequestBody WorkBody body) {
    UUID whose = seen(participation);
    Offering offering = placements.record(own(body), body.vacancy(), whose, body.terms());
    if (offering instanceof Offering.Accepted(Placement begun)) {
      return PlacementView.of(begun);
    }
    throw refused(offering);
  }

  /** @throws NotFound when the token sees no such participation */
  private UUID seen(UUID participation) {
    return participations.get(participation).id();
  }

  private UUID own(WorkBody body) {
    return companies.company(Objects.requireNonNull(body.company())).id();
  }

  static RuntimeException refused(Offering offering) {
    return switch (offering) {
      case Offering.NoRightToWork none ->
          Refused.field("startsOn", "The person may not work then as far as the record tells; note a paper that allows it first.");
      case Offering.TermsMissing(var terms) ->
          Refused.field(
              Codes.of(terms.getFirst()), "The programme asks offers to say this: " + Codes.of(terms) + "; send it.");
      case Offering.StartsInThePast past ->
          Refused.field("startsOn", "startsOn is over; send today or a later day.");
      case Offering.AnswerInThePast past ->
          Refused.field("answerBy", "answerBy is over; send a later day, or leave it out.");
      case Offering.NoPlaceLeft full -> Refused.field("vacancy", "Every place of this vacancy is taken; send another.");
      case Offering.WorksAlready(String company) ->
          Refused.field("company", "The person works at " + company + " in this step already; end that first.");
      default -> new IllegalStateException("Neither made nor refused: " + offering);
    };
  }
}
