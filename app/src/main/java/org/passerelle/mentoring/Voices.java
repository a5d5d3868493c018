package org.passerelle.mentoring;

import org.passerelle.scope.NotAllowed;
import org.passerelle.scope.Role;
import org.passerelle.scope.Scope;

/** Who may speak for a side of a duo: that person, and staff who note what the person told them. */
final class Voices {
  private Voices() {}

  /** @throws NotAllowed when the running scope may not speak for that side */
  static void require(Duo duo, Side side) {
    Scope scope = Scope.current();
    boolean oneself = side != Side.ADVISER && scope.person() != null && duo.person(side).equals(scope.person());
    if (!oneself) {
      staff();
    }
  }

  static void staff() {
    Scope.current().require(Role.ADVISER, Role.MANAGER, Role.ADMINISTRATOR);
  }
}
