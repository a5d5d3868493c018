package org.passerelle.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.passerelle.access.Account;
import org.passerelle.access.Arrival;
import org.passerelle.access.Limits;
import org.passerelle.access.Limits.Limit;
import org.passerelle.access.Open;
import org.passerelle.access.Passkeys;
import org.passerelle.access.SecondFactors;
import org.passerelle.access.SignedIn;
import org.passerelle.scope.NotAllowed;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What {@code passkey.js} asks: options for the browser, then its answer. */
@RestController
@Open("staff come here to sign in; adding a passkey asks for their session itself")
class PasskeyController {
  private final Passkeys passkeys;
  private final PasskeySites sites;
  private final SecondFactors factors;
  private final Arrival arrival;
  private final Limits limits;

  PasskeyController(
      Passkeys passkeys, PasskeySites sites, SecondFactors factors, Arrival arrival, Limits limits) {
    this.passkeys = passkeys;
    this.sites = sites;
    this.factors = factors;
    this.arrival = arrival;
    this.limits = limits;
  }

  @PostMapping("/passkey/sign-in/options")
  Map<String, Object> requestOptions(HttpServletRequest request, HttpServletResponse response) {
    return passkeys.requestOptions(sites.of(request), sites.challenge(response));
  }

  @PostMapping("/passkey/sign-in")
  Map<String, String> signIn(@RequestBody String answer, HttpServletRequest request, HttpServletResponse response) {
    limits.spend(Limit.SIGN_IN_FROM_ADDRESS, request);
    Account account =
        sites
            .takeChallenge(request, response)
            .flatMap(challenge -> passkeys.signIn(sites.of(request), challenge, answer))
            .orElseThrow(NotAllowed::new);
    return Map.of("goTo", arrival.of(account, true, "passkey", request, response));
  }

  @PostMapping("/passkey/new/options")
  Map<String, Object> creationOptions(HttpServletRequest request, HttpServletResponse response) {
    return passkeys.creationOptions(enrolling(request).account(), sites.of(request), sites.challenge(response));
  }

  @PostMapping("/passkey/new")
  Map<String, String> add(
      @RequestParam String label,
      @RequestBody String answer,
      HttpServletRequest request,
      HttpServletResponse response) {
    SignedIn signedIn = enrolling(request);
    boolean added =
        sites
            .takeChallenge(request, response)
            .filter(
                challenge ->
                    passkeys.register(signedIn.account(), sites.of(request), challenge, label.strip(), answer))
            .isPresent();
    if (!added) {
      throw new NotAllowed();
    }
    return Map.of(
        "goTo",
        signedIn.isComplete()
            ? AccountController.PATH
            : arrival.of(signedIn.account(), true, "passkey", request, response));
  }

  private SignedIn enrolling(HttpServletRequest request) {
    return SignedIn.of(request).filter(factors::mayBeAddedBy).orElseThrow(NotAllowed::new);
  }
}
