package org.passerelle.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.access.Allowed;
import org.passerelle.mentoring.Duos;
import org.passerelle.mentoring.Meetings;
import org.passerelle.mentoring.Meetings.Logging;
import org.passerelle.mentoring.Meetings.Meeting;
import org.passerelle.mentoring.Side;
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
@RequestMapping("/api/v1/duos/{duo}/meetings")
@Allowed({Role.ADVISER, Role.MANAGER, Role.ADMINISTRATOR})
@Tag(name = "Duos")
class MeetingsApi {
  private final Meetings meetings;
  private final Duos duos;

  MeetingsApi(Meetings meetings, Duos duos) {
    this.meetings = meetings;
    this.duos = duos;
  }

  record MeetingView(
      UUID id, LocalDate heldOn, boolean held, @Nullable Integer minutes, @Nullable String way, @Nullable String note,
      List<String> topics, @Nullable String loggedBy) {
    static MeetingView of(Meeting meeting) {
      Side by = meeting.loggedBy();
      return new MeetingView(
          meeting.id(), meeting.heldOn(), meeting.held(), meeting.minutes(), meeting.way(), meeting.note(),
          meeting.topics(), by == null ? null : by.key());
    }
  }

  record NewMeeting(
      @NotNull(message = "is missing; send the day of the meeting") @Nullable LocalDate heldOn,
      @Schema(description = "Who told of it: seeker, supporter or adviser; absent means adviser") @Nullable String side,
      @Schema(description = "False when it was agreed and did not happen; absent means true") @Nullable Boolean held,
      @Min(value = 1, message = "is out of range; send 1 to 720 minutes")
          @Max(value = Meetings.LONGEST_MINUTES, message = "is out of range; send 1 to 720 minutes")
          @Nullable Integer minutes,
      @Pattern(
              regexp = "in-person|video|phone|message",
              message = "is not known; send in-person, video, phone or message")
          @Nullable String way,
      @Size(max = 2000, message = "is too long; send at most 2000 characters") @Nullable String note) {}

  @Operation(summary = "Meetings of a duo, latest first")
  @GetMapping
  List<MeetingView> list(@PathVariable UUID duo) {
    return meetings.of(duos.get(duo).id()).stream().map(MeetingView::of).toList();
  }

  @Operation(summary = "Logs a meeting; 409 when that day is in the log already")
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  MeetingView log(@PathVariable UUID duo, @Valid @RequestBody NewMeeting body) {
    Side side = Codes.read(Side.class, "side", Objects.requireNonNullElse(body.side(), Side.ADVISER.key()));
    boolean held = Objects.requireNonNullElse(body.held(), true);
    LocalDate on = Objects.requireNonNull(body.heldOn());
    return switch (meetings.log(duo, side, on, held, body.minutes(), body.way(), body.note())) {
      case Logging.Logged logged -> MeetingView.of(meetings.get(logged.meeting()));
      case Logging.AlreadyLogged already ->
          throw Refused.overtaken("That day is in the log already; look at now.", MeetingView.of(already.meeting()));
      case Logging.InTheFuture future ->
          throw Refused.field("heldOn", "heldOn lies in the future; send the day on which they met.");
      case Logging.OutsideTheDuo outside ->
          throw Refused.field("heldOn", "heldOn lies before the duo formed or after it ended; send a day between.");
    };
  }
}
