package org.passerelle.testing;

import java.time.LocalDate;
import java.util.UUID;
import org.passerelle.access.Journal;
import org.passerelle.intake.Screening;
import org.passerelle.intake.Screenings;
import org.passerelle.people.People;
import org.passerelle.people.Person;
import org.passerelle.people.PersonDetails;
import org.passerelle.people.PersonProfile;
import org.passerelle.programmes.Edition;
import org.passerelle.programmes.Editions;
import org.passerelle.programmes.Journeys;
import org.passerelle.programmes.Participation;
import org.passerelle.programmes.StageVisit;
import org.passerelle.programmes.blueprint.Blueprints;
import org.passerelle.scope.Ids;
import org.passerelle.testing.TestHouse.Founded;
import org.springframework.boot.test.context.TestComponent;

/** Opens editions of shipped programmes for tests, and brings people to a stage. */
@TestComponent
public class TestProgramme {
  private final TestHouse house;
  private final Editions editions;
  private final Journeys journeys;
  private final People people;
  private final Screenings screenings;
  private final Journal journal;

  TestProgramme(
      TestHouse house, Editions editions, Journeys journeys, People people, Screenings screenings, Journal journal) {
    this.house = house;
    this.editions = editions;
    this.journeys = journeys;
    this.people = people;
    this.screenings = screenings;
    this.journal = journal;
  }

  /** An open edition of a programme that comes with the product. */
  public Edition open(Founded network, String programme) {
    return open(network, Blueprints.shipped(programme).orElseThrow());
  }

  /** An open edition of any programme. */
  public Edition open(Founded network, Blueprints.Loaded blueprint) {
    return open(network, blueprint, LocalDate.of(2020, 1, 1));
  }

  public Edition open(Founded network, Blueprints.Loaded blueprint, LocalDate firstDay) {
    return house.asSystem(
        network,
        () -> editions.open(network.organisation(), editions.load(blueprint), "2026", firstDay, null));
  }

  /** Somebody new who stands in {@code stage}, having passed all before it. */
  public Participation standing(Founded network, Edition edition, String role, String name, String stage) {
    return house.asSystem(
        network,
        () -> {
          Person person =
              people.register(network.organisation(), PersonDetails.named(name, "en"), PersonProfile.EMPTY);
          Participation participation =
              journeys.begin(edition.id(), person.id(), role, LocalDate.of(2026, 1, 5), null, null);
          seeChecks(participation);
          bringTo(participation.id(), stage);
          return participation;
        });
  }

  private void seeChecks(Participation participation) {
    for (Screening screening : screenings.of(participation)) {
      for (int seen = 0; seen < screening.check().count(); seen++) {
        screenings.note(participation.id(), screening.check().key(), journal.today(), true, Ids.next());
      }
    }
  }

  private void bringTo(UUID participation, String stage) {
    for (int step = 0; step < 50; step++) {
      var open = journeys.open(participation);
      if (open.isEmpty() || open.stream().anyMatch(visit -> visit.stage().equals(stage))) {
        return;
      }
      for (StageVisit visit : open) {
        journeys.complete(participation, visit.stage());
      }
    }
  }
}
