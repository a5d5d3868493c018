package org.passerelle.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.passerelle.api.Caller.Answer;
import org.passerelle.programmes.Edition;
import org.passerelle.programmes.Participation;
import org.passerelle.scope.Role;
import org.passerelle.testing.ProductTest;

@ProductTest
class SittingsApiTest extends ApiHouse {

  @Test
  void marksAreNotedAndWhoeverReachesThePassMarkInEveryPartPasses() throws Exception {
    Edition edition = programme.open(network, "risingyou");
    Participation amina = programme.standing(network, edition, "candidate", "Amina", "short-test");
    String path = "/api/v1/participations/" + amina.id() + "/sittings";
    refused(own.post(path, marks("short-test", TODAY.toString(), "\"written\":21,\"oral\":12")), "marks", "written");
    refused(own.post(path, marks("short-test", TODAY.toString(), "\"written\":12")), "marks", "oral");
    refused(own.post(path, marks("short-test", TODAY.toString(), "\"written\":12,\"oral\":null")), "marks", "oral");
    refused(own.post(path, marks("short-test", TODAY.toString(), "\"written\":12,\"oral\":12,\"jumping\":3")), "marks", "written, oral");
    refused(own.post(path, marks("short-test", TODAY.plusDays(1).toString(), "\"written\":12,\"oral\":12")), "heldOn", "future");
    refused(own.post(path, marks("short-test", "-999999-01-01", "\"written\":12,\"oral\":12")), "heldOn", "years");
    refused(own.post(path, marks("test-day", TODAY.toString(), "\"written\":12,\"oral\":12")), "stage", "short-test");
    notThere(stranger.post(path, marks("short-test", TODAY.toString(), "\"written\":12,\"oral\":12")));
    assertThat(own.get(path).body()).isEmpty();
    Answer passed = done(with(Role.TRAINER).post(path, marks("short-test", TODAY.toString(), "\"written\":12,\"oral\":10")));
    assertThat(passed.body().path("passed").asBoolean()).isTrue();
    assertThat(passed.body().path("sitting").path("attempt").asInt()).isEqualTo(1);
    assertThat(own.get("/api/v1/participations/" + amina.id()).body().path("stages").findValuesAsString("stage")).contains("test-day");
    assertThat(own.get(path).body().get(0).path("marks").path("written").asInt()).isEqualTo(12);
    conflict(own.post(path, marks("short-test", TODAY.toString(), "\"written\":12,\"oral\":10")), "does not stand in short-test");
    notThere(stranger.get(path));
  }

  @Test
  void whoeverUsedEveryAttemptWaitsForAPersonToDecide() throws Exception {
    Edition edition = programme.open(network, "risingyou");
    Participation omar = programme.standing(network, edition, "candidate", "Omar", "short-test");
    String path = "/api/v1/participations/" + omar.id() + "/sittings";
    Answer not = done(own.post(path, marks("short-test", TODAY.toString(), "\"written\":20,\"oral\":9")));
    assertThat(not.body().path("passed").asBoolean()).isFalse();
    assertThat(not.body().path("attemptsLeft").asInt()).isZero();
    conflict(own.post(path, marks("short-test", TODAY.toString(), "\"written\":20,\"oral\":20")), "Every attempt is used");
  }

  private static String marks(String stage, String heldOn, String marks) {
    return "{\"stage\":\"%s\",\"heldOn\":\"%s\",\"marks\":{%s}}".formatted(stage, heldOn, marks);
  }
}
