package org.passerelle.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.access.Allowed;
import org.passerelle.programmes.Journeys;
import org.passerelle.programmes.Participation;
import org.passerelle.scope.Role;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/participations/{participation}/track")
@Allowed({Role.ADVISER, Role.TRAINER, Role.MANAGER, Role.ADMINISTRATOR})
@Tag(name = "Tracks", description = "Which of a role's parallel ways somebody follows")
class TracksApi {
  private final Journeys journeys;
  private final OpenedParts parts;
  private final Deciders deciders;

  TracksApi(Journeys journeys, OpenedParts parts, Deciders deciders) {
    this.journeys = journeys;
    this.parts = parts;
    this.deciders = deciders;
  }

  record TrackView(
      UUID participation, @Schema(description = "Absent while none was chosen") @Nullable String track,
      @Schema(description = "The parallel ways of the role; empty where it has one way only") List<String> tracks) {}

  record NewTrack(
      @NotBlank(message = "is missing; send the key of one of the role's tracks") @Nullable String track,
      @Schema(description = "Account of the member of staff who decided")
          @NotNull(message = "is missing; a person decides which way somebody goes, so send the account of the member of staff who did")
          @Nullable UUID decidedBy) {}

  @Operation(summary = "Which track somebody follows, and which there are")
  @GetMapping
  TrackView show(@PathVariable UUID participation) {
    return view(parts.get(participation));
  }

  @Operation(summary = "Puts somebody on a track; stages of that way open when it is their turn, those open stay open")
  @PutMapping
  @Transactional
  TrackView follow(@PathVariable UUID participation, @Valid @RequestBody NewTrack body) {
    Participation who = parts.get(participation);
    String track = Objects.requireNonNull(body.track());
    List<String> known = tracks(who);
    if (!known.contains(track)) {
      throw known.isEmpty()
          ? Refused.field("track", "track names one, and everybody of this role goes the same way; leave it as it is.")
          : Codes.unknown("track", track, known);
    }
    deciders.as(
        Objects.requireNonNull(body.decidedBy()), "participation", who.id(),
        () -> {
          journeys.follow(who.id(), track);
          return track;
        });
    return view(who);
  }

  private List<String> tracks(Participation who) {
    return journeys.blueprint(who.id()).role(who.role()).tracks().stream().map(one -> one.key()).toList();
  }

  private TrackView view(Participation who) {
    return new TrackView(who.id(), journeys.track(who.id()).orElse(null), tracks(who));
  }
}
