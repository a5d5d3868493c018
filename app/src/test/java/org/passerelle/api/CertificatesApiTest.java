package org.passerelle.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
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
import org.springframework.beans.factory.annotation.Autowired;

/** A certificate is given only to whoever came, anybody may check its code, and it can be taken back. */
@ProductTest
class CertificatesApiTest extends ApiHouse {
  @Autowired Runs runs;
  @Autowired Sessions sessions;
  @Autowired MovableClock clock;

  @AfterEach
  void followTheMachineAgain() {
    clock.follow();
  }

  @Test
  void aCertificateIsIssuedForAttendanceCheckedAndTakenBack() throws Exception {
    Edition edition = programme.open(network, "atelier");
    Participation rania = programme.standing(network, edition, "participant", "Rania", "course");
    String part = "/api/v1/participations/" + rania.id();
    String training = "{\"stage\":\"course\"}";
    refused(own.post(part + "/certificates", "{\"stage\":\"internship\"}"), "stage", "course");
    attend(edition, rania, training);
    Answer issued = done(with(Role.TRAINER).post(part + "/certificates", training));
    String code = issued.text("code");
    assertThat(issued.text("holder")).isEqualTo("Rania");
    assertThat(done(own.post(part + "/certificates", training)).text("code")).as("the same one").isEqualTo(code);
    assertThat(own.get(part + "/certificates").body().findValuesAsString("code")).containsExactly(code);
    String path = "/api/v1/certificates/" + issued.text("id");
    assertThat(own.get(path).text("title")).isEqualTo("Certificate of digital skills");
    notThere(stranger.get(path));
    notThere(stranger.get(part + "/certificates"));
    notThere(stranger.post(part + "/certificates", training));

    String typed = "/api/v1/certificates?code=" + code.replace("-", "").toLowerCase();
    assertThat(stranger.get(typed).body().path("valid").asBoolean()).as("whoever holds the code may ask").isTrue();
    notThere(own.get("/api/v1/certificates?code=AAAA-BBBB-CCCC"));
    refused(own.get("/api/v1/certificates"), "code", "missing");

    refused(own.post(path + "/withdrawal", "{\"reason\":\" \"}"), "reason", "say why");
    assertThat(with(Role.TRAINER).post(path + "/withdrawal", "{\"reason\":\"Issued in error\"}").status()).isEqualTo(403);
    notThere(stranger.post(path + "/withdrawal", "{\"reason\":\"Issued in error\"}"));
    assertThat(done(own.post(path + "/withdrawal", "{\"reason\":\"Issued in error\"}")).text("withdrawnBecause")).isEqualTo("Issued in error");
    conflict(own.post(path + "/withdrawal", "{\"reason\":\"Issued in error\"}"), "taken back before");
    assertThat(own.get(typed).body().path("valid").asBoolean()).isFalse();
    assertThat(own.get(typed).text("withdrawnOn")).isNotBlank();
  }

  /** Nine of ten sessions do not suffice. */
  private void attend(Edition edition, Participation who, String training) throws Exception {
    Run run = house.as(ada, () -> runs.open(
        NewRun.of(network.organisation(), new Run.OfStage(edition.id(), "participant", "course"), "Digital skills", 5)));
    List<Session> planned = new ArrayList<>();
    for (int day = 1; day <= 10; day++) {
      Instant from = clock.instant().plus(Duration.ofDays(day));
      planned.add(house.as(ada, () -> ((Planning.Planned) sessions.plan(
          run, new Session.New(from, from.plus(Duration.ofHours(3)), "Room 1", null, null, null, List.of()))).session()));
    }
    String course = "/api/v1/courses/" + run.id();
    String enrolment = done(own.post(course + "/enrolments", "{\"participation\":\"" + who.id() + "\"}")).text("id");
    String path = "/api/v1/participations/" + who.id() + "/certificates";
    refused(own.post(path, training), "stage", "0 times of the 10");
    for (Session session : planned) {
      if (session.equals(planned.getLast())) {
        refused(own.post(path, training), "stage", "9 times of the 10");
      }
      clock.moveTo(session.startsAt().plusSeconds(60));
      done(own.post(course + "/sessions/" + session.id() + "/attendance", "{\"came\":{\"" + enrolment + "\":true}}"));
    }
  }
}
