package org.passerelle.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.passerelle.access.Account;
import org.passerelle.access.ApiTokens;
import org.passerelle.access.Networks;
import org.passerelle.api.Caller.Answer;
import org.passerelle.learning.NewRun;
import org.passerelle.learning.Planning;
import org.passerelle.learning.Run;
import org.passerelle.learning.Runs;
import org.passerelle.learning.Session;
import org.passerelle.learning.Sessions;
import org.passerelle.programmes.Edition;
import org.passerelle.programmes.Participation;
import org.passerelle.scope.MovableClock;
import org.passerelle.scope.Role;
import org.passerelle.testing.ProductTest;
import org.passerelle.testing.TestHouse;
import org.passerelle.testing.TestHouse.Founded;
import org.passerelle.testing.TestProgramme;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ProductTest
class CoursesApiTest {
  @Autowired TestHouse house;
  @Autowired TestProgramme programme;
  @Autowired ApiTokens tokens;
  @Autowired Networks networks;
  @Autowired Runs runs;
  @Autowired Sessions sessions;
  @Autowired MovableClock clock;
  @LocalServerPort int port;

  @AfterEach
  void followTheMachineAgain() {
    clock.follow();
  }

  @Test
  void aProgramEnrolsNotesWhoCameAndReadsWhatSomebodyLearnt() throws Exception {
    Founded network = house.found("Courses api");
    Account ada = house.staff(network, "Ada Admin", Role.ADMINISTRATOR);
    Edition edition = programme.open(network, "atelier");
    Participation rania = programme.standing(network, edition, "participant", "Rania", "course");
    Run run = house.as(ada, () -> runs.open(
        NewRun.of(network.organisation(), new Run.OfStage(edition.id(), "participant", "course"), "Digital skills", 1)));
    Instant from = clock.instant().plus(Duration.ofDays(1));
    UUID session = house.as(ada, () -> ((Planning.Planned) sessions.plan(
        run, new Session.New(from, from.plus(Duration.ofHours(3)), "Room 1", null, null, null, List.of()))).session().id());
    Caller own = new Caller(port, token(ada, network.organisation()));
    String path = "/api/v1/courses/" + run.id();
    assertThat(own.get("/api/v1/courses").body().findValuesAsString("title")).containsExactly("Digital skills");
    Answer enrolled = own.post(path + "/enrolments", "{\"participation\":\"" + rania.id() + "\"}");
    assertThat(enrolled.status()).isEqualTo(201);
    assertThat(enrolled.text("standing")).isEqualTo("taking-part");
    String came = "{\"came\":{\"" + enrolled.text("id") + "\":true}}";
    assertThat(own.post(path + "/sessions/" + session + "/attendance", came).text("field")).as("too early").isEqualTo("session");
    clock.moveTo(from.plusSeconds(60));
    assertThat(own.post(path + "/sessions/" + session + "/attendance", came).status()).isEqualTo(200);
    Answer learnt = own.get("/api/v1/people/" + rania.person() + "/learning");
    assertThat(learnt.body().path("courses").get(0).path("attended").asInt()).isEqualTo(1);
    UUID elsewhere = house.as(ada, () -> networks.addOrganisation("Elsewhere", null).id());
    assertThat(new Caller(port, token(ada, elsewhere)).get(path + "/sessions").status()).isEqualTo(404);
    assertThat(new Caller(port, token(ada, elsewhere)).get("/api/v1/courses").body()).isEmpty();
    assertThat(own.get("/api/v1/programmes/atelier/indicators").body().path("participants").asInt()).isEqualTo(1);
  }

  private String token(Account by, UUID organisation) {
    return house.as(by, () -> tokens.issue(organisation, "Case system", Role.MANAGER));
  }
}
