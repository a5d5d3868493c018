package org.passerelle.intake.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.access.LocalTexts;
import org.passerelle.intake.Agendas;
import org.passerelle.intake.Appointments;
import org.passerelle.intake.Booking;
import org.passerelle.intake.CalendarFiles;
import org.passerelle.intake.Coming;
import org.passerelle.intake.Slot;
import org.passerelle.pages.Form;
import org.passerelle.pages.Formats;
import org.passerelle.pages.Page;
import org.passerelle.scope.NotFound;
import org.springframework.stereotype.Component;

/** What a person does with their own appointments, in the scope of that person alone. */
@Component
public class OwnAppointments {
  private final Agendas agendas;
  private final Appointments appointments;
  private final Hosts hosts;
  private final CalendarFiles files;
  private final LocalTexts localTexts;

  OwnAppointments(
      Agendas agendas, Appointments appointments, Hosts hosts, CalendarFiles files, LocalTexts localTexts) {
    this.agendas = agendas;
    this.appointments = appointments;
    this.hosts = hosts;
    this.files = files;
    this.localTexts = localTexts;
  }

  /** @param hosts names of staff, by account */
  public record Choosing(Coming coming, List<Slot> free, Map<UUID, String> hosts) {}

  public record Shown(Coming coming, String host) {}

  /** Times as the page's language writes them, in the zone of the network, whoever looks. */
  Formats formats(Desk desk, Page page) {
    return desk.scope().call(() -> localTexts.in(page.language().tag()).formats());
  }

  List<Coming> all(Desk desk) {
    return desk.scope().call(() -> agendas.ofPerson(desk.person()));
  }

  Choosing choosing(Desk desk, UUID participation, String stage, int session) {
    return desk.scope()
        .call(
            () -> {
              Coming coming = agendas.one(participation, stage, session);
              return new Choosing(coming, agendas.free(coming), hosts.names());
            });
  }

  /** @throws NotFound when the person holds no such place */
  Shown shown(Desk desk, UUID booking) {
    Coming coming =
        all(desk).stream()
            .filter(one -> one.held() != null && one.held().id().equals(booking))
            .findFirst()
            .orElseThrow(() -> new NotFound("booking"));
    Slot slot = coming.slot();
    String host = slot == null ? "" : desk.scope().call(() -> hosts.names().getOrDefault(slot.host(), ""));
    return new Shown(coming, host);
  }

  Booking book(Desk desk, UUID participation, String stage, int session, UUID slot, Form form) {
    @Nullable String interpreter = form.optional("interpreter");
    @Nullable String note = form.optional("note");
    return desk.scope()
        .call(
            () -> {
              Coming coming = agendas.one(participation, stage, session);
              Booking.Held held = form.holds("change", "yes") ? coming.held() : null;
              return held != null
                  ? appointments.move(held.id(), slot, interpreter, note)
                  : appointments.book(slot, participation, interpreter, note);
            });
  }

  String calendar(Desk desk, UUID booking, Page page) {
    return desk.scope().call(() -> files.of(booking, page.language()));
  }

  void giveBack(Desk desk, UUID booking, @Nullable String reason) {
    desk.scope().run(() -> appointments.cancel(booking, reason));
  }
}
