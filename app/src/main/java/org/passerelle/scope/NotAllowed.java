package org.passerelle.scope;

/** The acting account may not do this. Shown as 404 where the existence of the thing is itself a secret, else 403. */
public final class NotAllowed extends RuntimeException {
  public NotAllowed() {
    super("This account may not do that");
  }
}
