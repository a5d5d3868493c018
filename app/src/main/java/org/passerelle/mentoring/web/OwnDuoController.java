package org.passerelle.mentoring.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.access.Allowed;
import org.passerelle.mentoring.CheckIns;
import org.passerelle.mentoring.CheckIns.CheckIn;
import org.passerelle.mentoring.Closings;
import org.passerelle.mentoring.Duo;
import org.passerelle.mentoring.DuoProfile;
import org.passerelle.mentoring.DuoStanding;
import org.passerelle.mentoring.DuoStanding.Phase;
import org.passerelle.mentoring.Duos;
import org.passerelle.mentoring.ExchangesAttended;
import org.passerelle.mentoring.Meetings;
import org.passerelle.mentoring.Meetings.Meeting;
import org.passerelle.mentoring.Side;
import org.passerelle.mentoring.web.Doors.Visitor;
import org.passerelle.people.Person;
import org.passerelle.scope.NotAllowed;
import org.passerelle.scope.Role;
import org.passerelle.scope.Scope;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Whom I walk with, and what waits for me. */
@Controller
@Allowed(Role.PARTICIPANT)
public class OwnDuoController {
  private static final int SHOWN = 6;

  private final Doors doors;
  private final Duos duos;
  private final Meetings meetings;
  private final CheckIns checkIns;
  private final Closings closings;
  private final ExchangesAttended exchanges;

  OwnDuoController(
      Doors doors, Duos duos, Meetings meetings, CheckIns checkIns, Closings closings, ExchangesAttended exchanges) {
    this.doors = doors;
    this.duos = duos;
    this.meetings = meetings;
    this.checkIns = checkIns;
    this.closings = closings;
    this.exchanges = exchanges;
  }

  /**
   * One duo as one of the two sees it.
   *
   * @param asked a check-in that waits for an answer
   * @param toClose whether the last questions wait
   * @param exchanges how many sessions with other supporters one came to; {@code null} where there are none for one
   */
  public record OwnDuo(
      DuoProfile profile, Side side, DuoStanding standing, boolean drawnUp, List<Meeting> meetings,
      @Nullable CheckIn asked, boolean toClose, @Nullable Integer exchanges) {

    public Person partner() {
      return profile.person(side.other());
    }

    /** Both signed that they see how to reach each other; when it is over they no longer do. */
    public boolean showsContact() {
      return standing.phase() == Phase.RUNNING || standing.phase() == Phase.PAUSED;
    }

    public boolean toSign() {
      return drawnUp && !standing.isOver() && !standing.signedBy().contains(side);
    }
  }

  @GetMapping("/me/duo")
  String show(Model model) {
    UUID person = Scope.current().person();
    if (person == null) {
      throw new NotAllowed();
    }
    List<OwnDuo> own = duos.ofPerson(person).stream().map(this::own).toList();
    model.addAttribute("current", own.stream().filter(duo -> !duo.standing().isOver()).toList());
    model.addAttribute("past", own.stream().filter(duo -> duo.standing().isOver()).toList());
    return "mentoring/ownDuo";
  }

  private OwnDuo own(Duo duo) {
    Visitor visitor = doors.signedIn(duo.id(), "");
    Side side = visitor.standpoint().side();
    DuoProfile profile = doors.profile(visitor);
    DuoStanding standing = duos.standing(duo.id());
    CheckIn asked =
        checkIns.of(duo.id()).stream()
            .filter(checkIn -> checkIn.side() == side)
            .findFirst()
            .filter(checkIn -> checkIn.answered() == null && !standing.isOver())
            .orElse(null);
    boolean toClose =
        standing.isOver()
            && !closings.questions(duo, side).isEmpty()
            && closings.of(duo.id()).stream().noneMatch(closing -> closing.side() == side);
    List<Meeting> latest = meetings.of(duo.id()).stream().limit(SHOWN).toList();
    return new OwnDuo(profile, side, standing, standing.endsOn() != null, latest, asked, toClose, exchanged(profile, side));
  }

  private @Nullable Integer exchanged(DuoProfile profile, Side side) {
    return side == Side.SUPPORTER && profile.rules().exchangeSessions() != null
        ? exchanges.of(profile.duo().id()).size()
        : null;
  }
}
