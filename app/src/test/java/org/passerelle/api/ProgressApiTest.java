package org.passerelle.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.passerelle.programmes.Participation;
import org.passerelle.testing.ProductTest;
import tools.jackson.databind.JsonNode;

/** Hours done elsewhere, and competences with their evidence. */
@ProductTest
class ProgressApiTest extends ApiHouse {

  @Test
  void hoursAndCompetencesAreNotedAndReadWithWhatSomebodyLearnt() throws Exception {
    Participation rania = programme.standing(network, programme.open(network, "atelier"), "participant", "Rania", "course");
    String part = "/api/v1/participations/" + rania.id();
    refused(own.post(part + "/hours", hours("0", TODAY.toString())), "hours", "thousand");
    refused(own.post(part + "/hours", hours("1.255", TODAY.toString())), "hours", "two decimals");
    refused(own.post(part + "/hours", hours("2", TODAY.plusDays(2).toString())), "on", "future");
    refused(own.post(part + "/hours", hours("2", "+99999-01-01")), "on", "years");
    notThere(stranger.post(part + "/hours", hours("2", TODAY.toString())));
    done(own.post(part + "/hours", hours("2.5", TODAY.toString())));
    assertThat(done(own.post(part + "/hours", hours("1", TODAY.toString()))).body().path("service").decimalValue())
        .isEqualByComparingTo("3.5");
    refused(own.post(part + "/competences", "{\"competence\":\"Writes a letter\",\"reached\":true,\"on\":\"%s\"}".formatted(TODAY)), "evidence", "missing");
    refused(own.post(part + "/competences", competence(true, TODAY.plusDays(2).toString())), "on", "future");
    notThere(stranger.post(part + "/competences", competence(true, TODAY.toString())));
    done(own.post(part + "/competences", competence(false, TODAY.minusDays(7).toString())));
    JsonNode shown = done(own.post(part + "/competences", competence(true, TODAY.toString()))).body();
    assertThat(shown).as("a later note replaces the earlier").hasSize(1);
    JsonNode learnt = own.get("/api/v1/people/" + rania.person() + "/learning").body();
    assertThat(learnt.path("competences").get(0).path("reached").asBoolean()).isTrue();
    assertThat(learnt.path("hoursByPurpose").path("service").decimalValue()).isEqualByComparingTo("3.5");
  }

  private static String hours(String hours, String on) {
    return "{\"purpose\":\"service\",\"hours\":%s,\"on\":\"%s\"}".formatted(hours, on);
  }

  private static String competence(boolean reached, String on) {
    return "{\"competence\":\"Writes a letter\",\"reached\":%s,\"evidence\":\"A letter to the school\",\"on\":\"%s\"}".formatted(reached, on);
  }
}
