package org.passerelle.access;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.passerelle.access.SignInSecrets.Kind;
import org.passerelle.messages.SignedLinks;
import org.passerelle.scope.InScope;
import org.passerelle.scope.Role;
import org.passerelle.scope.Scope;
import org.springframework.stereotype.Service;

/** How a network that nobody administers yet gets its first administrator: by a link that whoever runs the product is shown. */
@Service
public class FirstAdministrator {
  private static final String NAME = "Administrator";

  private final Accounts accounts;
  private final Invitations invitations;
  private final SignInSecrets secrets;
  private final SignedLinks links;
  private final InScope inScope;

  FirstAdministrator(
      Accounts accounts, Invitations invitations, SignInSecrets secrets, SignedLinks links, InScope inScope) {
    this.accounts = accounts;
    this.invitations = invitations;
    this.secrets = secrets;
    this.links = links;
    this.inScope = inScope;
  }

  /**
   * The link; one that was given out before no longer works.
   *
   * @return empty once some administrator has a password
   */
  public Optional<String> link(Network network, UUID organisation) {
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
                              organisation, NAME, null, network.defaultLanguage(), Set.of(Role.ADMINISTRATOR)));
          return Optional.of(links.address(invitations.path(first)));
        });
  }

  /** Writes down who they are. @return false when the network knows the address already */
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
