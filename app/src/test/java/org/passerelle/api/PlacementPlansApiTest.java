package org.passerelle.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.api.Caller.Answer;
import org.passerelle.programmes.Edition;
import org.passerelle.testing.ProductTest;
import tools.jackson.databind.JsonNode;

/** From the first day on: tutor, plan in four phases, start package, renewal, ending. */
@ProductTest
class PlacementPlansApiTest extends ApiHouse {
  private String path;

  @BeforeEach
  void somebodyIsAtWork() throws Exception {
    Edition edition = programme.open(network, "gaw");
    path = atWork(programme.standing(network, edition, "employee", "Amal Haddad", "plan"));
  }

  @Test
  void theTutorIsNamedAndChanged() throws Exception {
    refused(own.put(path + "/tutor", "{\"phone\":\"031 555\"}"), "name", "missing");
    done(own.put(path + "/tutor", "{\"name\":\"Ueli\",\"phone\":\"031 555\"}"));
    assertThat(done(own.put(path + "/tutor", "{\"name\":\"Vreni\"}")).text("tutor")).isEqualTo("Vreni");
    assertThat(own.get(path).text("tutor")).isEqualTo("Vreni");
    notThere(stranger.put(path + "/tutor", "{\"name\":\"Ueli\"}"));
  }

  @Test
  void theDutiesOfThePlanAreReadAndDoneOnce() throws Exception {
    Answer plan = done(own.get(path + "/plan"));
    assertThat(plan.body().findValuesAsString("phase")).containsExactly("prepare", "prepare", "welcome", "follow-up");
    assertThat(plan.body().findValuesAsString("doneOn")).isEmpty();
    refused(own.post(path + "/plan", "{\"phase\":\"holidays\",\"duty\":\"plan\"}"), "phase", "welcome");
    refused(own.post(path + "/plan", "{\"phase\":\"recruit\",\"duty\":\"plan\"}"), "phase", "asks nothing");
    refused(own.post(path + "/plan", "{\"phase\":\"prepare\",\"duty\":\"plan\"}"), "duty", "conflicts");
    refused(own.post(path + "/plan", "{\"phase\":\"prepare\"}"), "duty", "missing");
    String welcome = "{\"phase\":\"welcome\",\"duty\":\"plan\"}";
    done(own.post(path + "/plan", welcome));
    JsonNode agreed = done(own.post(path + "/plan", welcome)).body().get(2);
    assertThat(agreed.path("doneOn").asString()).isNotEmpty();
    assertThat(agreed.path("who").valueStream().map(JsonNode::asString)).containsExactly("adviser", "employer", "traveller");
    assertThat(own.get(path + "/plan").body().findValuesAsString("doneOn")).hasSize(1);
    notThere(stranger.get(path + "/plan"));
    notThere(stranger.post(path + "/plan", welcome));
  }

  @Test
  void bothSidesReadWhatToHaveInHandBeforeTheFirstDay() throws Exception {
    String company = "/api/v1/companies/" + own.get(path).text("company");
    done(own.post(company + "/contacts", "{\"name\":\"Beat\",\"phone\":\"031 777\"}"));
    done(own.put(path + "/tutor", "{\"name\":\"Ueli\"}"));
    JsonNode start = done(own.get(path + "/start-package")).body();
    assertThat(start.path("tutor").asString()).isEqualTo("Ueli");
    assertThat(start.path("contact").path("phone").asString()).isEqualTo("031 777");
    assertThat(start.path("welcome").findValuesAsString("duty")).isEqualTo(List.of("plan"));
    assertThat(start.path("unseen")).isEmpty();
    notThere(stranger.get(path + "/start-package"));
  }

  @Test
  void workGoesOnUntilALaterDayOrWithoutOneAndNotOnceItEnded() throws Exception {
    String renewals = path + "/renewals";
    refused(own.post(renewals, "{\"until\":\"%s\"}".formatted(TODAY.minusDays(1))), "until", "first day");
    refused(own.post(renewals, "{\"until\":\"+99999-01-01\"}"), "until", "years");
    refused(own.post(renewals, "{\"contract\":\"for-ever\"}"), "contract", "permanent");
    Answer renewed = done(own.post(renewals, "{\"until\":\"%s\",\"contract\":\"fixed-term\"}".formatted(TODAY.plusYears(1))));
    assertThat(renewed.text("endsOn")).isEqualTo(TODAY.plusYears(1).toString());
    assertThat(renewed.text("contract")).isEqualTo("fixed-term");
    Answer again = done(own.post(renewals, "{\"contract\":\"permanent\"}"));
    assertThat(again.body().has("endsOn")).as("without a last day").isFalse();
    assertThat(again.body().path("renewals").asInt()).isEqualTo(2);
    notThere(stranger.post(renewals, "{}"));
    done(own.post(path + "/ending", ending("stable")));
    Answer late = own.post(renewals, "{\"until\":\"%s\"}".formatted(TODAY.plusYears(2)));
    conflict(late, "had ended");
    assertThat(late.body().path("now").path("endReason").asString()).isEqualTo("stable");
    assertThat(own.get(path).body().path("renewals").asInt()).isEqualTo(2);
  }

  @Test
  void anEndingNamesAReasonOfTheProgrammeOrOneThatAllKnow() throws Exception {
    JsonNode reasons = done(own.get(path + "/end-reasons")).body();
    assertThat(reasons.valueStream().map(JsonNode::asString)).startsWith("stable", "too-much").contains("term-over", "left");
    refused(own.post(path + "/ending", ending("boredom")), "reason", "too-much");
    notThere(stranger.get(path + "/end-reasons"));
    assertThat(done(own.post(path + "/ending", ending("too-much"))).text("endReason")).isEqualTo("too-much");
  }

  private static String ending(String reason) {
    return "{\"on\":\"%s\",\"reason\":\"%s\"}".formatted(TODAY, reason);
  }
}
