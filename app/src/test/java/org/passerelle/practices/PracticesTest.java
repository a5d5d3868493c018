package org.passerelle.practices;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
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

/** Somebody really travels through each practice, from its first stage to its outcome, on the pages of the product. */
@ProductTest
class PracticesTest {
  @Autowired Walking walking;
  @LocalServerPort int port;

  static Stream<String> practices() {
    return Stream.of(
        "powercoders", "risingyou", "kotosib", "loh", "kassel-day", "aul", "atelier", "konvert", "regeneration", "ikea",
        "telenor", "useit", "azo", "mtop", "level2work", "aladin", "pirintex", "convoy", "refugeeswork", "hbl", "face",
        "inklusion", "gaw", "unar");
  }

  @AfterEach
  void followTheMachineAgain() {
    walking.clock().follow();
  }

  @ParameterizedTest
  @MethodSource("practices")
  void somebodyTravelsFromTheFirstStageToTheOutcome(String practice) {
    walk(Blueprints.shipped(practice).orElseThrow());
  }

  /** Programmes of the same family that nobody thought of when the product was written: a file is all they need. */
  @ParameterizedTest
  @ValueSource(strings = {"stadthotel", "nurses", "kmu", "lottery", "tworounds"})
  void aProgrammeThatIsNewToTheProductNeedsNothingButItsFile(String file) throws IOException {
    try (InputStream stream = PracticesTest.class.getResourceAsStream("/unseen/" + file + ".yaml")) {
      Blueprints.Result read = Blueprints.loadBytes(file + ".yaml", stream.readAllBytes());
      assertThat(read).isInstanceOf(Blueprints.Loaded.class);
      walk((Blueprints.Loaded) read);
    }
  }

  private void walk(Blueprints.Loaded loaded) {
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
