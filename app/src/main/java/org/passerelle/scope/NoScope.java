package org.passerelle.scope;

/** Work on the database was tried without saying who acts in which network: a defect, never a user's mistake. */
public final class NoScope extends IllegalStateException {
  NoScope() {
    super("No scope is bound: run this inside Scope.call or Scope.run");
  }
}
