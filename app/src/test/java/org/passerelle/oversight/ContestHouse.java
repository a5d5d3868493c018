package org.passerelle.oversight;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.passerelle.access.Account;
import org.passerelle.intake.Deciding;
import org.passerelle.pages.Browsers;
import org.passerelle.people.People;
import org.passerelle.programmes.Journeys;
import org.passerelle.scope.Role;
import org.passerelle.testing.SignIns;
import org.passerelle.testing.TestHouse;
import org.passerelle.testing.TestHouse.Founded;
import org.passerelle.testing.TestProgramme;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A network in which a rule proposed and a person decided. */
abstract class ContestHouse {
  @Autowired TestHouse house;
  @Autowired TestProgramme programme;
  @Autowired People people;
  @Autowired Journeys journeys;
  @Autowired Register register;
  @Autowired Steps steps;
  @Autowired Deciding deciding;
  @Autowired StepSwitches switches;
  @Autowired SignIns signIns;
  @Autowired JdbcClient jdbc;
  @LocalServerPort int port;
  Founded network;
  Account ines;
  Account omar;
  Account mia;
  DecidedPeople decided;

  @BeforeEach
  void found() {
    network = house.found("Oversight");
    ines = house.staff(network, "Ines Martens", Role.ADVISER);
    omar = house.staff(network, "Omar Said", Role.ADVISER);
    mia = house.staff(network, "Mia Manager", Role.MANAGER);
    decided =
        new DecidedPeople(
            house, people, journeys, register, steps, deciding, network, programme.open(network, "duo"));
  }

  static void checked(Page page, String name) {
    Browsers.screenshot(page, Path.of("target/oversight/" + name + ".png"));
    Browsers.noHorizontalScroll(page);
    Browsers.checkAccessible(page);
  }
}
