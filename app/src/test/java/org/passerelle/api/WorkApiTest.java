package org.passerelle.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.access.Account;
import org.passerelle.access.ApiTokens;
import org.passerelle.api.Caller.Answer;
import org.passerelle.people.Paper;
import org.passerelle.people.Papers;
import org.passerelle.programmes.Edition;
import org.passerelle.programmes.Participation;
import org.passerelle.scope.Role;
import org.passerelle.testing.ProductTest;
import org.passerelle.testing.TestHouse;
import org.passerelle.testing.TestHouse.Founded;
import org.passerelle.testing.TestProgramme;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Companies, offers and placements as a program with a token works with them. */
@ProductTest
class WorkApiTest {
  private static final LocalDate TODAY = TestHouse.today();
  @Autowired TestHouse house;
  @Autowired TestProgramme programme;
  @Autowired ApiTokens tokens;
  @Autowired Papers papers;
  @LocalServerPort int port;
  private Founded network;
  private Account ada;
  private Edition edition;
  private Caller own;

  @BeforeEach
  void aNetworkWithAToken() {
    network = house.found("Work api");
    ada = house.staff(network, "Ada Admin", Role.ADMINISTRATOR);
    edition = programme.open(network, "powercoders");
    own = new Caller(port, house.as(ada, () -> tokens.issue(network.organisation(), "Case system", Role.MANAGER)));
  }

  @Test
  void workIsOfferedRecordedAndEnded() throws Exception {
    Participation who = programme.standing(network, edition, "participant", "Omar", "internship-offer");
    String company = own.post("/api/v1/companies", "{\"name\":\"Acme\"}").text("id");
    String offers = "/api/v1/participations/" + who.id() + "/offers";
    Answer noEnd = own.post(offers, work(company, "job", TODAY, null));
    assertThat(noEnd.status()).as("the programme asks for the last day").isEqualTo(400);
    Answer noRight = own.post(offers, work(company, "internship", TODAY, TODAY.plusMonths(6)));
    assertThat(noRight.status()).isEqualTo(400);
    assertThat(noRight.body().toString()).contains("may not work");
    house.as(ada, () -> papers.see(who.person(), new Papers.Look(Paper.Kind.WORK_RIGHT, null, true, TODAY, null)));
    Answer made = own.post(offers, work(company, "internship", TODAY, TODAY.plusMonths(6)));
    assertThat(made.status()).isEqualTo(201);
    assertThat(made.text("stage")).isEqualTo("internship-offer");
    assertThat(own.get(offers).body()).hasSize(1);
    String placements = "/api/v1/participations/" + who.id() + "/placements";
    Answer begun = own.post(placements, work(company, "internship", TODAY, TODAY.plusMonths(6)));
    assertThat(begun.status()).isEqualTo(201);
    assertThat(own.post(placements, work(company, "internship", TODAY, null)).status()).as("there already").isEqualTo(400);
    String ending = "/api/v1/placements/" + begun.text("id") + "/ending";
    assertThat(own.post(ending, "{\"on\":\"%s\",\"reason\":\"left\"}".formatted(TODAY.plusDays(1))).status()).isEqualTo(400);
    assertThat(own.post(ending, "{\"on\":\"%s\",\"reason\":\"left\"}".formatted(TODAY)).text("endReason")).isEqualTo("left");
    assertThat(own.post(ending, "{\"on\":\"%s\",\"reason\":\"left\"}".formatted(TODAY)).status()).isEqualTo(409);
    assertThat(own.get(placements).body()).hasSize(1);
  }

  private static String work(String company, String kind, LocalDate first, LocalDate last) {
    return "{\"company\":\"%s\",\"kind\":\"%s\",\"task\":\"Testing\",\"place\":\"Bern\",\"paid\":true,\"pay\":\"1000 CHF\",\"hoursAWeek\":40,\"startsOn\":\"%s\"%s}"
        .formatted(company, kind, first, last == null ? "" : ",\"endsOn\":\"" + last + "\"");
  }
}
