package org.passerelle.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.passerelle.people.Consents;
import org.passerelle.programmes.Edition;
import org.passerelle.programmes.Participation;
import org.passerelle.testing.ProductTest;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ProductTest
class WatchedDaysApiTest extends ApiHouse {
  @Autowired Consents consents;

  @Test
  void aCompanyWatchesADayAndSeesThoseWhoAgreed() throws Exception {
    Edition edition = programme.open(network, "risingyou");
    Participation amal = programme.standing(network, edition, "candidate", "Amal Haddad", "test-day");
    Participation omar = programme.standing(network, edition, "candidate", "Omar Haile", "test-day");
    String company = done(own.post("/api/v1/companies", "{\"name\":\"Brasserie\"}")).text("id");
    String days = "/api/v1/editions/" + edition.id() + "/roles/candidate/assessments/test-day/watched-days";
    refused(own.post(days, asked(company, TODAY.plusDays(5).toString(), "false", amal)), "agreed", "ask each of them");
    refused(own.post(days, asked(company, TODAY.minusDays(5).toString(), "true", amal)), "on", "over");
    refused(own.post(days, asked(company, "+99999-01-01", "true", amal)), "on", "years");
    refused(own.post(days, asked(company, TODAY.plusDays(5).toString(), "true")), "participations", "at least one");
    Participation early = programme.standing(network, edition, "candidate", "Selam Tesfay", "information-session");
    refused(own.post(days, asked(company, TODAY.plusDays(5).toString(), "true", amal, early)), "participations", "does not stand");
    assertThat(done(own.get(days)).body()).isEmpty();
    done(own.post(days, asked(company, TODAY.plusDays(5).toString(), "true", amal)));
    JsonNode seen = done(own.post(days, asked(company, TODAY.plusDays(5).toString(), "true", amal, omar))).body();
    assertThat(seen).as("asked again").hasSize(1);
    assertThat(seen.get(0).path("guests").asInt()).isEqualTo(2);
    assertThat(house.as(ada, () -> consents.inForce(amal.person()))).as("asked twice, agreed once")
        .extracting(Consents.Given::purpose).containsOnlyOnce("employer-watches");
    notThere(stranger.get(days));
    notThere(stranger.post(days, asked(company, TODAY.plusDays(5).toString(), "true", amal)));
    notThere(own.get(days.replace("test-day", "information-session")));
  }

  private static String asked(String company, String on, String agreed, Participation... who) {
    List<String> ids = List.of(who).stream().map(one -> "\"" + one.id() + "\"").toList();
    return "{\"company\":\"%s\",\"on\":\"%s\",\"agreed\":%s,\"participations\":[%s]}".formatted(company, on, agreed, String.join(",", ids));
  }
}
