package org.passerelle.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.api.Caller.Answer;
import org.passerelle.programmes.Edition;
import org.passerelle.testing.ProductTest;
import tools.jackson.databind.JsonNode;

/** A company travels through a programme itself: memorandum, plan of action, review after a year, award. */
@ProductTest
class CompanyWaysApiTest extends ApiHouse {
  private Edition edition;
  private String company;

  @BeforeEach
  void aCompanyIsOnRecord() throws Exception {
    edition = programme.open(network, "unar");
    company = "/api/v1/companies/" + done(own.post("/api/v1/companies", "{\"name\":\"Acme\"}")).text("id");
  }

  @Test
  void aCompanyBeginsPassesItsStagesAndWalksAgainWhatWasDecided() throws Exception {
    String parts = company + "/parts";
    Edition other = programme.open(network, "azo");
    refused(own.post(parts, "{}"), "edition", "missing");
    refused(own.post(parts, joins(other)), "edition", "no role for companies");
    refused(own.post(parts, joins(edition).replace("}", ",\"fee\":0.001}")), "fee", "hundredths");
    notThere(own.post(parts, "{\"edition\":\"%s\"}".formatted(new UUID(0, 1))));
    notThere(stranger.post(parts, joins(edition)));
    Answer joined = done(own.post(parts, joins(edition).replace("}", ",\"fee\":250.5}")));
    assertThat(joined.body().path("fee").decimalValue()).isEqualByComparingTo("250.5");
    assertThat(joined.body().path("stages").findValuesAsString("stage")).containsExactly("memorandum");
    conflict(own.post(parts, joins(edition)), "already");
    String exits = parts + "/" + joined.text("id") + "/stage-exits";
    refused(own.post(exits, "{\"stage\":\"moon\"}"), "stage", "action-plan");
    refused(own.post(exits, "{\"stage\":\"memorandum\"}"), "option", "signed");
    refused(own.post(exits, "{\"stage\":\"action-plan\",\"option\":\"signed\"}"), "option", "decision alone");
    conflict(own.post(exits, "{\"stage\":\"action-plan\"}"), "does not stand in action-plan");
    notThere(stranger.post(exits, "{\"stage\":\"memorandum\",\"option\":\"signed\"}"));
    done(own.post(exits, "{\"stage\":\"memorandum\",\"option\":\"signed\"}"));
    Answer late = own.post(exits, "{\"stage\":\"memorandum\",\"option\":\"signed\"}");
    conflict(late, "does not stand in memorandum");
    assertThat(late.body().path("now").path("stages").get(0).path("reason").asString()).isEqualTo("signed");
    done(own.post(exits, "{\"stage\":\"action-plan\"}"));
    JsonNode again = done(own.post(exits, "{\"stage\":\"review\",\"option\":\"another-year\"}")).body().path("stages");
    assertThat(again.findValuesAsString("stage")).containsExactly("memorandum", "action-plan", "review", "action-plan");
    assertThat(again.get(3).has("result")).as("walked again").isFalse();
    notThere(stranger.get(parts));
    assertThat(own.get(parts).body()).hasSize(1);
  }

  @Test
  void aCompanyLeavesWhereverItStandsAndSaysWhy() throws Exception {
    String part = company + "/parts/" + done(own.post(company + "/parts", joins(edition))).text("id");
    refused(own.post(part + "/ending", "{}"), "reason", "missing");
    notThere(stranger.post(part + "/ending", "{\"reason\":\"Moved away\"}"));
    String elsewhere = "/api/v1/companies/" + done(own.post("/api/v1/companies", "{\"name\":\"Elsewhere\"}")).text("id");
    notThere(own.post(part.replace(company, elsewhere) + "/ending", "{\"reason\":\"Moved away\"}"));
    JsonNode left = done(own.post(part + "/ending", "{\"reason\":\"Moved away\"}")).body().path("stages").get(0);
    assertThat(left.path("result").asString()).isEqualTo("withdrawn");
    assertThat(left.path("reason").asString()).isEqualTo("Moved away");
    conflict(own.post(part + "/ending", "{\"reason\":\"Moved away\"}"), "had ended");
  }

  @Test
  void anAwardIsGivenOnceByAProgrammeTheCompanyTakesPartIn() throws Exception {
    String awards = company + "/awards";
    String given = "{\"edition\":\"%s\",\"award\":\"good-practice\",\"words\":\"A plan that others copy\"}".formatted(edition.id());
    refused(own.post(awards, given), "edition", "takes part in");
    done(own.post(company + "/parts", joins(edition)));
    JsonNode before = done(own.get(awards)).body();
    assertThat(before.findValuesAsString("award")).containsExactly("good-practice");
    assertThat(before.get(0).has("givenOn")).isFalse();
    refused(own.post(awards, given.replace("good-practice", "best-canteen")), "award", "good-practice");
    notThere(stranger.get(awards));
    notThere(stranger.post(awards, given));
    assertThat(done(own.post(awards, given)).body().get(0).path("words").asString()).isEqualTo("A plan that others copy");
    conflict(own.post(awards, given), "already");
  }

  private static String joins(Edition edition) {
    return "{\"edition\":\"%s\"}".formatted(edition.id());
  }
}
