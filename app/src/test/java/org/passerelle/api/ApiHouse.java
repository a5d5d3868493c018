package org.passerelle.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.passerelle.access.Account;
import org.passerelle.access.ApiTokens;
import org.passerelle.access.Networks;
import org.passerelle.api.Caller.Answer;
import org.passerelle.people.Paper;
import org.passerelle.people.Papers;
import org.passerelle.programmes.Participation;
import org.passerelle.scope.Role;
import org.passerelle.testing.TestHouse;
import org.passerelle.testing.TestHouse.Founded;
import org.passerelle.testing.TestProgramme;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A network with somebody on the staff, and a token of each of two organisations. */
abstract class ApiHouse {
  static final LocalDate TODAY = TestHouse.today();
  @Autowired TestHouse house;
  @Autowired TestProgramme programme;
  @Autowired ApiTokens tokens;
  @Autowired Networks networks;
  @Autowired Papers papers;
  @LocalServerPort int port;
  Founded network;
  Account ada;
  Account ines;
  Caller own;
  Caller stranger;

  @BeforeEach
  void twoOrganisationsWithATokenEach() {
    network = house.found(getClass().getSimpleName());
    ada = house.staff(network, "Ada Admin", Role.ADMINISTRATOR);
    ines = house.staff(network, "Ines Adviser", Role.ADVISER);
    own = with(Role.MANAGER);
    UUID other = house.as(ada, () -> networks.addOrganisation("Elsewhere", null).id());
    stranger = new Caller(port, house.as(ada, () -> tokens.issue(other, "Case system", Role.MANAGER)));
  }

  /** A program of our own organisation. */
  Caller with(Role role) {
    return new Caller(port, house.as(ada, () -> tokens.issue(network.organisation(), "Program " + role.key(), role)));
  }

  /** Somebody who may work, in a new company from today on. @return the address of the placement */
  String atWork(Participation who) throws Exception {
    house.as(ada, () -> papers.see(who.person(), new Papers.Look(Paper.Kind.WORK_RIGHT, null, true, TODAY, null)));
    String company = done(own.post("/api/v1/companies", "{\"name\":\"Brasserie\"}")).text("id");
    String work =
        "{\"company\":\"%s\",\"kind\":\"job\",\"task\":\"Cooking\",\"place\":\"Bern\",\"paid\":true,\"pay\":\"4000 CHF\",\"startsOn\":\"%s\"}";
    String begun = "/api/v1/participations/" + who.id() + "/placements";
    return "/api/v1/placements/" + done(own.post(begun, work.formatted(company, TODAY))).text("id");
  }

  static Answer done(Answer answer) {
    assertThat(answer.status()).as(answer.body().toString()).isBetween(200, 201);
    return answer;
  }

  /** In one sentence, about this field. */
  static void refused(Answer answer, String field, String words) {
    assertThat(answer.status()).as(answer.body().toString()).isEqualTo(400);
    assertThat(answer.type()).startsWith("application/problem+json");
    assertThat(answer.text("field")).isEqualTo(field);
    assertThat(answer.text("detail")).contains(words).endsWith(".");
  }

  static void conflict(Answer answer, String words) {
    assertThat(answer.status()).as(answer.body().toString()).isEqualTo(409);
    assertThat(answer.type()).startsWith("application/problem+json");
    assertThat(answer.text("detail")).contains(words).endsWith(".");
  }

  static void notThere(Answer answer) {
    assertThat(answer.status()).as(answer.body().toString()).isEqualTo(404);
    assertThat(answer.type()).startsWith("application/problem+json");
  }
}
