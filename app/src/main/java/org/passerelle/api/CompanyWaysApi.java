package org.passerelle.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.access.Allowed;
import org.passerelle.employers.Company;
import org.passerelle.employers.CompanyJourneys;
import org.passerelle.employers.CompanyJourneys.Joining;
import org.passerelle.employers.CompanyJourneys.Part;
import org.passerelle.employers.CompanyJourneys.Stay;
import org.passerelle.programmes.StageVisit.Result;
import org.passerelle.programmes.blueprint.Stage;
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
@RequestMapping("/api/v1/companies/{id}/parts")
@Allowed({Role.ADVISER, Role.MANAGER, Role.ADMINISTRATOR})
@Tag(name = "Company ways", description = "Companies that travel through a programme themselves")
class CompanyWaysApi {
  private final CompanyJourneys journeys;
  private final HeldCompanies held;
  private final HeldWays ways;
  private final Holder holder;

  CompanyWaysApi(CompanyJourneys journeys, HeldCompanies held, HeldWays ways, Holder holder) {
    this.journeys = journeys;
    this.held = held;
    this.ways = ways;
    this.holder = holder;
  }

  record StayInStage(
      String stage, @Nullable LocalDate dueOn, @Schema(description = "Absent while it is open") @Nullable String result,
      @Schema(description = "The option that was decided, or why the company left") @Nullable String reason) {
    static StayInStage of(Stay one) {
      return new StayInStage(one.stage(), one.dueOn(), one.result(), one.reason());
    }
  }

  record CompanyPartView(
      UUID id, UUID edition, String role, LocalDate beganOn, @Nullable BigDecimal fee, @Nullable String feeCurrency,
      @Schema(description = "First entered first") List<StayInStage> stages) {
    static CompanyPartView of(Part part, List<Stay> stays) {
      return new CompanyPartView(
          part.id(), part.edition(), part.role(), part.beganOn(), part.fee(), part.feeCurrency(),
          stays.stream().map(StayInStage::of).toList());
    }
  }

  record NewPart(
      @NotNull(message = "is missing; send the id of an edition that takes companies") @Nullable UUID edition,
      @Schema(description = "What was agreed with this company; absent for what the programme asks")
          @DecimalMin(value = "0", message = "is out of range; send a sum from 0")
          @DecimalMax(value = "999999999", message = "is out of range; send a sum below a thousand millions")
          @Digits(integer = 9, fraction = 2, message = "is finer than hundredths; send at most two decimals")
          @Nullable BigDecimal fee) {}

  record PassedStage(
      @NotBlank(message = "is missing; send the key of an open stage") @Nullable String stage,
      @Schema(description = "What was decided with the company; of a decision stage, and of no other")
          @Nullable String option) {}

  record CompanyLeaving(
      @Schema(description = "Key of one of the programme's reasons; in words where it names none")
          @NotBlank(message = "is missing; say why the company leaves")
          @Size(max = 500, message = "is too long; send at most 500 characters")
          @Nullable String reason) {}

  @Operation(summary = "A company's ways through the organisation's editions, latest begun first")
  @GetMapping
  List<CompanyPartView> list(@PathVariable UUID id) {
    return ways.of(held.company(id)).stream().map(one -> CompanyPartView.of(one.getKey(), one.getValue())).toList();
  }

  @Operation(summary = "Begins a company's way through an edition and opens its first stages; 409 when it takes part already")
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  CompanyPartView join(@PathVariable UUID id, @Valid @RequestBody NewPart body) {
    UUID company = held.company(id).id();
    UUID edition = holder.edition(Objects.requireNonNull(body.edition())).id();
    return switch (journeys.join(company, edition, body.fee())) {
      case Joining.Joined done -> view(done.part());
      case Joining.TakesPartAlready in ->
          throw Refused.overtaken("The company takes part in this edition already; now tells how far it has come.", list(id));
      case Joining.NoRole none ->
          throw Refused.field("edition", "edition is of a programme that has no role for companies; send another one.");
    };
  }

  @Operation(summary = "Passes an open stage; a decision stage with the option that was decided with the company. 409 when it is not open")
  @PostMapping("/{part}/stage-exits")
  @ResponseStatus(HttpStatus.CREATED)
  CompanyPartView pass(@PathVariable UUID id, @PathVariable UUID part, @Valid @RequestBody PassedStage body) {
    Part whose = ways.part(held.company(id), part);
    Stage stage = ways.stage(whose, Objects.requireNonNull(body.stage()));
    if (!passed(whose, stage, body.option())) {
      throw Refused.overtaken(
          "The company does not stand in %s; now is how far it has come.".formatted(stage.key()), view(whose));
    }
    return view(whose);
  }

  @Operation(summary = "Ends a company's way wherever it stands, with the reason; 409 when no stage is open")
  @PostMapping("/{part}/ending")
  @ResponseStatus(HttpStatus.CREATED)
  CompanyPartView end(@PathVariable UUID id, @PathVariable UUID part, @Valid @RequestBody CompanyLeaving body) {
    Company company = held.company(id);
    Part whose = ways.part(company, part);
    if (!journeys.end(whose.id(), ways.leavingReason(whose, Objects.requireNonNull(body.reason())))) {
      throw Refused.overtaken("The company's way had ended; now is how it went.", view(whose));
    }
    return view(whose);
  }

  private boolean passed(Part part, Stage stage, @Nullable String option) {
    if (!(stage instanceof Stage.Decision decision)) {
      if (option != null) {
        throw Refused.field("option", "option is said of a decision alone, and %s is none; leave it out.".formatted(stage.key()));
      }
      return journeys.leave(part.id(), stage.key(), Result.DONE, null);
    }
    List<String> known = decision.options().stream().map(Stage.DecisionOption::key).toList();
    if (option == null || !known.contains(option)) {
      throw Codes.unknown("option", String.valueOf(option), known);
    }
    return journeys.decide(part.id(), stage.key(), option);
  }

  private CompanyPartView view(Part part) {
    return CompanyPartView.of(part, journeys.stays(part.id()));
  }
}
