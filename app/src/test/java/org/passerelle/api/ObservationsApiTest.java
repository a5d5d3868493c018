package org.passerelle.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.passerelle.programmes.Edition;
import org.passerelle.programmes.Participation;
import org.passerelle.testing.ProductTest;
import tools.jackson.databind.JsonNode;

@ProductTest
class ObservationsApiTest extends ApiHouse {

  @Test
  void eachObserversLastNoteCountsAndTheDayIsPassedByBeingThere() throws Exception {
    Edition edition = programme.open(network, "risingyou");
    Participation amina = programme.standing(network, edition, "candidate", "Amina", "test-day");
    String part = "/api/v1/participations/" + amina.id();
    String path = part + "/observations";
    refused(own.post(path, seen("Lieve", "employer", "\"safety\":6")), "marks", "safety 1 to 5");
    refused(own.post(path, seen("Lieve", "employer", "\"singing\":3")), "marks", "safety, team, height");
    refused(own.post(path, seen("Lieve", "tutor", "\"safety\":4")), "as", "employer, team");
    refused(own.post(path, seen("Lieve", "wizard", "\"safety\":4")), "as", "employer");
    refused(own.post(path, seen("Lieve", "employer", "\"safety\":4").replace("test-day", "selection")), "stage", "test-day");
    notThere(stranger.post(path, seen("Lieve", "employer", "\"safety\":4")));
    done(own.post(path, seen("Lieve", "employer", "\"safety\":4")));
    done(own.post(path, seen("Lieve", "employer", "\"safety\":5,\"team\":3")));
    JsonNode all = done(own.post(path, seen("Jan", "team", ""))).body();
    assertThat(all.findValuesAsString("observer")).containsExactly("Jan", "Lieve");
    assertThat(own.get(path).body().get(1).path("marks").path("safety").asInt()).as("the later note").isEqualTo(5);
    assertThat(own.get(path).body().get(1).path("wouldTake").asBoolean()).isTrue();
    notThere(stranger.get(path));
    String day = "{\"stage\":\"test-day\"}";
    notThere(stranger.post(part + "/assessment-days", day));
    done(own.post(part + "/assessment-days", day));
    assertThat(own.get(part).body().path("stages").findValuesAsString("stage")).contains("selection");
    conflict(own.post(part + "/assessment-days", day), "does not stand in test-day");
    conflict(own.post(path, seen("Lieve", "employer", "\"safety\":4")), "does not stand in test-day");
  }

  private static String seen(String observer, String as, String marks) {
    return "{\"stage\":\"test-day\",\"observer\":\"%s\",\"as\":\"%s\",\"marks\":{%s},\"wouldTake\":true,\"words\":\"Calm on the rope\"}"
        .formatted(observer, as, marks);
  }
}
