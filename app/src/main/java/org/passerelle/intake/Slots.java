package org.passerelle.intake;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.access.Journal;
import org.passerelle.programmes.Edition;
import org.passerelle.programmes.Editions;
import org.passerelle.programmes.blueprint.Relationship.ExchangeSessions;
import org.passerelle.scope.NotAllowed;
import org.passerelle.scope.NotFound;
import org.passerelle.scope.Reach;
import org.passerelle.scope.Role;
import org.passerelle.scope.Scope;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The times that staff open for people to choose from, and call off. */
@Service
public class Slots {
  private final SlotRepository slots;
  private final Appointments appointments;
  private final Editions editions;
  private final Journal journal;

  Slots(SlotRepository slots, Appointments appointments, Editions editions, Journal journal) {
    this.slots = slots;
    this.appointments = appointments;
    this.editions = editions;
    this.journal = journal;
  }

  /** Opens a slot that people can book; nobody is told. */
  @Transactional
  public Opening open(NewSlot slot) {
    Edition edition = editions.get(slot.edition());
    checkReach(edition.organisation());
    if (slot.startsAt().isBefore(journal.instant())) {
      return new Opening.InThePast();
    }
    Optional<UUID> opened = slots.insert(numbered(slot), edition.organisation(), journal.now());
    opened.ifPresent(id -> journal.wrote("slot.opened", "slot", id));
    return opened.<Opening>map(Opening.Opened::new).orElseGet(Opening.HostBusy::new);
  }

  /** Each exchange is a session of its own: whoever came to one comes to the next as well. */
  private NewSlot numbered(NewSlot slot) {
    return slot.stage().equals(ExchangeSessions.KEY)
        ? slot.asSession(slots.lastSession(slot.edition(), slot.role(), slot.stage()) + 1)
        : slot;
  }

  /** Opens several and asks those who stand in their stage to choose. @return what came of each, in the same order */
  @Transactional
  public List<Opening> openAll(List<NewSlot> several) {
    List<Opening> openings = several.stream().map(this::open).toList();
    for (int i = 0; i < several.size(); i++) {
      NewSlot slot = several.get(i);
      if (openings.get(i) instanceof Opening.Opened) {
        journal.publish(new SlotsOpened(slot.edition(), slot.role(), slot.stage()));
        break;
      }
    }
    return openings;
  }

  /**
   * Calls a slot off; everybody who booked is told by whoever hears {@link BookingCancelled}.
   *
   * @return false when it was called off before
   */
  @Transactional
  public boolean callOff(UUID id, String reason) {
    slots.lock(id);
    Slot slot = slots.find(id).orElseThrow(() -> new NotFound("slot"));
    checkReach(slot.organisation());
    UUID by = Scope.current().account() == null ? slot.host() : Scope.current().requireAccount();
    if (!slots.cancel(slot, reason, journal.now(), by)) {
      return false;
    }
    appointments.calledOff(id, reason);
    journal.wrote("slot.cancelled", "slot", id);
    return true;
  }

  /** Keeps a note for colleagues in place of the one there was. */
  @Transactional
  public void note(UUID id, @Nullable String note) {
    checkReach(slots.find(id).orElseThrow(() -> new NotFound("slot")).organisation());
    slots.note(id, note);
    journal.wrote("slot.noted", "slot", id);
  }

  static void checkReach(UUID organisation) {
    Scope scope = Scope.current().require(Role.ADVISER, Role.TRAINER, Role.MANAGER, Role.ADMINISTRATOR);
    if (scope.reach() == Reach.ORGANISATIONS && !scope.organisations().contains(organisation)) {
      throw new NotAllowed();
    }
  }
}
