package org.passerelle.mentoring;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.scope.Reach;
import org.passerelle.scope.Scope;

/**
 * One of the two of a duo, known by a signed link or a sign-in.
 *
 * @param subject what the link is about: the duo itself, or one of its check-ins
 * @param account with which the person signed in; {@code null} for the bearer of a link
 */
public record Standpoint(UUID network, UUID subject, Duo duo, Side side, @Nullable UUID account) {

  public UUID person() {
    return duo.person(side);
  }

  /** How the person came, as answers and signatures keep it. */
  public String way() {
    return account == null ? "link" : "signed-in";
  }

  /** What the person does here concerns the whole duo and its adviser, so it reaches beyond their own records. */
  Scope scope() {
    Scope system = Scope.system(network);
    return new Scope(
        network, Reach.NETWORK, system.organisations(), person(), account,
        account == null ? system.roles() : Scope.current().roles());
  }
}
