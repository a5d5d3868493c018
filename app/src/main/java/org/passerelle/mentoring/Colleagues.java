package org.passerelle.mentoring;

import java.util.List;
import org.passerelle.access.Account;
import org.passerelle.access.Accounts;
import org.passerelle.scope.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The staff who may look after a duo: advisers and managers. */
@Service
public class Colleagues {
  private final Accounts accounts;

  Colleagues(Accounts accounts) {
    this.accounts = accounts;
  }

  @Transactional(readOnly = true)
  public List<Account> all() {
    return accounts.staff(null).stream()
        .filter(account -> account.roles().contains(Role.ADVISER) || account.roles().contains(Role.MANAGER))
        .toList();
  }
}
