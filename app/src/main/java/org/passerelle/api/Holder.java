package org.passerelle.api;

import java.time.LocalDate;
import java.util.UUID;
import org.passerelle.access.Account;
import org.passerelle.access.Accounts;
import org.passerelle.access.Journal;
import org.passerelle.programmes.Edition;
import org.passerelle.programmes.Editions;
import org.passerelle.scope.NotFound;
import org.passerelle.scope.Scope;
import org.springframework.stereotype.Component;

/**
 * The organisation whose token came with the call. Editions, slots and staff are known to the whole network; a program
 * uses those of its own organisation only.
 */
@Component
class Holder {
  private final Editions editions;
  private final Accounts accounts;
  private final Journal journal;

  Holder(Editions editions, Accounts accounts, Journal journal) {
    this.editions = editions;
    this.accounts = accounts;
    this.journal = journal;
  }

  static UUID one() {
    return Scope.current().organisations().stream().findFirst().orElseThrow(() -> new NotFound("organisation"));
  }

  static boolean holds(UUID organisation) {
    return Scope.current().organisations().contains(organisation);
  }

  /** @throws NotFound when another organisation runs it */
  Edition edition(UUID id) {
    Edition edition = editions.get(id);
    if (!holds(edition.organisation())) {
      throw new NotFound("edition");
    }
    return edition;
  }

  /** Somebody on the organisation's staff. @throws Refused when there is no such account */
  UUID staff(String field, UUID id) {
    return accounts
        .find(id)
        .filter(account -> account.isStaff() && account.organisation() != null && holds(account.organisation()))
        .map(Account::id)
        .orElseThrow(
            () -> Refused.field(field, field + " is nobody on the organisation's staff; send the id of an account that is."));
  }

  /** Today in the network's zone. */
  LocalDate today() {
    return journal.today();
  }

  LocalDate notInTheFuture(String field, LocalDate day) {
    if (day.isAfter(today())) {
      throw Refused.field(field, field + " lies in the future; send today or an earlier day.");
    }
    return day;
  }
}
