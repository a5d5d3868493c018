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
import org.passerelle.audit.Audit;
import org.passerelle.people.Paper;
import org.passerelle.people.Papers;
import org.passerelle.people.People;
import org.passerelle.people.WorkRight;
import org.passerelle.programmes.blueprint.ResidenceGround;
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
@RequestMapping("/api/v1/people/{id}/papers")
@Allowed({Role.ADVISER, Role.MANAGER, Role.ADMINISTRATOR})
@Tag(name = "Papers", description = "What was seen of somebody's papers, never the papers, and whether they may work by them")
class PapersApi {
  private final Papers papers;
  private final People people;
  private final Holder holder;
  private final Deciders deciders;
  private final Audit audit;

  PapersApi(Papers papers, People people, Holder holder, Deciders deciders, Audit audit) {
    this.papers = papers;
    this.people = people;
    this.holder = holder;
    this.deciders = deciders;
    this.audit = audit;
  }

  record PaperView(
      UUID id, String kind, @Nullable String detail,
      @Schema(description = "in-order or not-in-order where somebody looked; stated, yes or no where it was only said")
          String result,
      LocalDate seenOn, @Schema(description = "The last day on which it holds") @Nullable LocalDate expiresOn) {
    static PaperView of(Paper one) {
      return new PaperView(one.id(), one.kind().key(), one.detail(), one.result(), one.seenOn(), one.expiresOn());
    }
  }

  record PapersView(
      @Schema(description = "may, may-not, lapsed or not-known, as far as the record tells") String workRight,
      @Schema(description = "Until when somebody may work, or when that ended") @Nullable LocalDate until,
      @Schema(description = "Latest seen first") List<PaperView> papers) {}

  record NewPaper(
      @Schema(description = "legal-ground, permit, work-right, registration, record-extract, reference or other")
          @NotBlank(message = "is missing; send legal-ground, permit, work-right or another kind")
          @Nullable String kind,
      @Schema(description = "Of a legal ground its word, such as refugee")
          @Size(max = 200, message = "is too long; send at most 200 characters")
          @Nullable String detail,
      @NotNull(message = "is missing; send true or false") @Nullable Boolean inOrder,
      @NotNull(message = "is missing; send the day on which it was seen") @Nullable LocalDate seenOn,
      @Schema(description = "The last day on which it holds; absent where it has no end") @Nullable LocalDate expiresOn,
      @Schema(description = "Account of the member of staff who looked at it")
          @NotNull(message = "is missing; only a person looks at papers, so send the account of the member of staff who did")
          @Nullable UUID decidedBy) {}

  @Operation(summary = "What was seen of somebody's papers, and whether they may work today")
  @GetMapping
  @Transactional
  PapersView show(@PathVariable UUID id) {
    UUID person = people.get(id).id();
    audit.readFile(person);
    return view(person);
  }

  @Operation(summary = "Notes that a member of staff looked at a paper; a later look counts before an earlier one")
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @Transactional
  PapersView see(@PathVariable UUID id, @Valid @RequestBody NewPaper body) {
    UUID person = people.get(id).id();
    Paper.Kind kind = Codes.read(Paper.Kind.class, "kind", Objects.requireNonNull(body.kind()));
    LocalDate seenOn = holder.notInTheFuture("seenOn", Sent.day("seenOn", body.seenOn()));
    LocalDate expiresOn = body.expiresOn() == null ? null : Sent.day("expiresOn", body.expiresOn());
    Papers.Look look =
        new Papers.Look(kind, detail(kind, body.detail()), Objects.requireNonNull(body.inOrder()), seenOn, expiresOn);
    deciders.as(Objects.requireNonNull(body.decidedBy()), "person", person, () -> papers.see(person, look));
    return view(person);
  }

  private static @Nullable String detail(Paper.Kind kind, @Nullable String sent) {
    return kind == Paper.Kind.LEGAL_GROUND
        ? Codes.of(Codes.read(ResidenceGround.class, "detail", String.valueOf(sent)))
        : sent;
  }

  private PapersView view(UUID person) {
    List<Paper> seen = papers.of(person);
    List<PaperView> told = seen.stream().map(PaperView::of).toList();
    return switch (WorkRight.on(holder.today(), seen)) {
      case WorkRight.May may -> new PapersView("may", may.until(), told);
      case WorkRight.MayNot not -> new PapersView("may-not", null, told);
      case WorkRight.Lapsed lapsed -> new PapersView("lapsed", lapsed.on(), told);
      case WorkRight.NotKnown none -> new PapersView("not-known", null, told);
    };
  }
}
