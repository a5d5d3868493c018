package org.passerelle.mentoring.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.passerelle.access.Limits;
import org.passerelle.access.Limits.Limit;
import org.passerelle.mentoring.Duo;
import org.passerelle.mentoring.DuoProfile;
import org.passerelle.mentoring.DuoProfiles;
import org.passerelle.mentoring.Standpoint;
import org.passerelle.mentoring.Standpoints;
import org.passerelle.mentoring.Standpoints.Deed;
import org.passerelle.scope.InScope;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** The two ways to the same page: a signed link from a message, and being signed in. */
@Component
class Doors {
  private final Standpoints standpoints;
  private final DuoProfiles profiles;
  private final Limits limits;

  Doors(Standpoints standpoints, DuoProfiles profiles, Limits limits) {
    this.standpoints = standpoints;
    this.profiles = profiles;
    this.limits = limits;
  }

  /**
   * Somebody at a page.
   *
   * @param path of the page, to which its form is sent
   */
  record Visitor(Standpoint standpoint, String path) {}

  /** The bearer of a link; a link that does not work any more is answered by the page that says so. */
  Visitor byLink(Deed deed, String token, HttpServletRequest request) {
    limits.spend(Limit.PUBLIC_FORMS, request);
    Standpoint standpoint =
        standpoints.ofLink(deed, token).orElseThrow(() -> new ResponseStatusException(HttpStatus.GONE));
    return new Visitor(standpoint, "/l/" + deed.word() + "/" + token);
  }

  Visitor signedIn(UUID duo, String page) {
    return new Visitor(standpoints.ofOneself(duo), "/me/duo/" + duo + "/" + page);
  }

  /** The same at a duo that has been read already. */
  Visitor signedIn(Duo duo) {
    return new Visitor(standpoints.ofOneself(duo), "/me/duo/" + duo.id() + "/");
  }

  Visitor asked(UUID checkIn) {
    return new Visitor(standpoints.ofOneselfAsked(checkIn), "/me/check-ins/" + checkIn);
  }

  <T> T act(Visitor visitor, InScope.Work<T> work) {
    return standpoints.act(visitor.standpoint(), work);
  }

  DuoProfile profile(Visitor visitor) {
    return act(visitor, () -> profiles.of(visitor.standpoint().duo()));
  }
}
