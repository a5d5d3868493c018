package org.passerelle.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.programmes.Edition;
import org.passerelle.programmes.Participation;
import org.passerelle.scope.MovableClock;
import org.passerelle.scope.Role;
import org.passerelle.testing.ProductTest;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A course is opened, its sessions are planned, moved and called off, and people leave it. */
@ProductTest
class CoursePlanningApiTest extends ApiHouse {
  private static final String COURSES = "/api/v1/courses";
  private static final LocalDate DAY = TODAY.plusDays(10);
  @Autowired MovableClock clock;
  private Edition edition;
  private String path;

  @BeforeEach
  void aCourseIsOpen() throws Exception {
    edition = programme.open(network, "atelier");
    path = COURSES + "/" + done(own.post(COURSES, ofTraining("course", 1))).text("id");
  }

  @AfterEach
  void followTheMachineAgain() {
    clock.follow();
  }

  @Test
  void aCourseIsOfATrainingOfAnEditionOrOfTheCatalogue() throws Exception {
    JsonNode one = done(own.get(path)).body();
    assertThat(one.path("stage").asString()).isEqualTo("course");
    assertThat(one.path("level").asString()).isEqualTo("a1");
    refused(own.post(COURSES, "{\"title\":\"x\",\"places\":3}"), "edition", "one of the two");
    refused(own.post(COURSES, ofTraining("internship", 1)), "stage", "course");
    refused(own.post(COURSES, ofTraining("course", 1).replace("participant", "pilot")), "role", "participant");
    refused(own.post(COURSES, ofTraining("course", 0)), "places", "1 to 500");
    refused(own.post(COURSES, ofTraining("course", 1).replace("\"a1\"", "\"a9\"")), "level", "pre-a1");
    refused(own.post(COURSES, ofTraining("course", 1).replace("\"nl\"", "\"Dutch\"")), "language", "code");
    notThere(stranger.post(COURSES, ofTraining("course", 1)));
    notThere(stranger.get(path));
    String put = "{\"title\":\"Sewing\",\"about\":\"On a machine\",\"purpose\":\"craft\"}";
    refused(own.post("/api/v1/catalogue", "{\"title\":\"Sewing\",\"about\":\"On a machine\"}"), "purpose", "missing");
    assertThat(with(Role.ADVISER).post("/api/v1/catalogue", put).status()).as("as on the page").isEqualTo(403);
    String sewing = done(own.post("/api/v1/catalogue", put)).text("id");
    assertThat(own.get("/api/v1/catalogue").body().findValuesAsString("title")).containsExactly("Sewing");
    assertThat(stranger.get("/api/v1/catalogue").body()).isEmpty();
    String opened = "{\"course\":\"%s\",\"title\":\"Sewing on Mondays\",\"places\":8,\"joinBy\":\"%s\"}".formatted(sewing, DAY);
    assertThat(done(own.post(COURSES, opened)).text("course")).isEqualTo(sewing);
    refused(own.post(COURSES, opened.replace("\"places\"", "\"stage\":\"course\",\"places\"")), "course", "leave them out");
    notThere(stranger.post(COURSES, opened));
  }

  @Test
  void aSessionIsPlannedInTheNetworksTimeWithRoomLinkAndTeachers() throws Exception {
    String sessions = path + "/sessions";
    refused(own.post(sessions, session("9 o'clock", "12:00")), "from", "09:00");
    refused(own.post(sessions, session("12:00", "09:00")), "until", "after from");
    refused(own.post(sessions, session("09:00", "12:00").replace(DAY.toString(), "2020-01-06")), "day", "past");
    refused(own.post(sessions, session("09:00", "12:00").replace(DAY.toString(), "+99999-01-01")), "day", "years");
    refused(own.post(sessions, session("09:00", "12:00").replace("\"computer\"", "\"cooking\"")), "section", "office");
    notThere(stranger.post(sessions, session("09:00", "12:00")));
    JsonNode planned = done(own.post(sessions, session("09:00", "12:00"))).body();
    assertThat(planned.path("startsAt").asString())
        .isEqualTo(DAY.atTime(LocalTime.of(9, 0)).atZone(ZoneId.of("Europe/Brussels")).toInstant().toString());
    assertThat(planned.path("onlineAddress").asString()).isEqualTo("https://meet.example/a");
    assertThat(planned.path("teachers").get(0).asString()).isEqualTo("Tea");
    conflict(own.post(sessions, session("11:00", "13:00")), "at that time");
    String other = COURSES + "/" + done(own.post(COURSES, ofTraining("course", 5))).text("id");
    conflict(own.post(other + "/sessions", session("11:00", "13:00").replace("Room 1", "Room 2")), "Tea teaches elsewhere");
    conflict(own.post(other + "/sessions", session("11:00", "13:00").replace("Tea", "Bo").replace("\"computer\"", "\"office\"")), "has the room");
    notThere(own.delete(other + "/sessions/" + planned.path("id").asString()));
  }

