package org.passerelle.intake;

import java.time.Period;
import java.util.Optional;
import java.util.Set;
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
  private static final Period LIFE = Period.ofDays(90);
  private final SignedLinks links;

  AppointmentLinks(SignedLinks links) {
    this.links = links;
  }

  String address(Participation participation, Language language) {
    return links.page(DEED, participation.id(), participation.person(), LIFE, language.tag());
  }

  /** The scope of the person whom a link was sent to; empty when it is not ours or has run out. */
  public Optional<Scope> open(String token) {
    return links.open(DEED, token)
        .map(link -> new Scope(link.network(), Reach.PERSON, Set.of(), link.actor(), null, Set.of()));
  }
}
