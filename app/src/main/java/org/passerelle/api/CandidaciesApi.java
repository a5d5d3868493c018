package org.passerelle.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.access.Allowed;
import org.passerelle.employers.Candidacies;
import org.passerelle.employers.Candidacy;
import org.passerelle.employers.PuttingForward;
import org.passerelle.employers.talent.JobReason;
import org.passerelle.employers.talent.Ranked;
import org.passerelle.people.People;
import org.passerelle.scope.Role;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
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
@Tag(name = "Candidacies", description = "Who was asked for a vacancy; no company hears of anybody who did not say yes")
class CandidaciesApi {
  private final Candidacies candidacies;
  private final HeldCompanies companies;
  private final People people;
  private final Deciders deciders;

  CandidaciesApi(Candidacies candidacies, HeldCompanies companies, People people, Deciders deciders) {
    this.candidacies = candidacies;
    this.companies = companies;
    this.people = people;
    this.deciders = deciders;
  }

  record ReasonView(
      String factor, @Schema(description = "One of the factor's cases") String because, int points, int outOf,
      Map<String, String> facts) {
    static ReasonView of(JobReason one) {
      return new ReasonView(one.factor(), one.because(), one.points(), one.outOf(), one.facts());
    }
  }

  record CandidacyView(
      UUID id, UUID company, UUID vacancy, UUID participation, UUID person,
      @Schema(description = "engine, adviser or partner") String origin,
      @Schema(description = "Absent where nobody ranked") @Nullable Integer score, List<ReasonView> reasons,
      @Schema(description = "asked, agreed, declined, meet, would-take, not-taken, withdrawn, no-longer-needed or placed")
          String state,
      @Schema(description = "What the company may be told, as the person agreed") List<String> told,
      @Nullable String replyReason, Instant putForwardAt) {
    static CandidacyView of(Candidacy one) {
      return new CandidacyView(
          one.id(), one.company(), one.vacancy(), one.participation(), one.person(), Codes.of(one.origin()),
          one.score(), one.reasons().stream().map(ReasonView::of).toList(), Codes.of(one.state()),
          Codes.of(one.told().stream().sorted().toList()), one.replyReason(), one.putForwardAt());
    }
  }

  record SuggestedView(
      UUID person, @Schema(description = "The sum of the points of the reasons") int score, List<ReasonView> reasons) {
    static SuggestedView of(Ranked one) {
      return new SuggestedView(
          one.talent().person(), one.score(), one.reasons().stream().map(ReasonView::of).toList());
    }
  }

  record SuggestionsView(
      @Schema(description = "false while the ranking is switched off") boolean running, List<SuggestedView> best) {}

  record NewCandidacy(
      @NotNull(message = "is missing; send the id of a person") @Nullable UUID person,
      @Schema(description = "Account of the member of staff who decided to ask this person")
          @NotNull(message = "is missing; a person decides whom to ask, so send the account of the member of staff who did")
          @Nullable UUID decidedBy) {}

  record CandidacyEnding(
      @Schema(description = "withdrawn, no-longer-needed or placed")
          @NotBlank(message = "is missing; send withdrawn, no-longer-needed or placed")
          @Nullable String reason) {}

  @Operation(summary = "Who was asked for a vacancy and what came of it, best first")
  @GetMapping("/vacancies/{vacancy}/candidacies")
  List<CandidacyView> list(@PathVariable UUID vacancy) {
    return candidacies.of(companies.vacancy(vacancy).id()).stream().map(CandidacyView::of).toList();
  }

  @Operation(summary = "The best people for a vacancy whom nobody asked yet, each with the reasons that add up to the score")
  @GetMapping("/vacancies/{vacancy}/suggestions")
  SuggestionsView suggestions(@PathVariable UUID vacancy) {
    Candidacies.Suggestions said = candidacies.suggest(companies.vacancy(vacancy).id());
    return new SuggestionsView(said.running(), said.best().stream().map(SuggestedView::of).toList());
  }

  @Operation(summary = "Asks a person whether they want to be proposed; 409 when they were asked before or the vacancy is closed")
  @PostMapping("/vacancies/{vacancy}/candidacies")
  @ResponseStatus(HttpStatus.CREATED)
  @Transactional
  CandidacyView putForward(@PathVariable UUID vacancy, @Valid @RequestBody NewCandidacy body) {
    UUID work = companies.vacancy(vacancy).id();
    UUID person = people.get(Objects.requireNonNull(body.person())).id();
    PuttingForward said =
        deciders.as(
            Objects.requireNonNull(body.decidedBy()), "person", person, () -> candidacies.putForward(work, person));
    return switch (said) {
      case PuttingForward.PutForward done -> CandidacyView.of(done.candidacy());
      case PuttingForward.AskedBefore before ->
          throw Refused.overtaken("The person was asked for this vacancy before; now tells who was.", list(vacancy));
      case PuttingForward.NothingOpen closed ->
          throw Refused.conflict("The vacancy is closed; ask the person for another one.");
      case PuttingForward.InNoProgramme none ->
          throw Refused.field("person", "person takes part in no programme, so nobody looks after them; begin a participation first.");
      case PuttingForward.Against against ->
          throw Refused.field(
              "person",
              "person cannot be proposed here, by the rules %s; complete the record, or ask somebody else."
                  .formatted(String.join(", ", Codes.of(against.rules()))));
    };
  }

  @Operation(summary = "One candidacy")
  @GetMapping("/candidacies/{id}")
  CandidacyView show(@PathVariable UUID id) {
    return CandidacyView.of(candidacies.get(id));
  }

  @Operation(summary = "Ends a candidacy: the company sees nothing of the person any more; 409 when it had ended")
  @PostMapping("/candidacies/{id}/ending")
  @ResponseStatus(HttpStatus.CREATED)
  CandidacyView end(@PathVariable UUID id, @Valid @RequestBody CandidacyEnding body) {
    Candidacy candidacy = candidacies.get(id);
    Candidacy.Ending reason = Codes.read(Candidacy.Ending.class, "reason", Objects.requireNonNull(body.reason()));
    if (!candidacies.end(candidacy.id(), reason)) {
      throw Refused.overtaken("The candidacy had ended; now is how it stands.", CandidacyView.of(candidacies.get(id)));
    }
    return CandidacyView.of(candidacies.get(id));
  }
}
