package org.passerelle.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.api.Caller.Answer;
import org.passerelle.employers.Companies;
import org.passerelle.employers.Introductions;
import org.passerelle.oversight.StepSwitches;
import org.passerelle.people.Paper;
import org.passerelle.people.Papers;
import org.passerelle.people.People;
import org.passerelle.people.PersonDetails;
import org.passerelle.people.PersonProfile;
import org.passerelle.people.PersonProfile.Language;
import org.passerelle.people.PersonProfile.Occupation;
import org.passerelle.programmes.Edition;
import org.passerelle.programmes.Journeys;
import org.passerelle.testing.ProductTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** The ranking suggests, a member of staff decides whom to ask, and no company hears of anybody who did not say yes. */
@ProductTest
class CandidaciesApiTest extends ApiHouse {
  @Autowired People people;
  @Autowired Journeys journeys;
  @Autowired Introductions introductions;
  @Autowired Companies companies;
  @Autowired StepSwitches switches;
  @Autowired JdbcClient jdbc;
  private Edition edition;
  private String company;
  private String vacancy;

  @BeforeEach
  void workForACook() throws Exception {
    edition = programme.open(network, "risingyou");
    company = done(own.post("/api/v1/companies", "{\"name\":\"Brasserie\",\"place\":\"Gent\"}")).text("id");
    String work =
        "{\"title\":\"Kok\",\"kind\":\"job\",\"isco\":\"5120\",\"task\":\"Cook for sixty\",\"place\":\"Gent\",\"paid\":true,\"pay\":\"2100 EUR\",\"languages\":{\"nl\":\"A2\"}}";
    vacancy = "/api/v1/vacancies/" + done(own.post("/api/v1/companies/" + company + "/vacancies", work)).text("id");
  }

  @Test
  void theRankingSuggestsWithReasonsAndAPersonDecidesWhomToAsk() throws Exception {
    UUID amal = cook("Amal Haddad", true);
    UUID oleh = cook("Oleh Bondar", false);
    JsonNode said = done(own.get(vacancy + "/suggestions")).body();
    assertThat(said.path("running").asBoolean()).isTrue();
    assertThat(said.path("best").findValuesAsString("person")).containsExactly(amal.toString());
    JsonNode best = said.path("best").get(0);
    assertThat(StreamSupport.stream(best.path("reasons").spliterator(), false).mapToInt(one -> one.path("points").asInt()).sum())
        .as("the points add up").isEqualTo(best.path("score").asInt());
    String asked = vacancy + "/candidacies";
    refused(own.post(asked, "{\"person\":\"" + amal + "\"}"), "decidedBy", "a person decides whom to ask");
    refused(own.post(asked, asking(oleh)), "person", "may-work");
    refused(own.post(asked, asking(cook("Nobody's", true, null))), "person", "no programme");
    Answer put = done(own.post(asked, asking(amal)));
    assertThat(put.text("state")).as("no company hears before the yes").isEqualTo("asked");
    assertThat(put.body().path("told")).isEmpty();
    assertThat(house.as(ines, () -> introductions.of(UUID.fromString(company)))).isEmpty();
    assertThat(decidedBy()).as("the register names the person, not the program").containsExactly(ines.id());
    conflict(own.post(asked, asking(amal)), "asked for this vacancy before");
    assertThat(own.get(asked).body().findValuesAsString("person")).containsExactly(amal.toString());
    assertThat(own.get(vacancy + "/suggestions").body().path("best").findValuesAsString("person")).doesNotContain(amal.toString());
    String candidacy = "/api/v1/candidacies/" + put.text("id");
    assertThat(own.get(candidacy).text("origin")).isEqualTo("engine");
    refused(own.post(candidacy + "/ending", "{\"reason\":\"bored\"}"), "reason", "withdrawn");
    notThere(stranger.post(candidacy + "/ending", "{\"reason\":\"withdrawn\"}"));
    assertThat(done(own.post(candidacy + "/ending", "{\"reason\":\"withdrawn\"}")).text("state")).isEqualTo("withdrawn");
    conflict(own.post(candidacy + "/ending", "{\"reason\":\"withdrawn\"}"), "had ended");
  }

  @Test
  void anotherOrganisationsWorkAndPeopleAreNotThere() throws Exception {
    UUID amal = cook("Amal Haddad", true);
    String candidacy = "/api/v1/candidacies/" + done(own.post(vacancy + "/candidacies", asking(amal))).text("id");
    notThere(stranger.get(vacancy + "/candidacies"));
    notThere(stranger.get(vacancy + "/suggestions"));
    notThere(stranger.post(vacancy + "/candidacies", asking(amal)));
    notThere(stranger.get(candidacy));
    String theirs = done(stranger.post("/api/v1/people", "{\"fullName\":\"Somebody Else\"}")).text("id");
    notThere(own.post(vacancy + "/candidacies", asking(UUID.fromString(theirs))));
  }

  @Test
  void aSwitchedOffRankingSuggestsNobodyAndPeopleStillAsk() throws Exception {
    UUID amal = cook("Amal Haddad", true);
    house.as(ada, () -> {
      switches.turn("job-match", false, "under review");
      return null;
    });
    JsonNode said = own.get(vacancy + "/suggestions").body();
    assertThat(said.path("running").asBoolean()).isFalse();
    assertThat(said.path("best")).isEmpty();
    assertThat(done(own.post(vacancy + "/candidacies", asking(amal))).text("origin")).isEqualTo("adviser");
  }

  private UUID cook(String name, boolean mayWork) {
    return cook(name, mayWork, edition);
  }

  private UUID cook(String name, boolean mayWork, @Nullable Edition edition) {
    UUID person = house.asSystem(network, () -> {
      PersonProfile profile =
          new PersonProfile(
              List.of(Language.mother("ar"), Language.said("nl", "B1")), Set.of(),
              List.of(new Occupation("practised", "5120", "cook")), Set.of(), Set.of(), List.of(),
              PersonProfile.Wish.NONE);
      UUID id = people.register(network.organisation(), PersonDetails.named(name, "ar"), profile).id();
      if (edition != null) {
        journeys.begin(edition.id(), id, "candidate", TODAY.minusDays(30), null, null);
      }
      return id;
    });
    if (mayWork) {
      house.as(ines, () -> papers.see(person, new Papers.Look(Paper.Kind.WORK_RIGHT, null, true, TODAY.minusDays(1), null)));
    }
    return person;
  }

  private String asking(UUID person) {
    return "{\"person\":\"%s\",\"decidedBy\":\"%s\"}".formatted(person, ines.id());
  }

  private List<UUID> decidedBy() {
    return house.asSystem(network, () -> jdbc.sql("select decided_by from human_decision").query(UUID.class).list());
  }
}
