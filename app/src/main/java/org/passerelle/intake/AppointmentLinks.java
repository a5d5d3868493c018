package org.passerelle.intake;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.passerelle.messages.SignedLinks;
import org.passerelle.pages.Language;
import org.passerelle.programmes.Participation;
import org.passerelle.scope.Reach;
import org.passerelle.scope.Scope;
import org.springframework.stereotype.Component;

/** Links in messages with which somebody chooses a time without signing in. They reach that person's records alone. */
@Component
public class AppointmentLinks {
  private static final String DEED = "appointments";
  private static final Duration LIFE = Duration.ofDays(90);
  private final SignedLinks links;
  private final Clock clock;

  AppointmentLinks(SignedLinks links, Clock clock) {
    this.links = links;
    this.clock = clock;
  }

  String address(Participation participation, Language language) {
    UUID network = Scope.current().network();
    String token =
        links.token(DEED, network, participation.id(), participation.person(), clock.instant().plus(LIFE));
    return links.address("/l/appointments/" + token + "?lang=" + language.tag());
  }

  /** The scope of the person whom a link was sent to; empty when it is not ours or has run out. */
  public Optional<Scope> open(String token) {
    return links.open(DEED, token)
        .map(link -> new Scope(link.network(), Reach.PERSON, Set.of(), link.actor(), null, Set.of()));
  }
}
