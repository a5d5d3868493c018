package org.passerelle.access;

import org.passerelle.access.SignInSecrets.Kind;
import org.passerelle.audit.Audit;
import org.springframework.stereotype.Component;

/** Takes away all with which a staff member signs in, and invites them to choose anew. */
@Component
class SignInReset {
  private final SignInSecrets secrets;
  private final PasskeyRepository passkeys;
  private final Sessions sessions;
  private final Invitations invitations;
  private final Audit audit;

  SignInReset(
      SignInSecrets secrets, PasskeyRepository passkeys, Sessions sessions, Invitations invitations, Audit audit) {
    this.secrets = secrets;
    this.passkeys = passkeys;
    this.sessions = sessions;
    this.invitations = invitations;
    this.audit = audit;
  }

  /** Part of the running transaction. */
  void of(Account account) {
    secrets.endAll(account.id(), Kind.PASSWORD);
    secrets.endAll(account.id(), Kind.TOTP);
    passkeys.removeAll(account.id());
    sessions.endAll(account.network(), account.id());
    invitations.send(account, "access.staff.mail.reset.");
    audit.wrote("account.reset", "account", account.id());
  }
}
