package org.passerelle.access;

import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.passerelle.pages.Language;
import org.passerelle.pages.PageContext;
import org.passerelle.pages.Viewer;
import org.springframework.stereotype.Component;

/** Tells a page's frame who looks at it: the signed-in account, or a visitor of the network that the path names. */
@Component
final class SignedInViewer implements PageContext {
  private final Networks networks;
  private final Navigation navigation;

  SignedInViewer(Networks networks, Navigation navigation) {
    this.networks = networks;
    this.navigation = navigation;
  }

  @Override
  public Viewer viewer(HttpServletRequest request) {
    return SignedIn.of(request)
        .filter(SignedIn::isComplete)
        .map(signedIn -> signedIn(signedIn.account()))
        .orElseGet(() -> visitor(request));
  }

  private Viewer signedIn(Account account) {
    Network network = networks.withId(account.network());
    return new Viewer(
        account.isStaff() ? Viewer.Kind.STAFF : Viewer.Kind.PARTICIPANT,
        account.displayName(),
        network.name(),
        network.zone(),
        navigation.of(account),
        Language.ofTag(account.language()).orElse(null));
  }

  private Viewer visitor(HttpServletRequest request) {
    Optional<Network> named = NamedNetwork.in(request.getRequestURI()).flatMap(networks::withSlug);
    return named
        .or(this::onlyNetwork)
        .map(network -> Viewer.visitor(network.name(), network.zone()))
        .orElse(Viewer.visitor(null, ZoneOffset.UTC));
  }

  private Optional<Network> onlyNetwork() {
    List<Network> all = networks.all();
    return all.size() == 1 ? Optional.of(all.getFirst()) : Optional.empty();
  }
}
