package org.passerelle.impact;

import java.time.Period;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.passerelle.messages.SignedLinks;
import org.passerelle.scope.InScope;
import org.passerelle.scope.Reach;
import org.passerelle.scope.Scope;
import org.springframework.stereotype.Component;

/** Lets people answer a follow-up without a sign-in: the link proves that they got our message. */
@Component
public class FollowUpLinks {
  private static final String DEED = "follow-up";
  private static final Period WORKS = Period.ofMonths(3);
  private final SignedLinks links;
  private final InScope inScope;

  FollowUpLinks(SignedLinks links, InScope inScope) {
    this.links = links;
    this.inScope = inScope;
  }

  /** The whole address of the page that asks. */
  public String address(UUID followUp, UUID person, String language) {
    return links.page(DEED, followUp, person, WORKS, language);
  }

  /** Does something for the follow-up that a link names, in one transaction; empty for a link that does not work. */
  public <T> Optional<T> act(String token, Deed<T> deed) {
    return links.open(DEED, token)
        .map(
            opened -> {
              var bearer = new Scope(opened.network(), Reach.NETWORK, Set.of(), opened.actor(), null, Set.of());
              return inScope.call(bearer, () -> deed.with(opened.subject()));
            });
  }

  /** What the bearer of a link does. */
  @FunctionalInterface
  public interface Deed<T> {
    T with(UUID followUp);
  }
}
