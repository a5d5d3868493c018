package org.passerelle.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.api.Caller.Answer;
import org.passerelle.programmes.Edition;
import org.passerelle.programmes.Participation;
import org.passerelle.scope.Role;
import org.passerelle.testing.ProductTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** People choose people for a limited number of places; a program notes what they decided. */
@ProductTest
class RoundsApiTest extends ApiHouse {
  @Autowired JdbcClient jdbc;
  private Edition edition;
  private String round;

  @BeforeEach
  void eightPlaces() {
    edition = programme.open(network, "loh");
    round = "/api/v1/editions/" + edition.id() + "/roles/trainee/rounds/places";
  }

  @Test
  void aPlaceTooManyIsRefusedAndWhoeverWaitsMovesUpInOrder() throws Exception {
    List<UUID> people = standing("places", 10);
    for (int i = 0; i < 8; i++) {
      done(choose(people.get(i), "places", "chosen", i + 1, null));
    }
    conflict(choose(people.get(8), "places", "chosen", 9, null), "8 of 8");
    refused(
        own.post("/api/v1/participations/" + people.get(8) + "/decisions", "{\"stage\":\"places\",\"verdict\":\"accept\",\"reason\":\"Fits\"}"),
        "verdict", "send it to choices");
    done(choose(people.get(9), "places", "waiting", 2, ines.id()));
    Answer waits = done(choose(people.get(8), "places", "waiting", 1, ines.id()));
    assertThat(waits.text("decidedBy")).isEqualTo(ines.id().toString());
    Answer now = done(own.get(round));
    assertThat(now.body().path("places").asInt()).isEqualTo(8);
    assertThat(now.body().path("taken").asInt()).isEqualTo(8);
    assertThat(now.body().path("chosen").findValuesAsString("participation").getFirst()).isEqualTo(people.getFirst().toString());
    assertThat(now.body().path("waiting").findValuesAsString("participation"))
        .containsExactly(people.get(8).toString(), people.get(9).toString());
    done(own.post("/api/v1/participations/" + people.get(2) + "/stage-exits", "{\"stage\":\"internship\",\"result\":\"dropped-out\",\"reason\":\"moved\"}"));
    Answer moved = own.get(round);
    assertThat(moved.body().path("taken").asInt()).isEqualTo(8);
    assertThat(moved.body().path("waiting").findValuesAsString("participation")).containsExactly(people.get(9).toString());
    assertThat(moved.body().path("chosen").findValuesAsString("participation")).contains(people.get(8).toString());
    notThere(stranger.get(round));
    notThere(stranger.post("/api/v1/participations/" + people.get(9) + "/choices", choice("places", "waiting", 1, null)));
    notThere(own.get(round.replace("/places", "/orientation")));
    notThere(own.get(round.replace("/trainee/", "/pilot/")));
    assertThat(with(Role.TRAINER).get(round).status()).isEqualTo(200);
  }

  @Test
  void onlyAPersonRefusesAndEverybodyHasAReason() throws Exception {
    List<UUID> people = standing("choice", 3);
    refused(choose(people.getFirst(), "choice", "not-chosen", null, null), "decidedBy", "only a person refuses");
    refused(choose(people.getFirst(), "choice", "not-chosen", null, new UUID(0, 1)), "decidedBy", "nobody on the organisation's staff");
    refused(choose(people.getFirst(), "choice", "not-chosen", null, program()), "decidedBy", "nobody on the organisation's staff");
    refused(choose(people.getFirst(), "choice", "waiting", null, null), "verdict", "no waiting list");
    refused(choose(people.getFirst(), "choice", "perhaps", null, null), "verdict", "not-chosen");
    refused(choose(people.getFirst(), "orientation", "chosen", null, null), "stage", "choice, places");
    String path = "/api/v1/participations/" + people.getFirst() + "/choices";
    refused(own.post(path, "{\"stage\":\"choice\",\"verdict\":\"chosen\",\"reason\":\" \"}"), "reason", "say why");
    refused(own.post(path, choice("choice", "chosen", 0, null)), "rank", "1 to 10000");
    assertThat(noted()).as("nothing is noted of what was refused").isZero();
    done(choose(people.getFirst(), "choice", "not-chosen", null, ines.id()));
    assertThat(noted()).isEqualTo(1);
    assertThat(own.get("/api/v1/participations/" + people.getFirst()).body().path("stages").findValuesAsString("result")).contains("refused");
    conflict(choose(people.getFirst(), "choice", "chosen", null, null), "does not stand in choice");
    assertThat(with(Role.TRAINER).post(path, choice("choice", "chosen", 1, null)).status()).isEqualTo(403);
  }

  @Test
  void afterTheLastDayNobodyIsChosenAndAClosedRoundToldEverybody() throws Exception {
    List<UUID> people = standing("places", 3);
    notThere(stranger.put(round + "/deadline", "{\"decidesBy\":\"%s\"}".formatted(TODAY)));
    Answer over = done(own.put(round + "/deadline", "{\"decidesBy\":\"%s\"}".formatted(TODAY.minusDays(1))));
    assertThat(over.text("decidesBy")).isEqualTo(TODAY.minusDays(1).toString());
    conflict(choose(people.getFirst(), "places", "chosen", 1, null), TODAY.minusDays(1).toString());
    refused(own.put(round + "/deadline", "{\"decidesBy\":\"+99999-01-01\"}"), "decidesBy", "years");
    assertThat(done(own.put(round + "/deadline", "{}")).body().has("decidesBy")).isFalse();
    done(choose(people.getFirst(), "places", "chosen", 1, null));
    refused(own.post(round + "/closing", "{\"reason\":\"No place this time\"}"), "decidedBy", "only a person refuses");
    String closing = "{\"reason\":\"No place this time\",\"decidedBy\":\"" + ines.id() + "\"}";
    notThere(stranger.post(round + "/closing", closing));
    Answer closed = done(own.post(round + "/closing", closing));
    assertThat(closed.body().path("notChosen").findValuesAsString("reason")).containsExactly("No place this time", "No place this time");
    assertThat(closed.text("closedAt")).isNotBlank();
    conflict(own.post(round + "/closing", closing), "closed before");
    UUID late = standing("places", 1).getFirst();
    conflict(choose(late, "places", "chosen", 1, null), TODAY.toString());
  }

  private List<UUID> standing(String stage, int many) {
    List<UUID> people = new ArrayList<>();
    for (int i = 0; i < many; i++) {
      Participation one = programme.standing(network, edition, "trainee", "Person " + i, stage);
      people.add(one.id());
    }
    return people;
  }

  private Answer choose(UUID who, String stage, String verdict, Integer rank, UUID by) throws Exception {
    return own.post("/api/v1/participations/" + who + "/choices", choice(stage, verdict, rank, by));
  }

  private static String choice(String stage, String verdict, Integer rank, UUID by) {
    return "{\"stage\":\"%s\",\"verdict\":\"%s\",\"reason\":\"As agreed\"%s%s}"
        .formatted(stage, verdict, rank == null ? "" : ",\"rank\":" + rank, by == null ? "" : ",\"decidedBy\":\"" + by + "\"");
  }

  private UUID program() {
    return house.asSystem(network, () -> jdbc.sql("select account_id from api_token limit 1").query(UUID.class).single());
  }

  private long noted() {
    return house.asSystem(network, () -> jdbc.sql("select count(*) from audit_event where action = 'decision.noted'").query(Long.class).single());
  }
}
