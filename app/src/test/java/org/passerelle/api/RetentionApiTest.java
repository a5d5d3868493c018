package org.passerelle.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.api.Caller.Answer;
import org.passerelle.employers.Placements;
import org.passerelle.employers.Reviews;
import org.passerelle.programmes.Answers;
import org.passerelle.programmes.blueprint.Blueprints;
import org.passerelle.programmes.blueprint.Who;
import org.passerelle.scope.Role;
import org.passerelle.testing.ProductTest;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Months later: does it go on, as person and company each say, and how both judge it. */
@ProductTest
class RetentionApiTest extends ApiHouse {
  private static final String ASKED = "of: [traveller, employer]";
  @Autowired Placements placements;
  @Autowired Reviews reviews;
  private String path;
  private String ofPerson;
  private String ofEmployer;

  @BeforeEach
  void somebodyIsAtWork() throws Exception {
    String text = Blueprints.shipped("gaw").orElseThrow().text();
    assertThat(text).contains(ASKED);
    String asking = ASKED + ", employer-questions: {keeps: {kind: yes-no, words: {de: \"Behalten Sie sie?\", en: \"Do you keep them?\"}}}";
    var edition = programme.open(network, (Blueprints.Loaded) Blueprints.loadText("gaw.yaml", text.replace(ASKED, asking)));
    path = atWork(programme.standing(network, edition, "employee", "Amal Haddad", "plan"));
    JsonNode rounds = done(own.get(path + "/retention")).body();
    ofPerson = "/api/v1/retention/" + first(rounds, "person");
    ofEmployer = "/api/v1/retention/" + first(rounds, "employer");
  }

  @Test
  void bothSidesAreAskedEachApart() throws Exception {
    JsonNode rounds = done(own.get(path + "/retention")).body();
    assertThat(rounds.valueStream().filter(one -> one.path("side").asString().equals("person")).map(one -> one.path("months").asInt()))
        .containsExactly(1, 3, 6, 12);
    assertThat(rounds).hasSize(8);
    assertThat(done(own.get(ofPerson)).body().path("questions")).isEmpty();
    JsonNode question = done(own.get(ofEmployer)).body();
    assertThat(question.path("questions").get(0).path("words").asString()).isEqualTo("Do you keep them?");
    assertThat(question.path("reasons").valueStream().map(JsonNode::asString)).contains("too-much", "left");
    notThere(stranger.get(path + "/retention"));
    notThere(stranger.get(ofPerson));
    notThere(stranger.post(ofPerson + "/answer", "{\"there\":true}"));
  }

  @Test
  void whatDoesNotFitIsRefusedWithItsField() throws Exception {
    refused(own.post(ofPerson + "/answer", "{}"), "there", "missing");
    refused(own.post(ofPerson + "/answer", "{\"there\":true,\"reason\":\"left\"}"), "there", "ended");
    refused(own.post(ofPerson + "/answer", "{\"there\":false,\"reason\":\"boredom\"}"), "reason", "too-much");
    refused(own.post(ofPerson + "/answer", "{\"there\":false,\"endedOn\":\"%s\"}".formatted(TODAY.plusDays(2))), "endedOn", "future");
    refused(own.post(ofPerson + "/answer", "{\"there\":true,\"answers\":{\"keeps\":[\"yes\"]}}"), "answers", "nothing is asked");
    refused(own.post(ofPerson + "/answer", "{\"reached\":false,\"words\":\"On holiday\"}"), "reached", "said");
    refused(own.post(ofEmployer + "/answer", "{\"there\":true,\"treatedWell\":true}"), "treatedWell", "person alone");
    refused(own.post(ofEmployer + "/answer", "{\"there\":true}"), "answers", "keeps");
    refused(own.post(ofEmployer + "/answer", "{\"there\":true,\"answers\":{\"keeps\":[\"perhaps\"]}}"), "answers", "keeps");
    refused(own.post(ofEmployer + "/answer", "{\"there\":true,\"answers\":{\"keep\":[\"yes\"]}}"), "answers", "keeps");
    assertThat(own.get(path + "/retention").body().findValuesAsString("reached")).isEmpty();
  }

  @Test
  void aWorryIsReadByThoseWhoAnswerForTheProgrammeAndByNoOtherProgram() throws Exception {
    String said = "{\"there\":true,\"asAgreed\":false,\"treatedWell\":false,\"words\":\"Hours that are not paid\"}";
    assertThat(done(own.post(ofPerson + "/answer", said)).text("worry")).isEqualTo("Hours that are not paid");
    Answer again = own.post(ofPerson + "/answer", said);
    conflict(again, "answered before");
    assertThat(again.body().path("now").path("there").asBoolean()).isTrue();
    assertThat(own.get(path + "/retention").body().findValuesAsString("worry")).containsExactly("Hours that are not paid");
    Caller adviser = with(Role.ADVISER);
    assertThat(done(adviser.get(path + "/retention")).body().findValuesAsString("worry")).isEmpty();
    assertThat(done(adviser.get(ofPerson)).body().toString()).doesNotContain("not paid");
  }

  @Test
  void whenOneSideSaysThatWorkEndedThePlacementEnds() throws Exception {
    assertThat(own.get("/api/v1/placements").body().path("total").asInt()).isEqualTo(1);
    assertThat(done(own.post(ofPerson + "/answer", "{\"reached\":false}")).body().path("reached").asBoolean(true)).isFalse();
    String gone = "{\"there\":false,\"reason\":\"too-much\",\"endedOn\":\"%s\",\"answers\":{\"keeps\":[\"no\"]}}".formatted(TODAY);
    done(own.post(ofEmployer + "/answer", gone));
    assertThat(own.get(path).text("endReason")).isEqualTo("too-much");
    JsonNode why = done(own.get("/api/v1/placements/staying")).body().path("reasons");
    assertThat(why.get(0).path("reason").asString()).isEqualTo("too-much");
    assertThat(own.get("/api/v1/placements").body().path("total").asInt()).isZero();
    assertThat(own.get("/api/v1/placements?all=true").body().path("placements").findValuesAsString("id"))
        .containsExactly(path.substring(path.lastIndexOf('/') + 1));
    assertThat(stranger.get("/api/v1/placements?all=true").body().path("total").asInt()).isZero();
    assertThat(stranger.get("/api/v1/placements/staying").body().path("reasons")).isEmpty();
  }

  @Test
  void theReviewsOfBothSidesAreReadWithWhatWasAsked() throws Exception {
    UUID id = UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
    house.as(ada, () -> reviews.give(placements.get(id), Who.EMPLOYER, new Answers(Map.of("performance", List.of("4"), "keeps", List.of("yes")))));
    house.as(ada, () -> reviews.give(placements.get(id), Who.TRAVELLER, new Answers(Map.of("strength", List.of("2")))));
    JsonNode read = done(own.get(path + "/reviews")).body();
    assertThat(read.path("askedOfEmployer").findValuesAsString("key")).containsExactly("performance", "keeps");
    assertThat(read.path("askedOfPerson").get(0).path("to").asInt()).isEqualTo(5);
    assertThat(read.path("reviews").findValuesAsString("side")).containsExactlyInAnyOrder("employer", "person");
    assertThat(read.path("reviews").findValue("performance").get(0).asString()).isEqualTo("4");
    notThere(stranger.get(path + "/reviews"));
  }

  private static String first(JsonNode rounds, String side) {
    return rounds.valueStream()
        .filter(one -> one.path("side").asString().equals(side))
        .map(one -> one.path("id").asString())
        .findFirst()
        .orElseThrow();
  }
}
