package org.passerelle.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
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
import org.passerelle.employers.Company;
import org.passerelle.employers.CompanyJourneys;
import org.passerelle.pages.Language;
import org.passerelle.programmes.blueprint.Hosting;
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
@RequestMapping("/api/v1/companies/{id}/awards")
@Allowed({Role.ADVISER, Role.MANAGER, Role.ADMINISTRATOR})
@Tag(name = "Company ways")
class AwardsApi {
  private final CompanyJourneys journeys;
  private final HeldCompanies held;
  private final HeldWays ways;

  AwardsApi(CompanyJourneys journeys, HeldCompanies held, HeldWays ways) {
    this.journeys = journeys;
    this.held = held;
    this.ways = ways;
  }

  record AwardView(
      UUID edition, String award, String name, @Schema(description = "What it is given for") String earnedBy,
      @Schema(description = "Absent while the company does not have it") @Nullable LocalDate givenOn,
      @Nullable String words) {}

  record NewAward(
      @NotNull(message = "is missing; send an edition that the company takes part in") @Nullable UUID edition,
      @NotBlank(message = "is missing; send the key of one of the programme's awards") @Nullable String award,
      @Size(max = 1000, message = "is too long; send at most 1000 characters") @Nullable String words) {}

  @Operation(summary = "The awards of the programmes that a company takes part in, those it has and those it can earn")
  @GetMapping
  List<AwardView> list(@PathVariable UUID id) {
    return view(held.company(id));
  }

  @Operation(summary = "Gives a company an award; 409 when it has it")
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  List<AwardView> give(@PathVariable UUID id, @Valid @RequestBody NewAward body) {
    Company company = held.company(id);
    UUID edition = Objects.requireNonNull(body.edition());
    String award = Objects.requireNonNull(body.award());
    List<Hosting.Award> known = ways.awards(company).get(edition);
    if (known == null) {
      throw Refused.field("edition", "edition is none that the company takes part in; send one of its parts' editions.");
    }
    if (known.stream().noneMatch(one -> one.key().equals(award))) {
      throw known.isEmpty()
          ? Refused.field("award", "award names one, and this programme gives none; send another edition.")
          : Codes.unknown("award", award, known.stream().map(Hosting.Award::key).toList());
    }
    if (!journeys.award(company.id(), edition, award, body.words())) {
      throw Refused.overtaken("The company has this award already; now tells since when.", view(company));
    }
    return view(company);
  }

  private List<AwardView> view(Company company) {
    List<CompanyJourneys.Award> given = journeys.awards(company.id());
    return ways.awards(company).entrySet().stream()
        .flatMap(of -> of.getValue().stream().map(award -> view(of.getKey(), award, given)))
        .toList();
  }

  private static AwardView view(UUID edition, Hosting.Award award, List<CompanyJourneys.Award> given) {
    CompanyJourneys.@Nullable Award had =
        given.stream()
            .filter(one -> one.edition().equals(edition) && one.key().equals(award.key()))
            .findFirst()
            .orElse(null);
    return new AwardView(
        edition, award.key(), award.names().in(Language.ENGLISH), award.earnedBy().in(Language.ENGLISH),
        had == null ? null : had.givenOn(), had == null ? null : had.words());
  }
}
