package org.passerelle.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.passerelle.api.Caller.Answer;
import org.passerelle.people.People;
import org.passerelle.people.PersonDetails;
import org.passerelle.people.PersonProfile;
import org.passerelle.people.PersonProfile.Language;
import org.passerelle.people.PersonProfile.Occupation;
import org.passerelle.testing.ProductTest;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ProductTest
class TalentApiTest extends ApiHouse {
  private static final String TALENT = "/api/v1/talent";
  @Autowired People people;

  @Test
  void peopleAreFoundByWhatTheyCanDoInAnyLanguage() throws Exception {
    UUID amal = cook("Amal", "B1");
    UUID oleh = cook("Oleh", "A1");
    assertThat(found(own.get(TALENT + "?q=cook"))).containsExactlyInAnyOrder(amal, oleh);
    assertThat(found(own.get(TALENT + "?q=%D0%BA%D1%83%D1%85%D0%B0%D1%80"))).as("the same in Ukrainian").containsExactlyInAnyOrder(amal, oleh);
    assertThat(found(own.get(TALENT + "?q=cook&language=nl:A2"))).containsExactly(amal);
    assertThat(found(own.get(TALENT + "?isco=5120&language=nl:A2&language=ar:C1"))).containsExactly(amal);
    assertThat(found(own.get(TALENT + "?q=cook&mayWork=true"))).isEmpty();
    JsonNode one = own.get(TALENT + "?q=cook&language=nl:A2").body().path("people").get(0);
    assertThat(one.path("score").asInt()).isEqualTo(3);
    assertThat(one.path("occupations").get(0).asString()).isEqualTo("practised:5120");
    assertThat(one.has("mayWork")).as("the record says nothing").isFalse();
    assertThat(found(stranger.get(TALENT + "?q=cook"))).isEmpty();
    refused(own.get(TALENT + "?isco=5"), "isco", "two to four digits");
    refused(own.get(TALENT + "?language=Dutch"), "language", "nl:A2");
    refused(own.get(TALENT + "?language=nl:fluent"), "language", "nl:A2");
    refused(own.get(TALENT + "?postcode=9"), "postcode", "too short");
    refused(own.get(TALENT + "?after=1_2_3"), "after", "next");
  }

  @Test
  void aLongListIsReadPageAfterPageWithoutGapsOrRepeats() throws Exception {
    for (int i = 0; i < 27; i++) {
      cook("Cook " + i, "A2");
    }
    Answer first = done(own.get(TALENT + "?q=cook"));
    Answer second = done(own.get(TALENT + "?q=cook&after=" + first.text("next")));
    assertThat(first.body().path("total").asInt()).isEqualTo(27);
    List<UUID> all = new ArrayList<>(found(first));
    all.addAll(found(second));
    assertThat(new HashSet<>(all)).hasSize(27);
    assertThat(all).hasSize(27);
    assertThat(second.body().has("next")).isFalse();
  }

  private UUID cook(String name, String dutch) {
    PersonProfile profile =
        new PersonProfile(
            List.of(Language.mother("ar"), Language.said("nl", dutch)), Set.of(),
            List.of(new Occupation("practised", "5120", "cook")), Set.of(), Set.of(), List.of(), PersonProfile.Wish.NONE);
    return house.asSystem(network, () -> people.register(network.organisation(), PersonDetails.named(name, "ar"), profile).id());
  }

  private static List<UUID> found(Answer answer) {
    return done(answer).body().path("people").findValuesAsString("person").stream().map(UUID::fromString).toList();
  }
}
