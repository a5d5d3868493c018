package org.passerelle.access;

import org.springframework.stereotype.Component;

/** What staff show beyond their password: an authenticator app or a passkey. */
@Component
public class SecondFactors {
  private final Authenticators authenticators;
  private final Passkeys passkeys;

  SecondFactors(Authenticators authenticators, Passkeys passkeys) {
    this.authenticators = authenticators;
    this.passkeys = passkeys;
  }

  public boolean exist(Account account) {
    return authenticators.isEnrolled(account) || !passkeys.of(account).isEmpty();
  }

  /** Whether a browser may add one: the first after the password, any other only once signed in completely. */
  public boolean mayBeAddedBy(SignedIn signedIn) {
    return signedIn.account().isStaff() && (signedIn.isComplete() || !exist(signedIn.account()));
  }
}
