package org.passerelle.impact.web;

import org.passerelle.scope.Role;
import org.passerelle.scope.Scope;

/** What a page offers only to those who may do it; the use cases check again. */
public final class MayMake {
  private MayMake() {}

  public static boolean reports() {
    return Scope.current().has(Role.MANAGER) || Scope.current().has(Role.ADMINISTRATOR);
  }

  /** Everything but reading reports and figures. */
  public static boolean all() {
    return ListController.mayRead(Scope.current());
  }
}
