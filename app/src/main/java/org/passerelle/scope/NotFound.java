package org.passerelle.scope;

/** The thing does not exist, or not for whoever acts. Shown as 404. */
public final class NotFound extends RuntimeException {
  public NotFound(String what) {
    super(what);
  }
}
