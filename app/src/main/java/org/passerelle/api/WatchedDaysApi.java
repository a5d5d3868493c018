package org.passerelle.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.access.Allowed;
import org.passerelle.access.LocalTexts;
import org.passerelle.employers.Company;
import org.passerelle.employers.WatchedDay;
import org.passerelle.employers.WatchedDays;
import org.passerelle.employers.WatchedDays.Agreed;
import org.passerelle.pages.Texts;
import org.passerelle.scope.NotFound;
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
@RequestMapping("/api/v1/editions/{edition}/roles/{role}/assessments/{stage}/watched-days")
@Allowed({Role.ADVISER, Role.MANAGER, Role.ADMINISTRATOR})
@Tag(name = "Watched days", description = "Assessment days that companies watch; they see those who agreed to it")
class WatchedDaysApi {
  private final WatchedDays days;
  private final HeldCompanies companies;
  private final EditionRoles roles;
  private final LocalTexts texts;

  WatchedDaysApi(WatchedDays days, HeldCompanies companies, EditionRoles roles, LocalTexts texts) {
    this.days = days;
    this.companies = companies;
    this.roles = roles;
    this.texts = texts;
  }

  record WatchedDayView(
      UUID id, UUID company, String companyName, LocalDate on,
      @Schema(description = "How many agreed to be seen") int guests) {
    static WatchedDayView of(WatchedDay.Listed one) {
      return new WatchedDayView(one.day().id(), one.day().company(), one.companyName(), one.day().heldOn(), one.guests());
    }
  }

  record NewWatching(
      @NotNull(message = "is missing; send the company's id") @Nullable UUID company,
      @NotNull(message = "is missing; send the day") @Nullable LocalDate on,
      @Schema(description = "Those who stand in the stage and whom the company sees there")
          @NotEmpty(message = "is missing; send at least one who agreed")
          @Nullable List<@NotNull(message = "is empty; send an id") UUID> participations,
      @Schema(description = "That each of them agreed that the company watches, sees the first name and notes what it saw")
          @Nullable Boolean agreed,
      @Schema(description = "In which language they were asked, BCP 47; absent means English") @Nullable String language) {}

  @Operation(summary = "Which companies watch the days of an assessment, and how many people each sees")
  @GetMapping
  List<WatchedDayView> list(@PathVariable UUID edition, @PathVariable String role, @PathVariable String stage) {
    UUID held = assessment(edition, role, stage);
    return days.ofStage(held, role, stage).stream().map(WatchedDayView::of).toList();
  }

  @Operation(summary = "Asks a company to watch a day and shows it those who agreed; asked again, it sees more people")
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  List<WatchedDayView> invite(
      @PathVariable UUID edition, @PathVariable String role, @PathVariable String stage,
      @Valid @RequestBody NewWatching body) {
    UUID held = assessment(edition, role, stage);
    Company company = companies.company(Objects.requireNonNull(body.company()));
    if (!Boolean.TRUE.equals(body.agreed())) {
      throw Refused.field("agreed", "agreed is not true; ask each of them first and send true when they said yes.");
    }
    Texts asked = texts.in(body.language() == null ? null : Sent.language("language", body.language()));
    Agreed agreed =
        new Agreed(
            Objects.requireNonNull(body.participations()).stream().distinct().toList(),
            asked.get("employers.staff.days.wording", "company", company.name()), asked.language().tag());
    return switch (days.invite(company.id(), held, role, stage, Sent.day("on", body.on()), agreed)) {
      case INVITED -> list(edition, role, stage);
      case IN_THE_PAST -> throw Refused.field("on", "on is over; send today or a later day.");
      case NOT_STANDING ->
          throw Refused.field("participations", "participations names somebody who does not stand in this stage; read who does.");
    };
  }

  /** @throws NotFound where the organisation runs no such edition, or companies do not watch such a stage */
  private UUID assessment(UUID edition, String role, String stage) {
    UUID held = roles.edition(edition).id();
    days.stage(held, role, stage);
    return held;
  }
}