  @Test
  void aSessionIsMovedOrCalledOffAsLongAsItDoesNotTakePlace() throws Exception {
    String sessions = path + "/sessions";
    String first = sessions + "/" + done(own.post(sessions, session("09:00", "12:00"))).text("id");
    done(own.post(sessions, session("13:00", "15:00")));
    conflict(own.put(first, session("14:00", "16:00")), "at that time");
    assertThat(own.get(sessions).body()).as("refused, it stays as it was").hasSize(2);
    assertThat(own.get(sessions).body().findValuesAsString("id")).contains(first.substring(first.lastIndexOf('/') + 1));
    notThere(stranger.put(first, session("10:00", "12:00")));
    notThere(stranger.delete(first));
    String moved = sessions + "/" + done(own.put(first, session("10:00", "12:00"))).text("id");
    assertThat(own.get(sessions).body()).hasSize(2);
    conflict(own.put(first, session("10:00", "12:00")), "called off before");
    assertThat(own.delete(moved).status()).isEqualTo(204);
    conflict(own.delete(moved), "called off before");
    assertThat(own.get(sessions).body()).hasSize(1);
    String last = sessions + "/" + own.get(sessions).body().get(0).path("id").asString();
    clock.moveTo(DAY.atTime(14, 30).atZone(ZoneId.of("Europe/Brussels")).toInstant());
    conflict(own.put(last, session("16:00", "17:00")), "has begun");
  }

  @Test
  void whoeverIsTakenOutByAPersonMakesPlaceForTheNext() throws Exception {
    String enrolments = path + "/enrolments";
    Participation amina = programme.standing(network, edition, "participant", "Amina", "course");
    Participation omar = programme.standing(network, edition, "participant", "Omar", "course");
    String first = done(own.post(enrolments, "{\"participation\":\"%s\"}".formatted(amina.id()))).text("id");
    assertThat(done(own.post(enrolments, "{\"participation\":\"%s\"}".formatted(omar.id()))).text("standing")).isEqualTo("waiting");
    String ending = enrolments + "/" + first + "/ending";
    String by = "{\"decidedBy\":\"%s\"}";
    refused(own.post(ending, "{}"), "decidedBy", "only a person");
    refused(own.post(ending, by.formatted(amina.id())), "decidedBy", "nobody");
    notThere(stranger.post(ending, by.formatted(ines.id())));
    assertThat(done(own.post(ending, by.formatted(ines.id()))).text("standing")).isEqualTo("ended");
    conflict(own.post(ending, by.formatted(ines.id())), "had ended");
    assertThat(own.get(enrolments).body().findValuesAsString("standing")).containsExactly("ended", "taking-part");
  }

  private String ofTraining(String stage, int places) {
    return "{\"edition\":\"%s\",\"role\":\"participant\",\"stage\":\"%s\",\"title\":\"Digital skills\",\"level\":\"a1\",\"language\":\"nl\",\"places\":%d}"
        .formatted(edition.id(), stage, places);
  }

  private static String session(String from, String until) {
    return ("{\"day\":\"%s\",\"from\":\"%s\",\"until\":\"%s\",\"room\":\"Room 1\",\"onlineAddress\":\"https://meet.example/a\","
            + "\"section\":\"computer\",\"teachers\":[\"Tea\"]}")
        .formatted(DAY, from, until);
  }
}
