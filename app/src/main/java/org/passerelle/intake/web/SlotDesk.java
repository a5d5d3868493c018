package org.passerelle.intake.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.access.Journal;
import org.passerelle.intake.Appointments;
import org.passerelle.intake.Slot;
import org.passerelle.scope.NotFound;
import org.passerelle.scope.Reach;
import org.passerelle.scope.Scope;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What staff see of the times they opened. */
@Component
@Transactional(readOnly = true)
public class SlotDesk {
  private final Appointments appointments;
  private final SlotPurposes purposes;
  private final Comers comers;
  private final Hosts hosts;
  private final Journal journal;

  SlotDesk(Appointments appointments, SlotPurposes purposes, Comers comers, Hosts hosts, Journal journal) {
    this.appointments = appointments;
    this.purposes = purposes;
    this.comers = comers;
    this.hosts = hosts;
    this.journal = journal;
  }

  public record Line(Slot slot, SlotPurpose purpose, String host) {}

  /** @param waiting who stands in the stage and holds no place for this session yet */
  public record Opened(Line line, List<Comers.Comer> comers, List<Comers.Waiting> waiting, boolean begun) {}

  /** The slots of seven days, of one programme or of all. */
  List<Line> week(LocalDate monday, @Nullable String programme) {
    Scope scope = Scope.current();
    List<Slot> slots =
        appointments
            .between(
                monday.atStartOfDay(journal.zone()).toInstant(),
                monday.plusWeeks(1).atStartOfDay(journal.zone()).toInstant())
            .stream()
            .filter(slot -> scope.mayWriteFor(slot.organisation()))
            .toList();
    Map<UUID, SlotPurpose> known = purposes.of(slots);
    Map<UUID, String> names = hosts.names();
    return slots.stream()
        .map(slot -> line(slot, Objects.requireNonNull(known.get(slot.id())), names))
        .filter(line -> programme == null || line.purpose().edition().programme().equals(programme))
        .toList();
  }

  Opened opened(UUID id) {
    Slot slot = appointments.get(id);
    Scope scope = Scope.current();
    if (scope.reach() != Reach.NETWORK && !scope.organisations().contains(slot.organisation())) {
      throw new NotFound("slot");
    }
    boolean begun = !slot.startsAt().isAfter(journal.instant());
    List<Comers.Waiting> waiting = begun || !slot.hasPlace() ? List.of() : comers.waitingFor(slot);
    return new Opened(
        line(slot, purposes.of(slot), hosts.names()), comers.of(appointments.bookingsOf(id)), waiting, begun);
  }

  private static Line line(Slot slot, SlotPurpose purpose, Map<UUID, String> names) {
    return new Line(slot, purpose, names.getOrDefault(slot.host(), ""));
  }
}
