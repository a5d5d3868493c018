package org.passerelle.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.access.Allowed;
import org.passerelle.access.Journal;
import org.passerelle.access.Networks;
import org.passerelle.people.PersonDetails;
import org.passerelle.people.PersonProfile;
import org.passerelle.programmes.Edition;
import org.passerelle.programmes.Participation;
import org.passerelle.programmes.blueprint.Stage;
import org.passerelle.scope.Role;
import org.passerelle.selection.Nominations;
import org.passerelle.selection.Nominations.Nomination;
import org.passerelle.selection.Nominations.Nominator;
import org.passerelle.selection.Nominations.Proposing;
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
@Tag(name = "Nominations", description = "People whom a partner puts forward; nobody without having agreed to it")
class NominationsApi {
  private final Nominations nominations;
  private final EditionRoles roles;
  private final OpenedParts parts;
  private final Networks networks;
  private final Journal journal;

  NominationsApi(
      Nominations nominations, EditionRoles roles, OpenedParts parts, Networks networks, Journal journal) {
    this.nominations = nominations;
    this.roles = roles;
    this.parts = parts;
    this.networks = networks;
    this.journal = journal;
  }

  record NominationView(UUID participation, String by, String agency, @Nullable String words, Instant at) {
    static NominationView of(Nomination one) {
      return new NominationView(one.participation(), one.by(), one.agency(), one.words(), one.at());
    }
  }

  record NominatorBody(
      @Schema(description = "Who puts the person forward")
          @NotBlank(message = "is missing; send who puts the person forward")
          @Size(max = 200, message = "is too long; send at most 200 characters")
          @Nullable String by,
      @Schema(description = "At which agency, school or company")
          @NotBlank(message = "is missing; send at which agency, school or company")
          @Size(max = 200, message = "is too long; send at most 200 characters")
          @Nullable String agency,
      @Schema(description = "Why this person")
          @Size(max = 2000, message = "is too long; send at most 2000 characters")
          @Nullable String words,
      @Schema(description = "That the person agreed to be put forward") @Nullable Boolean agreed) {

    Nominator read() {
      if (!Boolean.TRUE.equals(agreed)) {
        throw Refused.field("agreed", "agreed is not true; ask the person first and send true when they said yes.");
      }
      return new Nominator(Objects.requireNonNull(by), Objects.requireNonNull(agency), words);
    }
  }

  record NewNomination(
      @NotBlank(message = "is missing; send the key of a role of the edition") @Nullable String role,
      @Valid @NotNull(message = "is missing; send whom it is about") @Nullable PersonBody person,
      @Valid @NotNull(message = "is missing; send who puts the person forward") @Nullable NominatorBody nominator) {}

  @Operation(summary = "Puts somebody on record and forward for an edition; what follows the nomination opens")
  @PostMapping("/editions/{id}/nominations")
  @ResponseStatus(HttpStatus.CREATED)
  @Transactional
  NominationView putForward(@PathVariable UUID id, @Valid @RequestBody NewNomination body) {
    Edition edition = roles.edition(id);
    String role = roles.withStage(edition, Objects.requireNonNull(body.role()), Stage.Nomination.class);
    Nominator nominator = Objects.requireNonNull(body.nominator()).read();
    PersonDetails details =
        Objects.requireNonNull(body.person()).read(null, networks.current().country(), journal.today());
    if (details.phone() == null && details.email() == null) {
      throw Refused.field("person.phone", "person.phone and person.email are missing; send one of them.");
    }
    return noted(nominations.putForward(id, role, details, PersonProfile.EMPTY, nominator));
  }

  @Operation(summary = "Who put somebody forward, first noted first")
  @GetMapping("/participations/{participation}/nominations")
  List<NominationView> list(@PathVariable UUID participation) {
    return of(parts.open(participation));
  }

  @Operation(summary = "Notes who puts forward somebody whose nomination is open; 409 when it is not")
  @PostMapping("/participations/{participation}/nominations")
  @ResponseStatus(HttpStatus.CREATED)
  @Transactional
  NominationView note(@PathVariable UUID participation, @Valid @RequestBody NominatorBody body) {
    Participation who = parts.get(participation);
    return noted(nominations.note(who, body.read()));
  }

  private NominationView noted(Proposing proposing) {
    return switch (proposing) {
      case Proposing.PutForward done -> of(done.participation()).getLast();
      case Proposing.EditionClosed closed ->
          throw Refused.conflict("The edition took people until %s; choose another one.".formatted(closed.lastDay()));
      case Proposing.ThereAlready there ->
          throw Refused.conflict("The person's nomination is not open; read the participation for where they stand.");
    };
  }

  private List<NominationView> of(Participation who) {
    return nominations.of(List.of(who.id())).stream().map(NominationView::of).toList();
  }
}
