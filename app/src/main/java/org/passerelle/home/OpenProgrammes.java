package org.passerelle.home;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.passerelle.access.Network;
import org.passerelle.access.Networks;
import org.passerelle.pages.OpenProgramme;
import org.passerelle.pages.Page;
import org.passerelle.programmes.Edition;
import org.passerelle.programmes.Editions;
import org.passerelle.programmes.blueprint.Blueprint;
import org.passerelle.scope.InScope;
import org.passerelle.scope.Scope;
import org.springframework.stereotype.Component;

/** The programmes that one may join today. */
@Component
class OpenProgrammes {
  private final Networks networks;
  private final Editions editions;
  private final InScope inScope;
  private final Clock clock;

  OpenProgrammes(Networks networks, Editions editions, InScope inScope, Clock clock) {
    this.networks = networks;
    this.editions = editions;
    this.inScope = inScope;
    this.clock = clock;
  }

  /** Of every network but those that only replay a history, in the words of the page's language. */
  List<OpenProgramme> on(Page page) {
    return networks.all().stream()
        .filter(network -> network.kind() != Network.Kind.REPLAY)
        .flatMap(network -> inScope.call(Scope.visitor(network.id()), () -> of(network, page).toList()).stream())
        .toList();
  }

  /** Where one goes on with an application, where all apply in the same network. */
  Optional<String> resumePath() {
    List<Network> live = networks.all().stream().filter(n -> n.kind() != Network.Kind.REPLAY).toList();
    return live.size() == 1 ? Optional.of("/n/" + live.getFirst().slug() + "/resume") : Optional.empty();
  }

  private Stream<OpenProgramme> of(Network network, Page page) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), network.zone());
    Map<String, Edition> open = new LinkedHashMap<>();
    editions.all().stream()
        .filter(edition -> takesApplications(edition, today))
        .forEach(edition -> open.putIfAbsent(edition.programme(), edition));
    return open.values().stream().map(editions::blueprint).map(blueprint -> shown(network, blueprint, page));
  }

  private boolean takesApplications(Edition edition, LocalDate today) {
    return editions.blueprint(edition).roles().stream()
        .anyMatch(role -> role.isAppliedFor() && edition.takesApplicationsOn(today, role));
  }

  private static OpenProgramme shown(Network network, Blueprint blueprint, Page page) {
    Locale locale = Locale.forLanguageTag(page.language().tag());
    return new OpenProgramme(
        blueprint.names().in(locale),
        blueprint.summary().in(locale),
        blueprint.languages().stream().map(language -> page.formats().languageName(language.tag())).toList(),
        List.of(
            new OpenProgramme.Way(
                page.text("home.see-and-apply"), "/n/" + network.slug() + "/" + blueprint.key())));
  }
}
