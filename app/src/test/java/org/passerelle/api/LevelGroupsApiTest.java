package org.passerelle.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.passerelle.people.People;
import org.passerelle.people.PersonProfile;
import org.passerelle.programmes.Edition;
import org.passerelle.programmes.Participation;
import org.passerelle.testing.ProductTest;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ProductTest
class LevelGroupsApiTest extends ApiHouse {
  @Autowired People people;

  @Test
  void groupsByLevelAreProposedAndOpenedAllOrNone() throws Exception {
    Edition edition = programme.open(network, "atelier");
    Participation amina = learner(edition, "Amina", "A1");
    Participation omar = learner(edition, "Omar", "B1");
    Participation noor = programme.standing(network, edition, "participant", "Noor", "course");
    String groups = "/api/v1/editions/" + edition.id() + "/roles/participant/trainings/course/groups";
    refused(own.get(groups), "language", "such as nl");
    refused(own.get(groups + "?language=Dutch"), "language", "code");
    refused(own.get(groups + "?language=nl&size=0"), "size", "1 to 500");
    JsonNode proposed = done(own.get(groups + "?language=nl&size=2")).body();
    assertThat(proposed.path("waiting")).hasSize(3);
    assertThat(proposed.path("groups").findValuesAsString("level")).containsExactly("a1", "b1");
    assertThat(proposed.path("groups").get(1).path("participations").get(0).asString()).isEqualTo(omar.id().toString());
    refused(own.post(groups, "{\"language\":\"nl\",\"groups\":[]}"), "groups", "at least one");
    refused(own.post(groups, sent(group(1, amina, noor))), "groups[0].places", "2 people");
    conflict(own.post(groups, sent(group(2, amina), group(2, amina))), "two groups");
    assertThat(own.get("/api/v1/courses").body()).as("none").isEmpty();
    notThere(stranger.get(groups + "?language=nl"));
    notThere(stranger.post(groups, sent(group(2, amina))));
    notThere(own.get(groups.replace("course", "internship") + "?language=nl"));
    JsonNode opened = done(own.post(groups, sent(group(2, amina, noor), group(2, omar)))).body();
    assertThat(opened.valueStream().map(one -> one.path("taken").asInt())).containsExactly(2, 1);
    assertThat(own.get(groups + "?language=nl").body().path("waiting")).isEmpty();
  }

  private Participation learner(Edition edition, String name, String level) {
    Participation one = programme.standing(network, edition, "participant", name, "course");
    house.as(ada, () -> {
      people.replaceProfile(
          one.person(),
          new PersonProfile(
              List.of(PersonProfile.Language.said("nl", level)), Set.of(), List.of(), Set.of(), Set.of(), List.of(), PersonProfile.Wish.NONE));
      return one;
    });
    return one;
  }

  private static String sent(String... groups) {
    return "{\"language\":\"nl\",\"groups\":[%s]}".formatted(String.join(",", groups));
  }

  private static String group(int places, Participation... who) {
    List<String> ids = Arrays.stream(who).map(one -> "\"" + one.id() + "\"").toList();
    return "{\"title\":\"Group\",\"level\":\"a1\",\"places\":%d,\"participations\":[%s]}".formatted(places, String.join(",", ids));
  }
}
