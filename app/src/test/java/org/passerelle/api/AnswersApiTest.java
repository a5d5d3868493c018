package org.passerelle.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.passerelle.api.Caller.Answer;
import org.passerelle.employers.Introductions;
import org.passerelle.people.Paper;
import org.passerelle.people.Papers;
import org.passerelle.programmes.Edition;
import org.passerelle.programmes.Participation;
import org.passerelle.testing.ProductTest;
import org.springframework.beans.factory.annotation.Autowired;

/** A person says yes or no to a vacancy and to an offer; a company hears of nobody before. */
@ProductTest
class AnswersApiTest extends ApiHouse {
  @Autowired Introductions introductions;

  @Test
  void aCompanyHearsOfAPersonOnlyAfterTheYesAndOnlyWhatTheyAgreedTo() throws Exception {
    Participation amal = mayWork(programme.standing(network, programme.open(network, "risingyou"), "candidate", "Amal Haddad", "selection"));
    String company = done(own.post("/api/v1/companies", "{\"name\":\"Brasserie\"}")).text("id");
    String work = "{\"title\":\"Kok\",\"kind\":\"job\",\"task\":\"Cook for sixty\",\"place\":\"Gent\",\"paid\":true,\"pay\":\"2100 EUR\"}";
    String vacancy = done(own.post("/api/v1/companies/" + company + "/vacancies", work)).text("id");
    String asking = "{\"person\":\"%s\",\"decidedBy\":\"%s\"}".formatted(amal.person(), ines.id());
    String path = "/api/v1/candidacies/" + done(own.post("/api/v1/vacancies/" + vacancy + "/candidacies", asking)).text("id");
    conflict(own.post(path + "/reply", "{\"reply\":\"meet\"}"), "did not say yes");
    refused(own.post(path + "/answer", "{\"yes\":true}"), "seen", "task, pay and place");
    refused(own.post(path + "/answer", "{\"yes\":true,\"seen\":true,\"told\":[\"salary\"]}"), "told", "languages");
    refused(own.post(path + "/answer", "{\"yes\":true,\"seen\":true,\"told\":[null]}"), "told", "languages");
    refused(own.post(path + "/answer", "{\"yes\":true,\"seen\":true,\"language\":\"tlh\"}"), "language", "ar");
    assertThat(presented(company)).as("nobody is told by what was refused").isZero();
    notThere(stranger.post(path + "/answer", "{\"yes\":true,\"seen\":true}"));
    Answer agreed = done(own.post(path + "/answer", "{\"yes\":true,\"seen\":true,\"told\":[\"languages\"],\"language\":\"ar\"}"));
    assertThat(agreed.text("state")).isEqualTo("agreed");
    assertThat(agreed.body().path("told").get(0).asString()).isEqualTo("languages");
    assertThat(presented(company)).isEqualTo(1);
    conflict(own.post(path + "/answer", "{\"yes\":false}"), "answered before");
    refused(own.post(path + "/reply", "{\"reply\":\"perhaps\"}"), "reply", "would-take");
    notThere(stranger.post(path + "/reply", "{\"reply\":\"meet\"}"));
    assertThat(done(own.post(path + "/reply", "{\"reply\":\"would-take\"}")).text("state")).isEqualTo("would-take");
  }

  @Test
  void anOfferIsTakenOnceAndWorkBegins() throws Exception {
    Edition edition = programme.open(network, "powercoders");
    Participation omar = mayWork(programme.standing(network, edition, "participant", "Omar", "internship-offer"));
    String first = "/api/v1/offers/" + offer(omar, "Acme");
    String second = "/api/v1/offers/" + offer(omar, "Bolt");
    String third = "/api/v1/offers/" + offer(omar, "Cargo");
    refused(own.post(first + "/answer", "{\"answer\":\"too-late\"}"), "answer", "by itself");
    refused(own.post(first + "/answer", "{}"), "answer", "accepted");
    notThere(stranger.post(first + "/answer", "{\"answer\":\"accepted\"}"));
    assertThat(done(own.post(third + "/answer", "{\"answer\":\"declined\",\"reason\":\"too far\"}")).text("answer")).isEqualTo("declined");
    assertThat(done(own.post(first + "/answer", "{\"answer\":\"accepted\"}")).text("answer")).isEqualTo("accepted");
    assertThat(own.get("/api/v1/participations/" + omar.id() + "/placements").body()).hasSize(1);
    conflict(own.post(first + "/answer", "{\"answer\":\"declined\"}"), "had an answer");
    conflict(own.post(second + "/answer", "{\"answer\":\"accepted\"}"), "had an answer");
  }

  private Participation mayWork(Participation who) {
    house.as(ada, () -> papers.see(who.person(), new Papers.Look(Paper.Kind.WORK_RIGHT, null, true, TODAY, null)));
    return who;
  }

  private String offer(Participation who, String name) throws Exception {
    String company = done(own.post("/api/v1/companies", "{\"name\":\"" + name + "\"}")).text("id");
    String terms =
        "{\"company\":\"%s\",\"kind\":\"internship\",\"task\":\"Testing\",\"place\":\"Bern\",\"paid\":true,\"pay\":\"1000 CHF\",\"hoursAWeek\":40,\"startsOn\":\"%s\",\"endsOn\":\"%s\"}";
    return done(own.post("/api/v1/participations/" + who.id() + "/offers", terms.formatted(company, TODAY, TODAY.plusMonths(6)))).text("id");
  }

  private int presented(String company) {
    return house.as(ines, () -> introductions.of(UUID.fromString(company))).size();
  }
}
