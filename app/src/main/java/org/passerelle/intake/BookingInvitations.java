package org.passerelle.intake;

import java.util.List;
import java.util.UUID;
import org.passerelle.intake.Letters.Letter;
import org.passerelle.programmes.Journeys;
import org.passerelle.programmes.Participation;
import org.passerelle.programmes.Participations;
import org.passerelle.programmes.StageEntered;
import org.passerelle.programmes.StageVisit;
import org.passerelle.programmes.blueprint.Stage;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Asks people to choose a time as soon as their stage is open and there is one: once, however many times follow. */
@Component
class BookingInvitations {
  private final BookingInvitationRepository repository;
  private final Appointments appointments;
  private final Participations participations;
  private final Journeys journeys;
  private final Letters letters;

  BookingInvitations(
      BookingInvitationRepository repository, Appointments appointments, Participations participations,
      Journeys journeys, Letters letters) {
    this.repository = repository;
    this.appointments = appointments;
    this.participations = participations;
    this.journeys = journeys;
    this.letters = letters;
  }

  @EventListener
  void on(StageEntered entered) {
    Participation participation = participations.get(entered.participation());
    Stage stage = journeys.journey(participation).stage(entered.stage()).orElseThrow();
    if (new Sessions(stage).count() > 0 && hasPlace(participation.edition(), participation.role(), stage.key())) {
      invite(participation, stage, entered.visit());
    }
  }

  @EventListener
  void on(SlotsOpened opened) {
    List<Participation> standing = participations.standingIn(opened.edition(), opened.role(), opened.stage());
    List<UUID> booked =
        appointments.heldBy(standing.stream().map(Participation::id).toList()).stream()
            .filter(held -> held.stage().equals(opened.stage()))
            .map(Booking.Held::participation)
            .toList();
    for (Participation participation : standing) {
      if (!booked.contains(participation.id())) {
        Stage stage = journeys.journey(participation).stage(opened.stage()).orElseThrow();
        journeys.open(participation.id()).stream()
            .filter(visit -> visit.stage().equals(stage.key()))
            .map(StageVisit::id)
            .forEach(visit -> invite(participation, stage, visit));
      }
    }
  }

  private boolean hasPlace(UUID edition, String role, String stage) {
    return appointments.bookable(edition, role, stage).stream().anyMatch(Slot::hasPlace);
  }

  private void invite(Participation participation, Stage stage, UUID visit) {
    if (repository.note(participation, visit)) {
      Letter letter = letters.about(participation);
      letter.send("appointments.mail.invitation.", null, "what", stage.names().in(letter.language()));
    }
  }
}
