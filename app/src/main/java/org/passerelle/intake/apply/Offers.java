package org.passerelle.intake.apply;

import java.util.List;
import java.util.UUID;
import org.passerelle.access.Journal;
import org.passerelle.access.Networks;
import org.passerelle.programmes.Edition;
import org.passerelle.programmes.Editions;
import org.passerelle.programmes.blueprint.Role;
import org.passerelle.scope.NotFound;
import org.passerelle.scope.Reach;
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

  /** The edition that somebody who applies today joins. @throws NotFound when none is open */
  Offer open(String programme) {
    Edition edition = editions.openOn(programme, journal.today()).orElseThrow(() -> new NotFound("programme"));
    Offer offer = new Offer(networks.current(), edition, editions.blueprint(edition));
    if (offer.openRoles().isEmpty()) {
      throw new NotFound("programme");
    }
    return offer;
  }

  /** @throws NotFound when nobody applies for that role here */
  Role role(Offer offer, String key) {
    return offer.openRoles().stream()
        .filter(role -> role.key().equals(key))
        .findFirst()
        .orElseThrow(() -> new NotFound("role"));
  }

  /** What is open today in the organisations whose records the scope may write. */
  List<Offer> openToStaff() {
    Scope scope = Scope.current();
    return editions.all().stream()
        .filter(edition -> edition.isOpenOn(journal.today()))
        .filter(e -> scope.reach() == Reach.NETWORK || scope.organisations().contains(e.organisation()))
        .map(edition -> new Offer(networks.current(), edition, editions.blueprint(edition)))
        .toList();
  }

  /** Of an application begun earlier: the edition it was begun for, open or not. */
  Offer of(UUID edition) {
    Edition joined = editions.get(edition);
    return new Offer(networks.current(), joined, editions.blueprint(joined));
  }
}
