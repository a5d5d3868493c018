package org.passerelle.access;

import java.util.Set;
import java.util.UUID;
import org.passerelle.audit.Audit;
import org.passerelle.scope.NotFound;
import org.passerelle.scope.Role;
import org.passerelle.scope.Scope;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an administrator does with the accounts of the staff. */
@Service
public class StaffAccounts {
  private final Accounts accounts;
  private final Invitations invitations;
  private final SignInReset reset;
  private final Sessions sessions;
  private final Audit audit;

  StaffAccounts(Accounts accounts, Invitations invitations, SignInReset reset, Sessions sessions, Audit audit) {
    this.accounts = accounts;
    this.invitations = invitations;
    this.reset = reset;
    this.sessions = sessions;
    this.audit = audit;
  }

  public enum Outcome {
    DONE,
    /** An account of the network has the address already. */
    ADDRESS_TAKEN,
    /** Nobody would be left to administer the network. */
    LAST_ADMINISTRATOR,
    /** Staff without a role could do nothing; the account can be closed instead. */
    NO_ROLE
  }

  @Transactional
  public Outcome invite(UUID organisation, String name, String email, String language, Set<Role> roles) {
    Scope.current().require(Role.ADMINISTRATOR);
    if (roles.stream().noneMatch(Role::isStaff)) {
      return Outcome.NO_ROLE;
    }
    if (accounts.withEmail(email).isPresent()) {
      return Outcome.ADDRESS_TAKEN;
    }
    invitations.invite(organisation, name, email, language, roles);
    return Outcome.DONE;
  }

  /** Grants the roles that are missing and revokes the others. */
  @Transactional
  public Outcome setRoles(UUID id, Set<Role> roles) {
    Scope.current().require(Role.ADMINISTRATOR);
    Account account = staff(id);
    if (roles.stream().noneMatch(Role::isStaff)) {
      return Outcome.NO_ROLE;
    }
    if (!roles.contains(Role.ADMINISTRATOR) && isLastAdministrator(account)) {
      return Outcome.LAST_ADMINISTRATOR;
    }
    roles.stream().filter(role -> !account.roles().contains(role)).forEach(role -> accounts.grant(id, role));
    account.roles().stream().filter(role -> !roles.contains(role)).forEach(role -> accounts.revoke(id, role));
    return Outcome.DONE;
  }

  /** Ends an account: its sessions stop at once, its history stays. */
  @Transactional
  public Outcome close(UUID id, String reason) {
    UUID by = Scope.current().require(Role.ADMINISTRATOR).requireAccount();
    Account account = staff(id);
    if (isLastAdministrator(account)) {
      return Outcome.LAST_ADMINISTRATOR;
    }
    accounts.close(id, by, reason);
    sessions.endAll(account.network(), id);
    audit.wrote("account.closed", "account", id);
    return Outcome.DONE;
  }

  /** Takes password, codes and passkeys away and sends a link to choose new ones: after a lost phone, or worse. */
  @Transactional
  public Outcome resetSignIn(UUID id) {
    Scope.current().require(Role.ADMINISTRATOR);
    Account account = staff(id);
    reset.of(account);
    return Outcome.DONE;
  }

  private boolean isLastAdministrator(Account account) {
    return account.roles().contains(Role.ADMINISTRATOR)
        && accounts.staff(Role.ADMINISTRATOR).stream().allMatch(other -> other.id().equals(account.id()));
  }

  private Account staff(UUID id) {
    return accounts.find(id).filter(Account::isStaff).orElseThrow(() -> new NotFound("account"));
  }
}
