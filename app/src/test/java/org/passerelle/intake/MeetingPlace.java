package org.passerelle.intake;

import java.time.Clock;
import org.junit.jupiter.api.BeforeEach;
import org.passerelle.access.Account;
import org.passerelle.people.People;
import org.passerelle.programmes.Edition;
import org.passerelle.programmes.Journeys;
import org.passerelle.scope.Role;
import org.passerelle.testing.TestHouse;
import org.passerelle.testing.TestHouse.Founded;
import org.passerelle.testing.TestProgramme;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A network of one adviser and an edition in which people are met. */
abstract class MeetingPlace {
  @Autowired TestHouse house;
  @Autowired TestProgramme programme;
  @Autowired Slots slots;
  @Autowired Journeys journeys;
  @Autowired People people;
  @Autowired JdbcClient jdbc;
  @Autowired Clock clock;

  MeetHouse meet;
  Founded network;
  Edition edition;
  Account ines;

  @BeforeEach
  void found() {
    meet = new MeetHouse(house, slots, journeys, people, jdbc, clock);
    network = house.found("House of Bridges");
    edition = programme.open(network, "duo");
    ines = house.staff(network, "Ines Martens", Role.ADVISER);
  }
}
