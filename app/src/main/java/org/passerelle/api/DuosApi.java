package org.passerelle.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
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
import org.passerelle.mentoring.Duo;
import org.passerelle.mentoring.DuoList;
import org.passerelle.mentoring.DuoStanding;
import org.passerelle.mentoring.Duos;
import org.passerelle.mentoring.Forming;
import org.passerelle.programmes.blueprint.Relationship;
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
@RequestMapping("/api/v1/duos")
@Allowed({Role.ADVISER, Role.MANAGER, Role.ADMINISTRATOR})
@Tag(name = "Duos", description = "Two people who walk together")
class DuosApi {
  private final Duos duos;
  private final DuoList list;
  private final DuoSides sides;
  private final Holder holder;

  DuosApi(Duos duos, DuoList list, DuoSides sides, Holder holder) {
    this.duos = duos;
    this.list = list;
    this.sides = sides;
    this.holder = holder;
  }

  record StandingView(
      @Schema(description = "formed, met, running, paused or ended") String phase, @Nullable LocalDate startedOn,
      @Nullable LocalDate endsOn, List<String> signedBy, @Nullable LocalDate lastMeeting,
      @Nullable LocalDate pausedUntil, @Nullable LocalDate endedOn, @Nullable String endReason) {
    static StandingView of(DuoStanding standing) {
      return new StandingView(
          Codes.of(standing.phase()), standing.startedOn(), standing.endsOn(),
          standing.signedBy().stream().sorted().map(Codes::of).toList(), standing.lastMeeting(),
          standing.pausedUntil(), standing.endedOn(), standing.endReason());
    }
  }

  record ListedDuo(
      UUID id, UUID edition, String seeker, String supporter, @Nullable String adviser, int openAlerts,
      StandingView standing) {
    static ListedDuo of(DuoList.Row row) {
      return new ListedDuo(
          row.id(), row.edition(), row.seeker(), row.supporter(), row.adviser(), row.openAlerts(),
          StandingView.of(row.standing()));
    }
  }

  record DuoPage(int page, int pages, long total, List<ListedDuo> duos) {}

  record DuoView(
      UUID id, UUID edition,
      @Schema(description = "Participation of the one who looks for somebody") UUID seeker,
      @Schema(description = "Participation of the one who gives time") UUID supporter, UUID seekerPerson,
      UUID supporterPerson, @Nullable UUID adviser, StandingView standing) {}

  record NewDuo(
      @NotNull(message = "is missing; send the participation of the one who looks for somebody") @Nullable UUID seeker,
      @NotNull(message = "is missing; send the participation of the one who gives time") @Nullable UUID supporter,
      @Schema(description = "Account of the adviser who will look after the duo") @Nullable UUID adviser) {}

  record Ending(
      @NotBlank(message = "is missing; send the key of an end reason of the edition") @Nullable String reason,
      @Size(max = 2000, message = "is too long; send at most 2000 characters") @Nullable String note,
      @NotNull(message = "is missing; send the last day") @Nullable LocalDate on) {}

  @Operation(summary = "Duos, those with open alerts first")
  @GetMapping
  DuoPage list(
      @RequestParam(required = false) @Nullable UUID edition,
      @Parameter(description = "open, all, formed, met, running, paused or ended")
          @RequestParam(defaultValue = "open") String phase,
      @Parameter(description = "Counted from 1") @RequestParam(defaultValue = "1") int page) {
    if (!phase.equals("all") && !DuoList.phases().contains(phase)) {
      throw Codes.unknown("phase", phase, DuoList.phases());
    }
    DuoList.Listing listing = list.find(new DuoList.Filter(edition, null, phase), page);
    return new DuoPage(
        listing.slice().number(), listing.slice().pages(), listing.slice().total(),
        listing.rows().stream().map(ListedDuo::of).toList());
  }

  @Operation(summary = "One duo and how it stands today")
  @GetMapping("/{id}")
  DuoView show(@PathVariable UUID id) {
    return view(duos.get(id));
  }

  @Operation(summary = "Brings two people together; 409 when a place is taken")
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  DuoView form(@Valid @RequestBody NewDuo body) {
    UUID seeker = Objects.requireNonNull(body.seeker());
    UUID supporter = Objects.requireNonNull(body.supporter());
    sides.check(seeker, supporter);
    UUID adviser = body.adviser() == null ? null : holder.staff("adviser", body.adviser());
    return switch (duos.form(seeker, supporter, null, adviser)) {
      case Forming.Formed formed -> view(formed.duo());
      case Forming.SeekerTaken taken ->
          throw Refused.conflict("The seeker walks with somebody already; end that duo first.");
      case Forming.SupporterFull full ->
          throw Refused.conflict(
              "Every place of the supporter is taken (%d of %d); choose another.".formatted(full.places(), full.places()));
    };
  }

  @Operation(summary = "Ends a duo with a reason of its programme and frees both places")
  @PostMapping("/{id}/ending")
  @ResponseStatus(HttpStatus.CREATED)
  DuoView end(@PathVariable UUID id, @Valid @RequestBody Ending body) {
    Duo duo = duos.get(id);
    List<String> reasons = duos.rules(duo).endReasons().stream().map(Relationship.EndReason::key).toList();
    String reason = Objects.requireNonNull(body.reason());
    if (!reasons.contains(reason)) {
      throw Codes.unknown("reason", reason, reasons);
    }
    LocalDate on = holder.notInTheFuture("on", Objects.requireNonNull(body.on()));
    if (!duos.end(id, reason, body.note(), on)) {
      throw Refused.overtaken("The duo has ended already; look at now.", view(duo));
    }
    return view(duo);
  }

  private DuoView view(Duo duo) {
    return new DuoView(
        duo.id(), duo.edition(), duo.seekerParticipation(), duo.supporterParticipation(), duo.seekerPerson(),
        duo.supporterPerson(), duo.adviser(), StandingView.of(duos.standing(duo.id())));
  }
}
