package org.passerelle.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.access.Allowed;
import org.passerelle.employers.Vacancies;
import org.passerelle.employers.Vacancies.Changing;
import org.passerelle.employers.Vacancy;
import org.passerelle.employers.Vacancy.Closing;
import org.passerelle.employers.Vacancy.Terms;
import org.passerelle.scope.Role;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/vacancies/{id}")
@Allowed({Role.ADVISER, Role.MANAGER, Role.ADMINISTRATOR})
@Tag(name = "Vacancies", description = "Work that companies offer")
class VacanciesApi {
  private final Vacancies vacancies;
  private final HeldCompanies held;

  VacanciesApi(Vacancies vacancies, HeldCompanies held) {
    this.vacancies = vacancies;
    this.held = held;
  }

  record VacancyChange(
      @NotNull(message = "is missing; send the version you read") @Nullable Integer version,
      @NotNull(message = "is missing; send the whole vacancy as it should be") @Valid @Nullable VacancyBody vacancy) {}

  record VacancyClosing(
      @Schema(description = "filled, withdrawn or over")
          @NotBlank(message = "is missing; send filled, withdrawn or over")
          @Nullable String reason) {}

  @Operation(summary = "One vacancy")
  @GetMapping
  VacancyView show(@PathVariable UUID id) {
    return VacancyView.of(held.vacancy(id));
  }

  @Operation(summary = "Changes a vacancy from the version it was read at; 409 when somebody changed it meanwhile")
  @PutMapping
  VacancyView change(@PathVariable UUID id, @Valid @RequestBody VacancyChange body) {
    Vacancy before = held.vacancy(id);
    Terms terms = Objects.requireNonNull(body.vacancy()).terms(before.terms().edition());
    return switch (vacancies.change(id, Objects.requireNonNull(body.version()), terms)) {
      case Changing.Changed done -> VacancyView.of(done.vacancy());
      case Changing.PlacesTaken(int taken) ->
          throw Refused.field(
              "vacancy.places", "vacancy.places is fewer than the %d taken; send that many or more.".formatted(taken));
      case Changing.Overtaken overtaken ->
          throw Refused.overtaken("Somebody else changed this vacancy first; now is how it stands.", show(id));
    };
  }

  @Operation(summary = "Closes a vacancy: nobody is proposed for it any more; 409 when it was closed")
  @PostMapping("/closing")
  @ResponseStatus(HttpStatus.CREATED)
  VacancyView close(@PathVariable UUID id, @Valid @RequestBody VacancyClosing body) {
    UUID known = held.vacancy(id).id();
    if (!vacancies.close(known, Codes.read(Closing.class, "reason", Objects.requireNonNull(body.reason())))) {
      throw Refused.overtaken("The vacancy was closed; now is how it stands.", show(id));
    }
    return show(id);
  }
}
