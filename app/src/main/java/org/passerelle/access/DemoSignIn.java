package org.passerelle.access;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.passerelle.StartNotice;
import org.passerelle.messages.SignedLinks;
import org.passerelle.scope.InScope;
import org.passerelle.scope.Scope;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Ways into a demonstration without a password: one invented person a role. They open the demonstration's network alone,
 * and only in a product started with {@code --demo}.
 */
@Component
@Order(2)
public class DemoSignIn implements StartNotice {
  /** The invented people one can be, with the address each signs in with. */
  public enum Figure {
    ADMINISTRATOR,
    MANAGER,
    ADVISER,
    TRAINER,
    FUNDER,
    MENTOR,
    MENTEE;

    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    public String email() {
      return key() + "@demo.example";
    }

    static Optional<Figure> of(String key) {
      return Stream.of(values()).filter(figure -> figure.key().equals(key)).findFirst();
    }
  }

  private final boolean demo;
  private final Networks networks;
  private final Accounts accounts;
  private final SignedLinks links;
  private final InScope inScope;

  DemoSignIn(
      @Value("${passerelle.demo:false}") boolean demo, Networks networks, Accounts accounts, SignedLinks links,
      InScope inScope) {
    this.demo = demo;
    this.networks = networks;
    this.accounts = accounts;
    this.links = links;
    this.inScope = inScope;
  }

  /** The invented person of that name; nothing outside a demonstration. */
  public Optional<Account> account(String figure) {
    return demonstration()
        .flatMap(
            network ->
                Figure.of(figure)
                    .flatMap(
                        found ->
                            inScope.call(Scope.system(network.id()), () -> accounts.withEmail(found.email()))));
  }

  @Override
  public List<String> lines() {
    return demonstration().stream()
        .flatMap(network -> Stream.of(Figure.values()))
        .map(figure -> "sign in as %-13s %s".formatted(figure.key(), links.address("/demo/" + figure.key())))
        .toList();
  }

  private Optional<Network> demonstration() {
    return demo
        ? networks.all().stream().filter(network -> network.kind() == Network.Kind.DEMO).findFirst()
        : Optional.empty();
  }
}
