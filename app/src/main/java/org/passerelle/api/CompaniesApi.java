package org.passerelle.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.access.Allowed;
import org.passerelle.employers.Companies;
import org.passerelle.employers.Companies.Correction;
import org.passerelle.employers.Company;
import org.passerelle.employers.Company.CompanyDetails;
import org.passerelle.employers.Placements;
import org.passerelle.employers.Vacancies;
import org.passerelle.scope.Role;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/companies")
@Allowed({Role.ADVISER, Role.MANAGER, Role.ADMINISTRATOR})
@Tag(name = "Companies", description = "Companies, the work they offer, and who works there")
class CompaniesApi {
  private final Companies companies;
  private final Vacancies vacancies;
  private final Placements placements;
  private final HeldCompanies held;

  CompaniesApi(Companies companies, Vacancies vacancies, Placements placements, HeldCompanies held) {
    this.companies = companies;
    this.vacancies = vacancies;
    this.placements = placements;
    this.held = held;
  }

  record CompanyCorrection(
      @NotNull(message = "is missing; send the version you read") @Nullable Integer version,
      @NotNull(message = "is missing; send the whole record as it should be") @Valid @Nullable CompanyBody company) {}

  record CompanyPage(int page, int pages, long total, List<CompanyView> companies) {}

  @Operation(summary = "Companies by name; those whose name or place holds the words")
  @GetMapping
  CompanyPage list(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "1") int page) {
    var listing = companies.list(Holder.one(), q, page);
    return new CompanyPage(
        listing.slice().number(), listing.slice().pages(), listing.slice().total(),
        listing.rows().stream().map(row -> CompanyView.of(row.company())).toList());
  }

  @Operation(summary = "One company")
  @GetMapping("/{id}")
  CompanyView show(@PathVariable UUID id) {
    return CompanyView.of(held.company(id));
  }

  @Operation(summary = "Puts a company on record with the token's organisation")
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  CompanyView add(@Valid @RequestBody CompanyBody body) {
    return CompanyView.of(companies.add(Holder.one(), body.details(null)));
  }

  @Operation(summary = "Corrects a company's record from the version it was read at; 409 when somebody corrected it meanwhile")
  @PutMapping("/{id}")
  CompanyView correct(@PathVariable UUID id, @Valid @RequestBody CompanyCorrection body) {
    Company before = held.company(id);
    CompanyDetails details = Objects.requireNonNull(body.company()).details(before);
    return switch (companies.correct(before.id(), Objects.requireNonNull(body.version()), details)) {
      case Correction.Corrected done -> CompanyView.of(done.company());
      case Correction.Overtaken overtaken ->
          throw Refused.overtaken("Somebody else corrected this company first; now is how it stands.", CompanyView.of(overtaken.now()));
    };
  }

  @Operation(summary = "The work a company offers, open first")
  @GetMapping("/{id}/vacancies")
  List<VacancyView> vacancies(@PathVariable UUID id) {
    return vacancies.of(held.company(id).id()).stream().map(VacancyView::of).toList();
  }

  @Operation(summary = "Tells of work that a company offers")
  @PostMapping("/{id}/vacancies")
  @ResponseStatus(HttpStatus.CREATED)
  VacancyView post(@PathVariable UUID id, @Valid @RequestBody VacancyBody body) {
    UUID whose = held.company(id).id();
    return VacancyView.of(vacancies.post(whose, body.terms(null)));
  }

  @Operation(summary = "Who works or worked at a company, as far as the token's organisation holds their record")
  @GetMapping("/{id}/placements")
  List<PlacementView> placements(@PathVariable UUID id) {
    return placements.of(held.company(id).id()).stream().map(PlacementView::of).toList();
  }
}
