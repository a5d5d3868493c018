package org.passerelle.access;

import java.util.Locale;
import java.util.Set;
import org.passerelle.scope.InScope;
import org.passerelle.scope.Role;
import org.passerelle.scope.Scope;
import org.springframework.stereotype.Component;

/** People at the shell of the machine, known in the audit by their name there. They sign in nowhere. */
@Component
public class Operators {
  private final Accounts accounts;
  private final Networks networks;
  private final InScope inScope;

  Operators(Accounts accounts, Networks networks, InScope inScope) {
    this.accounts = accounts;
    this.networks = networks;
    this.inScope = inScope;
  }

  /** The scope of an operator, whose account is opened at the first command. */
  public Scope scope(Network network, String name) {
    String address = "shell-" + name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9.-]", "-") + "@operator.invalid";
    Account operator =
        inScope.call(
            Scope.system(network.id()),
            () ->
                accounts
                    .withEmail(address)
                    .orElseGet(
                        () ->
                            accounts.openForStaff(
                                networks.organisations().getFirst().id(), "Operator " + name, address, "en",
                                Set.of(Role.ADMINISTRATOR, Role.MANAGER))));
    return operator.scope();
  }
}
