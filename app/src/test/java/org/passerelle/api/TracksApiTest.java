package org.passerelle.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.passerelle.programmes.Edition;
import org.passerelle.programmes.Journeys;
import org.passerelle.programmes.Participation;
import org.passerelle.testing.ProductTest;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ProductTest
class TracksApiTest extends ApiHouse {
  @Autowired Journeys journeys;

  @Test
  void aPersonDecidesWhichOfTheParallelWaysSomebodyGoes() throws Exception {
    Edition edition = programme.open(network, "azo");
    Participation rania = programme.standing(network, edition, "starter", "Rania", "finance");
    String track = "/api/v1/participations/" + rania.id() + "/track";
    JsonNode none = done(own.get(track)).body();
    assertThat(none.has("track")).isFalse();
    assertThat(none.path("tracks").valueStream().map(JsonNode::asString)).containsExactly("lab", "direct");
    refused(own.put(track, "{\"track\":\"lab\"}"), "decidedBy", "a person decides");
    refused(own.put(track, follows("fast").formatted(ines.id())), "track", "lab, direct");
    refused(own.put(track, follows("lab").formatted(rania.id())), "decidedBy", "nobody");
    notThere(stranger.get(track));
    notThere(stranger.put(track, follows("lab").formatted(ines.id())));
    assertThat(done(own.put(track, follows("lab").formatted(ines.id()))).text("track")).isEqualTo("lab");
    String part = "/api/v1/participations/" + rania.id();
    assertThat(own.get(part).body().path("stages").findValuesAsString("stage")).doesNotContain("lab");
    house.asSystem(network, () -> {
      journeys.complete(rania.id(), "finance");
      return null;
    });
    assertThat(own.get(part).body().path("stages").findValuesAsString("stage")).as("what only this way passes").contains("lab");
    assertThat(done(own.put(track, follows("direct").formatted(ines.id()))).text("track")).as("a later fact").isEqualTo("direct");
    assertThat(own.get(track).text("track")).isEqualTo("direct");
  }

  @Test
  void whereEverybodyGoesTheSameWayThereIsNoneToChoose() throws Exception {
    Participation amal = programme.standing(network, programme.open(network, "gaw"), "employee", "Amal", "condition");
    String track = "/api/v1/participations/" + amal.id() + "/track";
    assertThat(done(own.get(track)).body().path("tracks")).isEmpty();
    refused(own.put(track, follows("lab").formatted(ines.id())), "track", "same way");
  }

  private static String follows(String track) {
    return "{\"track\":\"" + track + "\",\"decidedBy\":\"%s\"}";
  }
}
