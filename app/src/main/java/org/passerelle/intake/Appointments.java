package org.passerelle.intake;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.access.Journal;
import org.passerelle.programmes.Gatherings;
import org.passerelle.programmes.Participation;
import org.passerelle.programmes.Participations;
import org.passerelle.scope.Ids;
import org.passerelle.scope.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who comes when to information sessions, interviews and training days. {@link Slots} are the times there are. */
@Service
public class Appointments {
  private final SlotRepository slots;
  private final BookingRepository bookings;
  private final Participations participations;
  private final Gatherings gatherings;
  private final Journal journal;

  Appointments(
      SlotRepository slots, BookingRepository bookings, Participations participations, Gatherings gatherings,
      Journal journal) {
    this.slots = slots;
    this.bookings = bookings;
    this.participations = participations;
    this.gatherings = gatherings;
    this.journal = journal;
  }

  /**
   * Takes a place for a participation.
   *
   * @param interpreter language of an interpreter to be found, or {@code null}
   * @throws NotFound when the slot is not for this participation's edition and role
   */
  @Transactional
  public Booking book(UUID slotId, UUID participationId, @Nullable String interpreter, @Nullable String note) {
    Participation participation = participations.get(participationId);
    slots.lock(slotId);
    Slot slot = slotFor(participation, slotId);
    Optional<Booking> refused = refusal(slot, participation);
    if (refused.isPresent()) {
      return refused.get();
    }
    releaseMissed(participation, slot);
    return claim(slot, participation, interpreter, note, false);
  }

  /** Takes a place in another slot of the same session instead; when that cannot be, the old place stays held. */
  @Transactional
  public Booking move(UUID bookingId, UUID slotId, @Nullable String interpreter, @Nullable String note) {
    Booking.Held held = held(bookingId);
    Participation participation = participations.get(held.participation());
    slots.lock(slotId);
    Slot slot = slotFor(participation, slotId);
    if (!slot.stage().equals(held.stage()) || slot.session() != held.session()) {
      throw new NotFound("slot");
    }
    Optional<Booking> refused = refusal(slot, participation);
    if (refused.isPresent()) {
      return refused.get();
    }
    if (slot.id().equals(held.slot())) {
      return new Booking.AlreadyBooked(held.id(), held.slot());
    }
    if (!slot.hasPlace()) {
      return new Booking.Full();
    }
    bookings.cancel(held, slot.organisation(), null, journal.now());
    return claim(slot, participation, interpreter, note, true);
  }

  /** Gives a place back. @throws NotFound when the booking holds none */
  @Transactional
  public void cancel(UUID booking, @Nullable String reason) {
    giveBack(held(booking), reason, null);
  }

  /** Empties a slot that is called off. */
  void calledOff(UUID slot, String reason) {
    bookings.ofSlot(slot).forEach(held -> giveBack(held, reason, reason));
  }

  private void giveBack(Booking.Held held, @Nullable String reason, @Nullable String calledOff) {
    bookings.cancel(held, get(held.slot()).organisation(), reason, journal.now());
    journal.wrote("booking.cancelled", "participation", held.participation());
    journal.publish(new BookingCancelled(held.id(), held.participation(), held.slot(), calledOff));
  }

  /** @throws NotFound when the network has no such slot */
  @Transactional(readOnly = true)
  public Slot get(UUID slot) {
    return slots.find(slot).orElseThrow(() -> new NotFound("slot"));
  }

  @Transactional(readOnly = true)
  public Map<UUID, Slot> all(Collection<UUID> ids) {
    return slots.all(ids);
  }

  @Transactional(readOnly = true)
  public Booking.Held held(UUID booking) {
    return bookings.find(booking).orElseThrow(() -> new NotFound("booking"));
  }

  /** The slots that a role's stage could book now, soonest first, full ones too. */
  @Transactional(readOnly = true)
  public List<Slot> bookable(UUID edition, String role, String stage) {
    return slots.ofStage(edition, role, stage, journal.now()).stream().filter(slot -> !slot.cancelled()).toList();
  }

  @Transactional(readOnly = true)
  public List<Slot> between(Instant from, Instant to) {
    return slots.between(from.atOffset(ZoneOffset.UTC), to.atOffset(ZoneOffset.UTC));
  }

  /** The places these participations hold. */
  @Transactional(readOnly = true)
  public List<Booking.Held> heldBy(Collection<UUID> participationIds) {
    return bookings.heldBy(participationIds);
  }

  /** Who comes to a slot, or was to come, in the order in which they booked. */
  @Transactional(readOnly = true)
  public List<Booking.Held> bookingsOf(UUID slot) {
    return bookings.ofSlot(slot);
  }

  private Slot slotFor(Participation participation, UUID slotId) {
    Slot slot = get(slotId);
    if (!slot.edition().equals(participation.edition()) || !slot.role().equals(participation.role())) {
      throw new NotFound("slot");
    }
    return slot;
  }

  private Optional<Booking> refusal(Slot slot, Participation participation) {
    if (slot.cancelled() || !slot.startsAt().isAfter(journal.instant())) {
      return Optional.of(new Booking.Gone());
    }
    return gatherings.mayCome(participation, slot.stage()) ? Optional.empty() : Optional.of(new Booking.NotOpen());
  }

  /** Whoever missed a time may choose another one. */
  private void releaseMissed(Participation participation, Slot slot) {
    bookings.held(participation.id(), slot.stage(), slot.session())
        .filter(held -> get(held.slot()).endsAt().isBefore(journal.instant()))
        .ifPresent(held -> bookings.release(held.id()));
  }

  private Booking claim(
      Slot slot, Participation participation, @Nullable String interpreter, @Nullable String note, boolean moved) {
    UUID id = Ids.next();
    if (!bookings.claim(slot, participation.id(), id)) {
      return bookings.held(participation.id(), slot.stage(), slot.session())
          .<Booking>map(held -> new Booking.AlreadyBooked(held.id(), held.slot()))
          .orElseGet(Booking.Full::new);
    }
    bookings.insert(id, slot, participation, interpreter, note, journal.now());
    journal.wrote(moved ? "booking.moved" : "slot.booked", "participation", participation.id());
    journal.publish(new SlotBooked(id, moved));
    return new Booking.Booked(id);
  }
}
