package org.passerelle.oversight;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.passerelle.access.Journal;
import org.passerelle.messages.SignedLinks;
import org.passerelle.messages.SignedLinks.Opened;
import org.passerelle.pages.Language;
import org.passerelle.scope.Scope;
import org.springframework.stereotype.Component;

/** Links in messages with which somebody reads why it was decided, and asks for another look, without signing in. */
@Component
public class DecisionLinks {
  private static final String DEED = "decision";
  private static final Duration LIFE = Duration.ofDays(90);
  private final SignedLinks links;
  private final Journal journal;

  DecisionLinks(SignedLinks links, Journal journal) {
    this.links = links;
    this.journal = journal;
  }

  /** @param person whom the suggestion is about */
  public String address(UUID suggestion, UUID person, Language language) {
    String token =
        links.token(DEED, Scope.current().network(), suggestion, person, journal.instant().plus(LIFE));
    return links.address("/l/decision/" + token + "?lang=" + language.tag());
  }

  Optional<Opened> open(String token) {
    return links.open(DEED, token);
  }
}
