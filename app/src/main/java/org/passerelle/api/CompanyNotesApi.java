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
import org.passerelle.employers.Companies;
import org.passerelle.employers.Company.Note;
import org.passerelle.employers.Company.NoteKind;
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
@RequestMapping("/api/v1/companies/{id}/notes")
@Allowed({Role.ADVISER, Role.MANAGER, Role.ADMINISTRATOR})
@Tag(name = "Companies")
class CompanyNotesApi {
  private final Companies companies;
  private final HeldCompanies held;

  CompanyNotesApi(Companies companies, HeldCompanies held) {
    this.companies = companies;
    this.held = held;
  }

  record NoteView(UUID id, String kind, String text, LocalDate on, @Nullable String by) {
    static NoteView of(Note one) {
      return new NoteView(one.id(), Codes.of(one.kind()), one.text(), one.heldOn(), one.by());
    }
  }

  record NewNote(
      @Schema(description = "visit, call, mail, survey, expectations, mediation, fee or other")
          @NotBlank(message = "is missing; send visit, call, mail or another kind")
          @Nullable String kind,
      @NotBlank(message = "is missing; say what passed between you")
          @Size(max = 5000, message = "is too long; send at most 5000 characters")
          @Nullable String text,
      @NotNull(message = "is missing; send the day") @Nullable LocalDate on) {}

  @Operation(summary = "What passed between us and a company, latest first")
  @GetMapping
  List<NoteView> list(@PathVariable UUID id) {
    return companies.notes(held.company(id).id()).stream().map(NoteView::of).toList();
  }

  @Operation(summary = "Notes what passed between us; the answer tells all of it")
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  List<NoteView> note(@PathVariable UUID id, @Valid @RequestBody NewNote body) {
    UUID company = held.company(id).id();
    NoteKind kind = Codes.read(NoteKind.class, "kind", Objects.requireNonNull(body.kind()));
    companies.note(company, kind, Objects.requireNonNull(body.text()), Sent.day("on", body.on()));
    return list(id);
  }
}
