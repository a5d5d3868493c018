package org.passerelle.testing;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.passerelle.access.Account;
import org.passerelle.access.Accounts;
import org.passerelle.access.Network;
import org.passerelle.access.Networks;
import org.passerelle.access.Organisation;
import org.passerelle.scope.InScope;
import org.passerelle.scope.Role;
import org.passerelle.scope.Scope;
import org.springframework.boot.test.context.TestComponent;

/** Founds networks for tests and acts in them. */
@TestComponent
public class TestHouse {
  private static final AtomicInteger NUMBER = new AtomicInteger();
  private static final ZoneId ZONE = ZoneId.of("Europe/Brussels");
  private final Networks networks;
  private final Accounts accounts;
  private final InScope inScope;

  TestHouse(Networks networks, Accounts accounts, InScope inScope) {
    this.networks = networks;
    this.accounts = accounts;
    this.inScope = inScope;
  }

  /** Today where the networks are: late in the evening the machine may be a day behind. */
  public static LocalDate today() {
    return LocalDate.now(ZONE);
  }

  /** The same by a clock that tests may move. */
  public static LocalDate today(Clock clock) {
    return LocalDate.now(clock.withZone(ZONE));
  }

  /** A network with one organisation and nobody in it. */
  public Founded found(String name) {
    String slug = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-") + "-" + NUMBER.incrementAndGet();
    Network network =
        networks.found(slug, name, Network.Kind.LIVE, ZONE, "en", "BE");
    Organisation organisation = inScope.call(Scope.system(network.id()), () -> networks.organisations().getFirst());
    return new Founded(network, organisation.id());
  }

  public record Founded(Network network, UUID organisation) {
    public Scope system() {
      return Scope.system(network.id());
    }
  }

  /** Somebody on the staff of a founded network. */
  public Account staff(Founded founded, String name, Role... roles) {
    String email = name.toLowerCase(Locale.ROOT).replace(' ', '.') + "@" + founded.network().slug() + ".example";
    return inScope.call(
        founded.system(),
        () -> accounts.openForStaff(founded.organisation(), name, email, "en", Set.of(roles)));
  }

  public <T> T as(Account account, InScope.Work<T> work) {
    return inScope.call(account.scope(), work);
  }

  public <T> T asSystem(Founded founded, InScope.Work<T> work) {
    return inScope.call(founded.system(), work);
  }
}
