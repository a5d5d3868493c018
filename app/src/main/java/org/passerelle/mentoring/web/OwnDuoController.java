package org.passerelle.mentoring.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.access.Allowed;
import org.passerelle.mentoring.CheckIns.CheckIn;
import org.passerelle.mentoring.DuoProfile;
import org.passerelle.mentoring.DuoStanding;
import org.passerelle.mentoring.DuoStanding.Phase;
import org.passerelle.mentoring.Meetings.Meeting;
import org.passerelle.mentoring.Side;
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
  private final OwnDuos duos;

  OwnDuoController(OwnDuos duos) {
    this.duos = duos;
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
    List<OwnDuo> own = duos.of(person);
    model.addAttribute("current", own.stream().filter(duo -> !duo.standing().isOver()).toList());
    model.addAttribute("past", own.stream().filter(duo -> duo.standing().isOver()).toList());
    return "mentoring/ownDuo";
  }
}
