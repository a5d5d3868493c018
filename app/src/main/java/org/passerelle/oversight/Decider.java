package org.passerelle.oversight;

import java.util.UUID;
import org.passerelle.scope.NotAllowed;
import org.passerelle.scope.Role;
import org.passerelle.scope.Scope;

/** A person on the staff who answers for a decision. There is no other way to come by one than to be that person. */
public final class Decider {
  private final UUID account;

  private Decider(UUID account) {
    this.account = account;
  }

  /** The acting person. @throws NotAllowed when the system acts, the public, or somebody who does not decide here */
  public static Decider acting() {
    Scope scope = Scope.current();
    UUID account = scope.requireAccount();
    scope.require(Role.ADVISER, Role.MANAGER, Role.ADMINISTRATOR);
    return new Decider(account);
  }

  public UUID account() {
    return account;
  }
}
