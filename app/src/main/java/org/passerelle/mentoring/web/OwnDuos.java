package org.passerelle.mentoring.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.mentoring.Duo;
import org.passerelle.mentoring.DuoProfile;
import org.passerelle.mentoring.DuoStanding;
import org.passerelle.mentoring.Duos;
import org.passerelle.mentoring.ExchangesAttended;
import org.passerelle.mentoring.Meetings;
import org.passerelle.mentoring.Meetings.Meeting;
import org.passerelle.mentoring.Side;
import org.passerelle.mentoring.web.Doors.Visitor;
import org.passerelle.mentoring.web.OwnDuoController.OwnDuo;
import org.springframework.stereotype.Component;

/** The duos of somebody who is signed in, as that one of the two sees them. */
@Component
class OwnDuos {
  private static final int SHOWN = 6;

  private final Doors doors;
  private final Duos duos;
  private final Meetings meetings;
  private final OpenQuestions open;
  private final ExchangesAttended exchanges;

  OwnDuos(Doors doors, Duos duos, Meetings meetings, OpenQuestions open, ExchangesAttended exchanges) {
    this.doors = doors;
    this.duos = duos;
    this.meetings = meetings;
    this.open = open;
    this.exchanges = exchanges;
  }

  /** Latest formed first, those that are over too. */
  List<OwnDuo> of(UUID person) {
    return duos.ofPerson(person).stream().map(this::own).toList();
  }

  private OwnDuo own(Duo duo) {
    Visitor visitor = doors.signedIn(duo);
    Side side = visitor.standpoint().side();
    DuoProfile profile = doors.profile(visitor);
    DuoStanding standing = duos.standing(duo.id());
    List<Meeting> latest = meetings.of(duo.id()).stream().limit(SHOWN).toList();
    return new OwnDuo(
        profile, side, standing, standing.endsOn() != null, latest, open.checkIn(duo, side, standing), open.isToClose(duo, side, standing),
        exchanged(profile, side));
  }

  private @Nullable Integer exchanged(DuoProfile profile, Side side) {
    return side == Side.SUPPORTER && profile.rules().exchangeSessions() != null
        ? exchanges.of(profile.duo().id()).size()
        : null;
  }
}
