package org.passerelle.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.access.Allowed;
import org.passerelle.intake.Appointments;
import org.passerelle.intake.Booking;
import org.passerelle.intake.NewSlot;
import org.passerelle.intake.Opening;
import org.passerelle.intake.Slot;
import org.passerelle.intake.Slots;
import org.passerelle.programmes.Editions;
import org.passerelle.programmes.Participation;
import org.passerelle.programmes.Participations;
import org.passerelle.programmes.blueprint.Stage;
import org.passerelle.scope.NotFound;
import org.passerelle.scope.Role;
import org.passerelle.scope.Scope;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
@Allowed({Role.ADVISER, Role.TRAINER, Role.MANAGER, Role.ADMINISTRATOR})
@Tag(name = "Appointments", description = "Times at which people can come, and the places they hold")
class AppointmentsApi {
  private final Slots slots;
  private final Appointments appointments;
  private final Participations participations;
  private final Editions editions;
  private final Holder holder;

  AppointmentsApi(
      Slots slots, Appointments appointments, Participations participations, Editions editions, Holder holder) {
    this.slots = slots;
    this.appointments = appointments;
    this.participations = participations;
    this.editions = editions;
    this.holder = holder;
  }

  record SlotView(
      UUID id, UUID edition, String stage, String role, int session, Instant startsAt, Instant endsAt, UUID host,
      String place, @Nullable String onlineAddress, @Nullable String language, int capacity, int taken) {
    static SlotView of(Slot slot) {
      return new SlotView(
          slot.id(), slot.edition(), slot.stage(), slot.role(), slot.session(), slot.startsAt(), slot.endsAt(),
          slot.host(), slot.place(), slot.onlineAddress(), slot.language(), slot.capacity(), slot.taken());
    }
  }

  record SlotBody(
      @NotNull(message = "is missing; send the id of an edition") @Nullable UUID edition,
      @NotBlank(message = "is missing; send the key of a role of the edition") @Nullable String role,
      @NotBlank(message = "is missing; send the key of a stage of the role") @Nullable String stage,
      @Schema(description = "Which session of the stage, counted from 1; absent means 1")
          @Min(value = 1, message = "is out of range; send 1 to 100")
          @Max(value = 100, message = "is out of range; send 1 to 100")
          @Nullable Integer session,
      @NotNull(message = "is missing; send a moment in the future") @Nullable Instant startsAt,
      @NotNull(message = "is missing; send a moment after startsAt") @Nullable Instant endsAt,
      @Schema(description = "Account of the staff member who holds it; absent means the token's own account")
          @Nullable UUID host,
      @NotBlank(message = "is missing; send where people come")
          @Size(max = 300, message = "is too long; send at most 300 characters")
          @Nullable String place,
      @Size(max = 500, message = "is too long; send at most 500 characters") @Nullable String onlineAddress,
      @Schema(description = "Language of the meeting, BCP 47; absent where it does not matter")
          @Size(max = 10, message = "is too long; send at most 10 characters")
          @Nullable String language,
      @NotNull(message = "is missing; send 1 to 500 places")
          @Min(value = 1, message = "is out of range; send 1 to 500 places")
          @Max(value = 500, message = "is out of range; send 1 to 500 places")
          @Nullable Integer capacity) {}

  record NewBooking(
      @NotNull(message = "is missing; send the id of a participation") @Nullable UUID participation,
      @Schema(description = "Language of an interpreter to be found")
          @Size(max = 10, message = "is too long; send at most 10 characters")
          @Nullable String interpreter,
      @Size(max = 500, message = "is too long; send at most 500 characters") @Nullable String note) {}

  record BookingView(UUID id, UUID slot, UUID participation) {}

  @Operation(summary = "Slots that a stage can book now, soonest first, full ones too")
  @GetMapping("/slots")
  List<SlotView> bookable(
      @RequestParam UUID edition,
      @Parameter(description = "Key of a role") @RequestParam String role,
      @Parameter(description = "Key of a stage") @RequestParam String stage) {
    holder.edition(edition);
    return appointments.bookable(edition, role, stage).stream().map(SlotView::of).toList();
  }

  @Operation(summary = "Opens a slot that people can book")
  @PostMapping("/slots")
  @ResponseStatus(HttpStatus.CREATED)
  SlotView open(@Valid @RequestBody SlotBody body) {
    NewSlot slot = read(body);
    return switch (slots.open(slot)) {
      case Opening.Opened opened -> SlotView.of(appointments.get(opened.slot()));
      case Opening.HostBusy busy ->
          throw Refused.conflict("The host holds another slot at that time; choose another time or host.");
      case Opening.InThePast past ->
          throw Refused.field("startsAt", "startsAt lies in the past; send a moment in the future.");
    };
  }

  @Operation(summary = "Takes a place for a participation; 409 when none is left")
  @PostMapping("/slots/{id}/bookings")
  @ResponseStatus(HttpStatus.CREATED)
  BookingView book(@PathVariable UUID id, @Valid @RequestBody NewBooking body) {
    Slot slot = appointments.get(id);
    if (!Holder.holds(slot.organisation())) {
      throw new NotFound("slot");
    }
    Participation participation = participations.get(Objects.requireNonNull(body.participation()));
    if (!participation.edition().equals(slot.edition()) || !participation.role().equals(slot.role())) {
      throw Refused.field(
          "participation", "participation has another edition or role than the slot; send one that the slot is for.");
    }
    return switch (appointments.book(id, participation.id(), body.interpreter(), body.note())) {
      case Booking.Booked booked -> new BookingView(booked.booking(), id, participation.id());
      case Booking.Full full -> throw Refused.conflict("Every place of this slot is taken; book another one.");
      case Booking.Gone gone -> throw Refused.conflict("This slot was called off or has begun; book another one.");
      case Booking.NotOpen closed ->
          throw Refused.conflict("The participation does not stand in the slot's stage; book for one that does.");
      case Booking.AlreadyBooked already ->
          throw Refused.overtaken(
              "The participation holds a place for this appointment already; cancel that booking first.",
              new BookingView(already.booking(), already.slot(), participation.id()));
    };
  }

  @Operation(summary = "Gives a place back")
  @DeleteMapping("/bookings/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void cancel(@PathVariable UUID id) {
    appointments.cancel(id, null);
  }

  private NewSlot read(SlotBody body) {
    UUID edition = holder.edition(Objects.requireNonNull(body.edition())).id();
    var blueprint = editions.blueprint(edition);
    String key = Objects.requireNonNull(body.role());
    var role =
        blueprint
            .findRole(key)
            .orElseThrow(() ->
                Codes.unknown("role", key, blueprint.roles().stream().map(one -> one.key()).toList()));
    String stage = Objects.requireNonNull(body.stage());
    if (blueprint.gathering(role.key(), stage).isEmpty()) {
      throw Codes.unknown("stage", stage, role.journey().stream().map(Stage::key).toList());
    }
    Instant startsAt = Objects.requireNonNull(body.startsAt());
    Instant endsAt = Objects.requireNonNull(body.endsAt());
    if (!startsAt.isBefore(endsAt)) {
      throw Refused.field("endsAt", "endsAt does not lie after startsAt; send a later moment.");
    }
    UUID host = body.host() == null ? Scope.current().requireAccount() : holder.staff("host", body.host());
    return new NewSlot(
        edition, stage, role.key(), Objects.requireNonNullElse(body.session(), 1), startsAt, endsAt, host,
        Objects.requireNonNull(body.place()), body.onlineAddress(), body.language(),
        Objects.requireNonNull(body.capacity()));
  }
}
