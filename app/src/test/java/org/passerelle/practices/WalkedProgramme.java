package org.passerelle.practices;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.passerelle.access.Account;
import org.passerelle.programmes.Edition;
import org.passerelle.programmes.blueprint.Blueprint;
import org.passerelle.programmes.blueprint.Blueprints;
import org.passerelle.programmes.blueprint.Role;
import org.passerelle.programmes.blueprint.Traveller;
import org.passerelle.testing.ProductTest;
import org.passerelle.testing.TestHouse.Founded;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A programme of which only the file is known is travelled from its first stage to its outcome, on the pages of the product. */
@ProductTest
abstract class WalkedProgramme {
  @Autowired Walking walking;
  @LocalServerPort int port;

  @AfterEach
  void followTheMachineAgain() {
    walking.clock().follow();
  }

  final void walk(Blueprints.Loaded loaded) {
    Blueprint blueprint = loaded.blueprint();
    Founded network = walking.house().found("Walk " + blueprint.key());
    Account staff =
        walking.house().staff(
            network, "Mo Manager", org.passerelle.scope.Role.MANAGER, org.passerelle.scope.Role.ADVISER,
            org.passerelle.scope.Role.TRAINER);
    boolean closesEarly = blueprint.roles().stream().anyMatch(role -> role.closesBefore() != null);
    LocalDate today = walking.house().as(staff, walking.journal()::today);
    Edition edition = walking.programmes().open(network, loaded, closesEarly ? today.plusMonths(3) : today.minusYears(1));
    String base = "http://localhost:" + port;
    Optional<Role> companies = first(blueprint, Traveller.ORGANISATION);
    if (companies.isPresent()) {
      try (var walk = new CompanyWalk(walking, edition, companies.get(), staff, base)) {
        walk.toTheEnd();
        walk.isCounted();
        if (blueprint.hosting() != null) {
          blueprint.hosting().awards().forEach(walk::wins);
        }
      }
    }
    Optional<Role> people = first(blueprint, Traveller.PERSON);
    if (people.isPresent()) {
      try (var walk = new PracticeWalk(walking, network, edition, blueprint, people.get(), staff, base)) {
        for (int tries = 0; tries < 12; tries++) {
          walk.arrive();
          walk.toTheEnd();
          if (!walk.isInControlGroup()) {
            break;
          }
        }
        walk.seeOutcome();
      }
    }
  }

  private static Optional<Role> first(Blueprint blueprint, Traveller traveller) {
    return blueprint.roles().stream().filter(role -> role.traveller() == traveller).findFirst();
  }
}
