package org.passerelle.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.passerelle.access.Account;
import org.passerelle.access.Accounts;
import org.passerelle.scope.Role;

/** The staff of a played network; the first acts for all of them. */
record ReplayStaff(Account leader, List<Account> advisers, List<Account> trainers) {
  static ReplayStaff hire(Accounts accounts, UUID organisation, String domain, int advisers, int trainers) {
    Account leader =
        accounts.openForStaff(
            organisation, "Team leader", "leader@" + domain, "en",
            Set.of(Role.ADMINISTRATOR, Role.MANAGER, Role.ADVISER));
    return new ReplayStaff(
        leader,
        several(accounts, organisation, "Adviser", "adviser", domain, Role.ADVISER, advisers),
        several(accounts, organisation, "Trainer", "trainer", domain, Role.TRAINER, trainers));
  }

  private static List<Account> several(
      Accounts accounts, UUID organisation, String title, String key, String domain, Role role, int count) {
    List<Account> hired = new ArrayList<>();
    for (int i = 1; i <= count; i++) {
      hired.add(
          accounts.openForStaff(
              organisation, title + " " + i, key + i + "@" + domain, i % 2 == 0 ? "fr" : "en", Set.of(role)));
    }
    return List.copyOf(hired);
  }
}
