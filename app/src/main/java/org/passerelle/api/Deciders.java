package org.passerelle.api;

import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.passerelle.access.Account;
import org.passerelle.access.Accounts;
import org.passerelle.access.Journal;
import org.passerelle.scope.Role;
import org.passerelle.scope.Scope;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The member of staff who decided what a program notes. Tokens are accounts too, and no persons. */
@Component
class Deciders {
  private static final Set<Role> DECIDE = Set.of(Role.ADVISER, Role.MANAGER, Role.ADMINISTRATOR);
  private final Accounts accounts;
  private final Journal journal;

  Deciders(Accounts accounts, Journal journal) {
    this.accounts = accounts;
    this.journal = journal;
  }

  /**
   * Does what that person decided, in their name and within what the token sees; the audit notes that a program told it.
   *
   * @throws Refused when the organisation has no such member of staff
   */
  @Transactional
  public <T> T as(UUID by, String subjectKind, UUID subject, Supplier<T> deciding) {
    Account person = person(by);
    journal.wrote("decision.noted", subjectKind, subject, "for " + by);
    Scope token = Scope.current();
    Scope scope =
        new Scope(token.network(), token.reach(), token.organisations(), null, person.id(), person.roles());
    return scope.call(deciding::get);
  }

  /**
   * The same where not every decision needs a person's name.
   *
   * @param needed whether this one does
   * @throws Refused where it does and names nobody
   */
  @Transactional
  public <T> T noted(@Nullable UUID by, boolean needed, String subjectKind, UUID subject, Supplier<T> deciding) {
    if (by == null && needed) {
      throw missing();
    }
    return by == null ? deciding.get() : as(by, subjectKind, subject, deciding);
  }

  static Refused missing() {
    return Refused.field(
        "decidedBy", "decidedBy is missing; only a person refuses, so send the account of the member of staff who did.");
  }

  private Account person(UUID id) {
    return accounts.staff(null).stream()
        .filter(one -> one.id().equals(id) && one.organisation() != null && Holder.holds(one.organisation()))
        .filter(one -> DECIDE.stream().anyMatch(one.roles()::contains))
        .findFirst()
        .orElseThrow(
            () -> Refused.field(
                "decidedBy",
                "decidedBy is nobody on the organisation's staff who decides; send the account of an adviser, manager or administrator."));
  }
}
