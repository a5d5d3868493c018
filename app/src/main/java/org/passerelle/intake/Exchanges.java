package org.passerelle.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.passerelle.intake.Letters.Letter;
import org.passerelle.programmes.Gatherings;
import org.passerelle.programmes.Participation;
import org.passerelle.programmes.Participations;
import org.passerelle.programmes.blueprint.Relationship.ExchangeSessions;
import org.passerelle.programmes.blueprint.Stage;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The sessions in which supporters meet each other, beside their journeys: who is asked, and what one still may come to. */
@Component
class Exchanges {
  private final Gatherings gatherings;
  private final Appointments appointments;
  private final Participations participations;
  private final Letters letters;

  Exchanges(Gatherings gatherings, Appointments appointments, Participations participations, Letters letters) {
    this.gatherings = gatherings;
    this.appointments = appointments;
    this.participations = participations;
    this.letters = letters;
  }

  /** The coming exchanges of a participation: those it holds a place in, and those that still have one. */
  List<Coming> of(Participation part, Collection<Booking.Held> held) {
    Stage exchange = gatherings.exchangeOf(part).orElse(null);
    if (exchange == null || !gatherings.mayCome(part, exchange.key())) {
      return List.of();
    }
    List<Coming> coming = new ArrayList<>();
    for (Slot slot : appointments.bookable(part.edition(), part.role(), exchange.key())) {
      Booking.Held place =
          held.stream().filter(one -> one.slot().equals(slot.id()) && one.participation().equals(part.id())).findFirst()
              .orElse(null);
      if (place != null || slot.hasPlace()) {
        coming.add(new Coming(part, exchange, slot.session(), place, slot, false));
      }
    }
    return coming;
  }

  @EventListener
  void everybodyWhoMayComeIsAsked(SlotsOpened opened) {
    if (!opened.stage().equals(ExchangeSessions.KEY)) {
      return;
    }
    Map<UUID, Participation> asked = new LinkedHashMap<>();
    for (String from : gatherings.openTo(opened.edition(), opened.role(), opened.stage())) {
      participations.standingIn(opened.edition(), opened.role(), from).forEach(part -> asked.put(part.id(), part));
    }
    asked.values().forEach(this::ask);
  }

  private void ask(Participation part) {
    Letter letter = letters.about(part);
    String what = gatherings.of(part, ExchangeSessions.KEY).names().in(letter.language());
    letter.send("appointments.mail.exchange.", null, "what", what);
  }
}
