package org.passerelle.access;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.passerelle.access.SignInSecrets.Kind;
import org.passerelle.audit.Audit;
import org.passerelle.messages.NewMessage.Channel;
import org.passerelle.messages.SignedLinks;
import org.passerelle.scope.InScope;
import org.passerelle.scope.Role;
import org.passerelle.scope.Scope;
import org.springframework.stereotype.Service;

/** Links with which staff choose their first password, or a new one after a reset. They work once, for a week. */
@Service
public class Invitations {
  public static final Duration LIFE = Duration.ofDays(7);
  private static final String ADMINISTRATOR = "Administrator";

  private final Accounts accounts;
  private final OneTime oneTime;
  private final SignInSecrets secrets;
  private final SignedLinks links;
  private final AccessMail mail;
  private final InScope inScope;
  private final Audit audit;

  Invitations(
      Accounts accounts,
      OneTime oneTime,
      SignInSecrets secrets,
      SignedLinks links,
      AccessMail mail,
      InScope inScope,
      Audit audit) {
    this.accounts = accounts;
    this.oneTime = oneTime;
    this.secrets = secrets;
    this.links = links;
    this.mail = mail;
    this.inScope = inScope;
    this.audit = audit;
  }

  /**
   * A link for the first administrator of a network; one that was given out before no longer works.
   *
   * @return empty once some administrator has a password
   */
  public Optional<String> firstAdministrator(Network network, UUID organisation) {
    return inScope.call(
        Scope.system(network.id()),
        () -> {
          var administrators = accounts.staff(Role.ADMINISTRATOR);
          if (administrators.stream().anyMatch(one -> !secrets.of(one.id(), Kind.PASSWORD).isEmpty())) {
            return Optional.empty();
          }
          Account first =
              administrators.stream()
                  .filter(one -> one.email() == null)
                  .findFirst()
                  .orElseGet(
                      () ->
                          accounts.openForStaff(
                              organisation, ADMINISTRATOR, null, network.defaultLanguage(), Set.of(Role.ADMINISTRATOR)));
          return Optional.of(issue(first));
        });
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
    mail.write(account, Channel.MAIL, account.email(), mailKey, "url", issue(account), "days", LIFE.toDays());
    audit.wrote("invitation.sent", "account", account.id());
  }

  private String issue(Account account) {
    secrets.endAll(account.id(), Kind.INVITATION);
    return links.address("/invitation?token=" + oneTime.issue(account.id(), Kind.INVITATION, LIFE));
  }

  /** Whom a link invites, while it works. */
  public Optional<Account> find(String token) {
    return oneTime.find(Kind.INVITATION, token);
  }

  /** Takes an invitation up; the link is used by that. */
  public Optional<Account> redeem(String token) {
    return oneTime.redeem(Kind.INVITATION, token);
  }

  /** Writes down who the first administrator is. @return false when the network knows the address already */
  public boolean introduce(Account account, String name, String email) {
    String address = email.toLowerCase(Locale.ROOT);
    return inScope.call(
        Scope.system(account.network()),
        () -> {
          boolean free = accounts.withEmail(address).filter(other -> !other.id().equals(account.id())).isEmpty();
          if (free) {
            accounts.rename(account.id(), name, address);
          }
          return free;
        });
  }
}
