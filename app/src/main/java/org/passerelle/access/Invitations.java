package org.passerelle.access;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.passerelle.access.SignInSecrets.Kind;
import org.passerelle.audit.Audit;
import org.passerelle.scope.Role;
import org.passerelle.scope.Scope;
import org.springframework.stereotype.Service;

/** Links with which staff choose their first password, or a new one after a reset. They work once, for a week. */
@Service
public class Invitations {
  public static final Duration LIFE = Duration.ofDays(7);

  private final Accounts accounts;
  private final OneTime oneTime;
  private final AccessMail mail;
  private final Audit audit;

  Invitations(Accounts accounts, OneTime oneTime, AccessMail mail, Audit audit) {
    this.accounts = accounts;
    this.oneTime = oneTime;
    this.mail = mail;
    this.audit = audit;
  }

  /** Invites somebody to the staff by mail. The running transaction opens the account and puts the mail in the outbox. */
  public Account invite(UUID organisation, String name, String email, String language, Set<Role> roles) {
    Scope.current().require(Role.ADMINISTRATOR);
    Account account = accounts.openForStaff(organisation, name, email, language, roles);
    send(account, "access.staff.mail.invitation.");
    return account;
  }

  /** Sends a new link in place of an earlier one. */
  void send(Account account, String mailKey) {
    mail.mailLink(account, mailKey, path(account), "days", LIFE.toDays());
    audit.wrote("invitation.sent", "account", account.id());
  }

  /** The page of a new invitation; one that was given out before no longer works. */
  String path(Account account) {
    return "/invitation?token=" + oneTime.replace(account.id(), Kind.INVITATION, LIFE);
  }

  /** Whom a link invites, while it works. */
  public Optional<Account> find(String token) {
    return oneTime.find(Kind.INVITATION, token);
  }

  /** Takes an invitation up; the link is used by that. */
  public Optional<Account> redeem(String token) {
    return oneTime.redeem(Kind.INVITATION, token);
  }
}
