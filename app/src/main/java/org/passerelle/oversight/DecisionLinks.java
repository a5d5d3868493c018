package org.passerelle.oversight;

import java.time.Period;
import java.util.Optional;
import java.util.UUID;
import org.passerelle.messages.SignedLinks;
import org.passerelle.messages.SignedLinks.Opened;
import org.passerelle.pages.Language;
import org.springframework.stereotype.Component;

/** Links in messages with which somebody reads why it was decided, and asks for another look, without signing in. */
@Component
public class DecisionLinks {
  private static final String DEED = "decision";
  private static final Period LIFE = Period.ofDays(90);
  private final SignedLinks links;

  DecisionLinks(SignedLinks links) {
    this.links = links;
  }

  /** @param person whom the suggestion is about */
  public String address(UUID suggestion, UUID person, Language language) {
    return links.page(DEED, suggestion, person, LIFE, language.tag());
  }

  Optional<Opened> open(String token) {
    return links.open(DEED, token);
  }
}
