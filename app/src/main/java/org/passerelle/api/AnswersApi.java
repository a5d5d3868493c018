package org.passerelle.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.access.Allowed;
import org.passerelle.access.LocalTexts;
import org.passerelle.api.CandidaciesApi.CandidacyView;
import org.passerelle.api.WorkApi.OfferView;
import org.passerelle.employers.Candidacies;
import org.passerelle.employers.Candidacy.Reply;
import org.passerelle.employers.Candidacy.Told;
import org.passerelle.employers.Introductions;
import org.passerelle.employers.Offer;
import org.passerelle.employers.Offering;
import org.passerelle.employers.Offers;
import org.passerelle.pages.Texts;
import org.passerelle.scope.Role;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
@Allowed({Role.ADVISER, Role.MANAGER, Role.ADMINISTRATOR})
@Tag(name = "Answers", description = "What a person said to a vacancy or an offer, and a company to a candidate")
class AnswersApi {
  private final Candidacies candidacies;
  private final Introductions introductions;
  private final Offers offers;
  private final LocalTexts texts;

  AnswersApi(Candidacies candidacies, Introductions introductions, Offers offers, LocalTexts texts) {
    this.candidacies = candidacies;
    this.introductions = introductions;
    this.offers = offers;
    this.texts = texts;
  }

  record CandidatesAnswer(
      @NotNull(message = "is missing; send true or false") @Nullable Boolean yes,
      @Schema(description = "That the person read task, pay and place; a yes needs it") @Nullable Boolean seen,
      @Schema(description = "What the company may be told: occupation, languages, distance, phone, papers")
          @Nullable List<@Nullable String> told,
      @Size(max = 1000, message = "is too long; send at most 1000 characters") @Nullable String reason,
      @Schema(description = "In which language they were asked, BCP 47; absent means English") @Nullable String language) {}

  record CompanysReply(
      @Schema(description = "meet, would-take or no")
          @NotBlank(message = "is missing; send meet, would-take or no")
          @Nullable String reply,
      @Size(max = 1000, message = "is too long; send at most 1000 characters") @Nullable String reason) {}

  record OfferAnswer(
      @Schema(description = "accepted or declined by the person, or withdrawn by the company")
          @NotBlank(message = "is missing; send accepted, declined or withdrawn")
          @Nullable String answer,
      @Size(max = 1000, message = "is too long; send at most 1000 characters") @Nullable String reason) {}

  @Operation(summary = "What a person said to a vacancy; after a yes the company is told. 409 when they answered before or it is over")
  @PostMapping("/candidacies/{id}/answer")
  @ResponseStatus(HttpStatus.CREATED)
  CandidacyView answer(@PathVariable UUID id, @Valid @RequestBody CandidatesAnswer body) {
    UUID known = candidacies.get(id).id();
    boolean yes = Boolean.TRUE.equals(body.yes());
    if (yes && !Boolean.TRUE.equals(body.seen())) {
      throw Refused.field("seen", "seen is not true; show task, pay and place first and send true when the person read them.");
    }
    Texts asked = texts.in(body.language() == null ? null : Sent.language("language", body.language()));
    boolean first =
        introductions.answer(
            known,
            new Introductions.Answer(
                yes, told(body.told()), body.reason(), asked.get("employers.candidacy.seen.yes"), asked.language().tag(), "talk"));
    if (!first) {
      throw Refused.overtaken("The person answered before, or it is over; now is how it stands.", view(id));
    }
    return view(id);
  }

  @Operation(summary = "What a company said of a candidate; 409 when it was told of nobody, since the person did not say yes")
  @PostMapping("/candidacies/{id}/reply")
  @ResponseStatus(HttpStatus.CREATED)
  CandidacyView reply(@PathVariable UUID id, @Valid @RequestBody CompanysReply body) {
    Reply reply = Codes.read(Reply.class, "reply", Objects.requireNonNull(body.reply()));
    if (!introductions.reply(id, reply, body.reason(), null)) {
      throw Refused.overtaken("No company is told of this person, who did not say yes or is no candidate any more; now is how it stands.", view(id));
    }
    return view(id);
  }

  @Operation(summary = "What became of an offer: with work that is accepted a placement begins; 409 when it had an answer or ran out")
  @PostMapping("/offers/{id}/answer")
  @ResponseStatus(HttpStatus.CREATED)
  @Transactional
  OfferView answerOffer(@PathVariable UUID id, @Valid @RequestBody OfferAnswer body) {
    UUID known = offers.get(id).id();
    boolean answered =
        switch (Codes.read(Offer.Answer.class, "answer", Objects.requireNonNull(body.answer()))) {
          case ACCEPTED -> accepted(known);
          case DECLINED -> offers.decline(known, body.reason());
          case WITHDRAWN -> offers.withdraw(known);
          case OTHER_CHOSEN, TOO_LATE ->
              throw Refused.field("answer", "answer says what the product notes by itself; send accepted, declined or withdrawn.");
        };
    if (!answered) {
      throw Refused.overtaken("The offer had an answer, or its last day is over; now is how it stands.", OfferView.of(offers.get(id)));
    }
    return OfferView.of(offers.get(id));
  }

  private boolean accepted(UUID offer) {
    return switch (offers.accept(offer)) {
      case Offering.Accepted work -> true;
      case Offering.Taken other -> true;
      case Offering.NotOpen over -> false;
      case Offering refusal -> throw WorkApi.refused(refusal);
    };
  }

  private CandidacyView view(UUID id) {
    return CandidacyView.of(candidacies.get(id));
  }

  private static List<Told> told(@Nullable List<@Nullable String> codes) {
    return codes == null
        ? List.of()
        : codes.stream().map(code -> Codes.read(Told.class, "told", String.valueOf(code))).distinct().toList();
  }
}
