package org.passerelle.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.access.Allowed;
import org.passerelle.employers.Companies;
import org.passerelle.employers.Company;
import org.passerelle.employers.Company.CompanyDetails;
import org.passerelle.employers.Placement;
import org.passerelle.employers.Placements;
import org.passerelle.employers.Vacancies;
import org.passerelle.employers.Vacancy;
import org.passerelle.employers.Vacancy.Terms;
import org.passerelle.people.facts.Cefr;
import org.passerelle.programmes.blueprint.Stage.PlacementKind;
import org.passerelle.scope.NotFound;
import org.passerelle.scope.Role;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
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

  CompaniesApi(Companies companies, Vacancies vacancies, Placements placements) {
    this.companies = companies;
    this.vacancies = vacancies;
    this.placements = placements;
  }

  record CompanyView(
      UUID id, String name, @Nullable String sector, @Nullable Integer size, @Nullable String number,
      @Nullable String postcode, @Nullable String place, int version) {
    static CompanyView of(Company company) {
      CompanyDetails d = company.details();
      return new CompanyView(
          company.id(), d.name(), d.sector(), d.size(), d.number(), d.postcode(), d.place(), company.version());
    }
  }

  record CompanyPage(int page, int pages, long total, List<CompanyView> companies) {}

  record NewCompany(
      @NotBlank(message = "is missing; send the company's name")
          @Size(max = 200, message = "is too long; send at most 200 characters")
          @Nullable String name,
      @Nullable String sector, @Nullable Integer size, @Nullable String number, @Nullable String website,
      @Nullable String address, @Nullable String postcode, @Nullable String place) {}

  record VacancyView(
      UUID id, String title, String kind, @Nullable String isco, String task, String place, boolean paid,
      @Nullable String pay, @Nullable Integer hoursAWeek, @Nullable LocalDate startsOn, @Nullable LocalDate endsOn,
      Map<String, String> languages, int places, int free, boolean open) {
    static VacancyView of(Vacancy vacancy) {
      Terms t = vacancy.terms();
      Map<String, String> languages = new HashMap<>();
      t.languages().forEach((code, level) -> languages.put(code, level.label()));
      return new VacancyView(
          vacancy.id(), t.title(), Codes.of(t.kind()), t.isco(), t.task(), t.place(), t.paid(), t.pay(),
          t.hoursAWeek(), t.startsOn(), t.endsOn(), languages, t.places(), vacancy.free(), vacancy.open());
    }
  }

  record NewVacancy(
      @NotBlank(message = "is missing; send what the work is called") @Nullable String title,
      @Schema(description = "job, internship, apprenticeship, work-experience and so on")
          @NotBlank(message = "is missing; send job, internship or another kind")
          @Nullable String kind,
      @Pattern(regexp = "[0-9]{1,4}", message = "is no ISCO-08 code; send one to four digits") @Nullable String isco,
      @Nullable String esco,
      @NotBlank(message = "is missing; send what is to be done") @Nullable String task,
      @NotBlank(message = "is missing; send where the work is") @Nullable String place,
      @Nullable String postcode,
      @NotNull(message = "is missing; send true or false") @Nullable Boolean paid,
      @Schema(description = "How much, in words; a must where the work is paid") @Nullable String pay,
      @Nullable Integer hoursAWeek, @Nullable LocalDate startsOn, @Nullable LocalDate endsOn,
      @Nullable String mustHave, @Nullable String trainable,
      @Schema(description = "Language code to CEFR level, such as nl to A2") @Nullable Map<String, String> languages,
      @Nullable Integer places) {}

  record PlacementView(
      UUID id, UUID company, UUID participation, UUID person, String kind, @Nullable String isco, LocalDate startsOn,
      @Nullable LocalDate endsOn, @Nullable LocalDate endedOn, @Nullable String endReason) {
    static PlacementView of(Placement placement) {
      Placement.Ending ending = placement.ending();
      return new PlacementView(
          placement.id(), placement.company(), placement.participation(), placement.person(),
          Codes.of(placement.terms().kind()), placement.terms().isco(), placement.terms().startsOn(),
          placement.terms().endsOn(), ending == null ? null : ending.on(), ending == null ? null : ending.reason());
    }
  }

  /** Companies are known to the whole network; a program uses those of its own organisation only. */
  private Company own(UUID id) {
    return companies.find(id)
        .filter(company -> Holder.holds(company.organisation()))
        .orElseThrow(() -> new NotFound("company"));
  }

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
    return CompanyView.of(own(id));
  }

  @Operation(summary = "Puts a company on record with the token's organisation")
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  CompanyView add(@Valid @RequestBody NewCompany body) {
    return CompanyView.of(
        companies.add(
            Holder.one(),
            new CompanyDetails(
                Objects.requireNonNull(body.name()), body.sector(), body.size(), body.number(), body.website(),
                body.address(), body.postcode(), body.place(), null, null, null)));
  }

  @Operation(summary = "The work a company offers, open first")
  @GetMapping("/{id}/vacancies")
  List<VacancyView> vacancies(@PathVariable UUID id) {
    return vacancies.of(own(id).id()).stream().map(VacancyView::of).toList();
  }

  @Operation(summary = "Tells of work that a company offers")
  @PostMapping("/{id}/vacancies")
  @ResponseStatus(HttpStatus.CREATED)
  VacancyView post(@PathVariable UUID id, @Valid @RequestBody NewVacancy body) {
    boolean paid = Boolean.TRUE.equals(body.paid());
    if (paid && (body.pay() == null || body.pay().isBlank())) {
      throw Refused.field("pay", "pay is missing; paid work says how much.");
    }
    if (body.startsOn() != null && body.endsOn() != null && body.endsOn().isBefore(body.startsOn())) {
      throw Refused.field("endsOn", "endsOn lies before startsOn; send the same or a later day.");
    }
    int places = body.places() == null ? 1 : body.places();
    if (places < 1 || places > 1000) {
      throw Refused.field("places", "places is out of range; send a number from 1 to 1000.");
    }
    Terms terms =
        new Terms(
            Objects.requireNonNull(body.title()),
            Codes.read(PlacementKind.class, "kind", Objects.requireNonNull(body.kind())), body.isco(), body.esco(),
            Objects.requireNonNull(body.task()), Objects.requireNonNull(body.place()), body.postcode(), null, null,
            paid, body.pay(), body.hoursAWeek(), null, body.startsOn(), body.endsOn(), body.mustHave(),
            body.trainable(), places, languages(body.languages()), List.of(), null);
    return VacancyView.of(vacancies.post(own(id).id(), terms));
  }

  private static Map<String, Cefr> languages(@Nullable Map<String, String> sent) {
    Map<String, Cefr> languages = new HashMap<>();
    if (sent != null) {
      sent.forEach(
          (code, level) ->
              languages.put(
                  code,
                  Cefr.of(level)
                      .orElseThrow(() -> Refused.field("languages", "languages names a level that is not A1 to C2; send one."))));
    }
    return languages;
  }

  @Operation(summary = "Who works or worked at a company, as far as the token's organisation holds their record")
  @GetMapping("/{id}/placements")
  List<PlacementView> placements(@PathVariable UUID id) {
    return placements.of(own(id).id()).stream().map(PlacementView::of).toList();
  }
}
