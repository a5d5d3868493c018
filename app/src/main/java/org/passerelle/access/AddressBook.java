package org.passerelle.access;

import java.util.List;
import java.util.UUID;
import org.passerelle.scope.InScope;
import org.passerelle.scope.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The accounts behind an e-mail address or phone number, in every network; one person may be known in several. */
@Component
class AddressBook {
  private final JdbcClient jdbc;
  private final InScope inScope;
  private final Accounts accounts;
  private final Networks networks;

  AddressBook(JdbcClient jdbc, InScope inScope, Accounts accounts, Networks networks) {
    this.jdbc = jdbc;
    this.inScope = inScope;
    this.accounts = accounts;
    this.networks = networks;
  }

  /** @param address as typed, an e-mail address or a number in E.164 */
  List<Account> accountsOf(String address) {
    return jdbc.sql("select network_id, account_id from accounts_with_address(?)")
        .param(address.strip())
        .query((row, i) -> new Place(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
        .list()
        .stream()
        .flatMap(
            place -> inScope.call(Scope.system(place.network()), () -> accounts.find(place.account())).stream())
        .toList();
  }

  /** @param typed as people type a number who do not say from which country they write */
  List<Account> accountsOfPhone(String typed) {
    return Phones.readings(typed, networks.all()).stream().flatMap(number -> accountsOf(number).stream()).toList();
  }

  private record Place(UUID network, UUID account) {}
}
