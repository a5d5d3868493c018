package org.passerelle.intake.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.passerelle.access.Account;
import org.passerelle.access.Accounts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The staff who hold appointments. */
@Component
@Transactional(readOnly = true)
class Hosts {
  private final Accounts accounts;

  Hosts(Accounts accounts) {
    this.accounts = accounts;
  }

  List<Account> all() {
    return accounts.staff(null);
  }

  /** Their names by account: one statement. */
  Map<UUID, String> names() {
    return all().stream().collect(Collectors.toMap(Account::id, Account::displayName));
  }
}
