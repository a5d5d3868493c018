package org.passerelle.intake.apply;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.passerelle.access.Journal;
import org.passerelle.access.Networks;
import org.passerelle.programmes.Edition;
import org.passerelle.programmes.Editions;
import org.passerelle.programmes.blueprint.Role;
import org.passerelle.scope.NotFound;
import org.passerelle.scope.Scope;
import org.springframework.stereotype.Component;

/** Finds what people can apply for in the running scope's network. */
@Component
class Offers {
  private final Networks networks;
  private final Editions editions;
  private final Journal journal;

  Offers(Networks networks, Editions editions, Journal journal) {
    this.networks = networks;
    this.editions = editions;
    this.journal = journal;
  }

  /**
   * The ways into a programme today, each into the edition that is joined by it: the latest that is open, or the next to
   * begin where applications close before.
   */
  List<Way> ways(String programme) {
    LocalDate today = journal.today();
    Map<String, Way> ways = new LinkedHashMap<>();
    for (Edition edition : editions.ofProgramme(programme)) {
      Offer offer = of(edition);
      for (Role role : offer.rolesOpenOn(today)) {
        Way way = new Way(offer, role);
        ways.merge(role.key(), way, (later, sooner) -> role.closesBefore() == null ? later : sooner);
      }
    }
    return List.copyOf(ways.values());
  }

  /** @throws NotFound when nobody applies for that role today */
  Way way(String programme, String role) {
    return ways(programme).stream()
        .filter(way -> way.role().key().equals(role))
        .findFirst()
        .orElseThrow(() -> new NotFound("role"));
  }

  /** The edition of a programme that began last. @throws NotFound when the network never ran it */
  Offer latest(String programme) {
    return editions.ofProgramme(programme).stream()
        .findFirst()
        .map(this::of)
        .orElseThrow(() -> new NotFound("programme"));
  }

  /** What is open today in the organisations whose records the scope may write. */
  List<Way> openToStaff() {
    Scope scope = Scope.current();
    return editions.all().stream()
        .filter(e -> scope.mayWriteFor(e.organisation()))
        .map(this::of)
        .flatMap(offer -> offer.rolesForStaffOn(journal.today()).stream().map(role -> new Way(offer, role)))
        .toList();
  }

  /** Of an application begun earlier: the edition it was begun for, open or not. */
  Offer of(UUID edition) {
    return of(editions.get(edition));
  }

  /** By edition. */
  Map<UUID, Offer> of(Collection<UUID> all) {
    Map<UUID, Offer> offers = new LinkedHashMap<>();
    editions.all(all).forEach((id, edition) -> offers.put(id, of(edition)));
    return offers;
  }

  private Offer of(Edition edition) {
    return new Offer(networks.current(), edition, editions.blueprint(edition));
  }
}
