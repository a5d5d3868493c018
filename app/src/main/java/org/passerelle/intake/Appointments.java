package org.passerelle.intake;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.access.Journal;
import org.passerelle.programmes.Editions;
import org.passerelle.programmes.Participation;
import org.passerelle.programmes.Participations;
import org.passerelle.scope.Ids;
import org.passerelle.scope.NotFound;
import org.passerelle.scope.Role;
import org.passerelle.scope.Scope;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Times at which people come - information sessions, interviews, training days - and who comes when. */
@Service
public class Appointments {
  private final SlotRepository slots;
  private final BookingRepository bookings;
  private final Participations participations;
  private final Editions editions;
  private final Journal journal;

  Appointments(
      SlotRepository slots, BookingRepository bookings, Participations participations, Editions editions,
      Journal journal) {
    this.slots = slots;
    this.bookings = bookings;
    this.participations = participations;
    this.editions = editions;
    this.journal = journal;
  }

  /** Opens a slot that people can book. */
  @Transactional
  public Opening open(NewSlot slot) {
    Scope.current().require(Role.ADVISER, Role.TRAINER, Role.MANAGER, Role.ADMINISTRATOR);
    if (slot.startsAt().isBefore(journal.now().toInstant())) {
      return new Opening.InThePast();
    }
    UUID organisation = editions.get(slot.edition()).organisation();
    Optional<UUID> opened = slots.insert(slot, organisation, journal.now());
    opened.ifPresent(id -> journal.wrote("slot.opened", "slot", id));
    return opened.<Opening>map(Opening.Opened::new).orElseGet(Opening.HostBusy::new);
  }

  /**
   * Takes a place for a participation.
   *
   * @param interpreter language of an interpreter to be found, or {@code null}
   */
  @Transactional
  public Booking book(UUID slotId, UUID participationId, @Nullable String interpreter, @Nullable String note) {
    Slot slot = get(slotId);
    Participation participation = participations.get(participationId);
    if (slot.cancelled() || slot.startsAt().isBefore(journal.now().toInstant())) {
      return new Booking.Gone();
    }
    UUID id = Ids.next();
    if (!bookings.claim(slot, participationId, id)) {
      return bookings.held(participationId, slot.stage(), slot.session())
          .<Booking>map(held -> new Booking.AlreadyBooked(held.id(), held.slot()))
          .orElseGet(Booking.Full::new);
    }
    bookings.insert(id, slot, participation, interpreter, note, journal.now());
    journal.wrote("slot.booked", "participation", participationId);
    journal.publish(new SlotBooked(id));
    return new Booking.Booked(id);
  }

  /** Gives a place back. @throws NotFound when the booking holds none */
  @Transactional
  public void cancel(UUID booking, @Nullable String reason) {
    Booking.Held held = held(booking);
    bookings.cancel(held, get(held.slot()).organisation(), reason, journal.now());
    journal.wrote("booking.cancelled", "participation", held.participation());
    journal.publish(new BookingCancelled(booking, held.participation(), held.slot()));
  }

  /** Calls a slot off; everybody who booked is told by whoever hears {@link BookingCancelled}. */
  @Transactional
  public boolean cancelSlot(UUID slot, String reason) {
    Scope.current().require(Role.ADVISER, Role.TRAINER, Role.MANAGER, Role.ADMINISTRATOR);
    if (!slots.cancel(slot, reason, journal.now())) {
      return false;
    }
    bookings.ofSlot(slot).forEach(held -> cancel(held.id(), reason));
    journal.wrote("slot.cancelled", "slot", slot);
    return true;
  }

  /** @throws NotFound when the network has no such slot */
  @Transactional(readOnly = true)
  public Slot get(UUID slot) {
    return slots.find(slot).orElseThrow(() -> new NotFound("slot"));
  }

  @Transactional(readOnly = true)
  public Booking.Held held(UUID booking) {
    return bookings.find(booking).orElseThrow(() -> new NotFound("booking"));
  }

  /** The slots that a participation's stage could book now, soonest first, full ones too. */
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

  /** The places held in a slot, in the order they were taken. */
  @Transactional(readOnly = true)
  public List<Booking.Held> bookingsOf(UUID slot) {
    return bookings.ofSlot(slot);
  }
}
