package org.passerelle.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.passerelle.api.Caller.Answer;
import org.passerelle.programmes.Edition;
import org.passerelle.programmes.Editions;
import org.passerelle.programmes.Participation;
import org.passerelle.scope.Role;
import org.passerelle.testing.ProductTest;
import org.springframework.beans.factory.annotation.Autowired;

@ProductTest
class NominationsApiTest extends ApiHouse {
  private static final String NOMINATOR = "{\"by\":\"Frau Weber\",\"agency\":\"Kreis\",\"words\":\"Repairs bicycles\",\"agreed\":%s}";
  @Autowired Editions editions;

  @Test
  void aPartnersProgramPutsSomebodyForwardWhoHasAgreedAndTheSelectionOpens() throws Exception {
    Edition edition = programme.open(network, "loh");
    String path = "/api/v1/editions/" + edition.id() + "/nominations";
    refused(own.post(path, body("pilot", "0470 11 22 33", true)), "role", "trainee");
    refused(own.post(path, body("trainee", "0470 11 22 33", false)), "agreed", "ask the person first");
    refused(own.post(path, body("trainee", null, true)), "person.phone", "person.email");
    refused(own.post(path, body("trainee", "12", true)), "phone", "no number");
    Answer noted = done(own.post(path, body("trainee", "0470 11 22 33", true)));
    assertThat(noted.text("agency")).isEqualTo("Kreis");
    assertThat(own.get("/api/v1/people").body().path("people")).as("nobody was left behind by what was refused").hasSize(1);
    String part = "/api/v1/participations/" + noted.text("participation");
    assertThat(own.get(part).body().path("stages").findValuesAsString("stage")).contains("proposal", "choice");
    assertThat(own.get(part + "/nominations").body().findValuesAsString("by")).containsExactly("Frau Weber");
    conflict(own.post(part + "/nominations", NOMINATOR.formatted(true)), "nomination is not open");
    notThere(stranger.post(path, body("trainee", "0470 11 22 33", true)));
    notThere(stranger.get(part + "/nominations"));
    assertThat(with(Role.TRAINER).post(path, body("trainee", "0470 11 22 33", true)).status()).isEqualTo(403);
  }

  @Test
  void whoeverStandsThereIsPutForwardOnceAndAClosedEditionTakesNobody() throws Exception {
    Edition edition = programme.open(network, "loh");
    Participation omar = programme.standing(network, edition, "trainee", "Omar", "proposal");
    String path = "/api/v1/participations/" + omar.id() + "/nominations";
    refused(own.post(path, "{\"agency\":\"Kreis\",\"agreed\":true}"), "by", "who puts the person forward");
    notThere(stranger.post(path, NOMINATOR.formatted(true)));
    done(own.post(path, NOMINATOR.formatted(true)));
    assertThat(own.get(path).body()).hasSize(1);
    LocalDate over = LocalDate.of(2025, 2, 1);
    Edition closed = house.asSystem(network, () ->
        editions.open(network.organisation(), edition.blueprintVersion(), "2025", over.minusMonths(1), over));
    conflict(own.post("/api/v1/editions/" + closed.id() + "/nominations", body("trainee", "0470 11 22 33", true)), "2025-02-01");
    Edition duo = programme.open(network, "duo");
    refused(own.post("/api/v1/editions/" + duo.id() + "/nominations", body("mentee", "0470 11 22 33", true)), "role", "no role of this edition");
  }

  private static String body(String role, String phone, boolean agreed) {
    return "{\"role\":\"%s\",\"person\":{\"fullName\":\"Yusuf Demir\"%s},\"nominator\":%s}"
        .formatted(role, phone == null ? "" : ",\"phone\":\"" + phone + "\"", NOMINATOR.formatted(agreed));
  }
}
