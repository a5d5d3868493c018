package org.passerelle.access;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.passerelle.StartNotice;
import org.passerelle.pages.Language;
import org.passerelle.scope.InScope;
import org.passerelle.scope.Scope;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Tells whoever starts the product for the first time how to become its administrator. */
@Component
class FirstAdministratorNotice implements StartNotice {
  private static final String SLUG = "main";
  private static final String NAME = "Passerelle";
  private static final String COUNTRY = "BE";

  private final Networks networks;
  private final FirstAdministrator administrator;
  private final InScope inScope;
  private final boolean demo;

  FirstAdministratorNotice(
      Networks networks,
      FirstAdministrator administrator,
      InScope inScope,
      @Value("${passerelle.demo:false}") boolean demo) {
    this.networks = networks;
    this.administrator = administrator;
    this.inScope = inScope;
    this.demo = demo;
  }

  /**
   * An installation without any network gets one, to be named by its administrator. A replay has its invented staff, who
   * have no secrets: whoever wants to look around becomes one of them.
   */
  @Override
  public List<String> lines() {
    if (demo) {
      return List.of();
    }
    if (networks.all().isEmpty()) {
      networks.found(SLUG, NAME, Network.Kind.LIVE, ZoneId.systemDefault(), language(), country());
    }
    return networks.all().stream()
        .filter(network -> network.kind() != Network.Kind.DEMO)
        .flatMap(this::line)
        .toList();
  }

  private Stream<String> line(Network network) {
    Organisation first =
        inScope.call(Scope.system(network.id()), () -> networks.organisations().getFirst());
    Optional<String> link = administrator.link(network, first.id());
    return link.stream().map(url -> "first administrator of %s: %s".formatted(network.name(), url));
  }

  private static String language() {
    return Language.ofTag(Locale.getDefault().toLanguageTag()).orElse(Language.ENGLISH).tag();
  }

  private static String country() {
    String country = Locale.getDefault().getCountry();
    return country.length() == 2 ? country : COUNTRY;
  }
}
