package org.passerelle.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.passerelle.programmes.Edition;
import org.passerelle.programmes.Participation;
import org.passerelle.testing.ProductTest;

@ProductTest
class OptionsApiTest extends ApiHouse {

  @Test
  void whatWasDecidedIsOneOfTheProgrammesOptionsAndMaySendBack() throws Exception {
    Edition edition = programme.open(network, "powercoders");
    Participation omar = programme.standing(network, edition, "participant", "Omar", "what-next");
    String part = "/api/v1/participations/" + omar.id();
    refused(own.post(part + "/options", option("holidays", TODAY.toString(), null)), "option", "another-internship");
    refused(own.post(part + "/options", option("another-internship", TODAY.plusDays(1).toString(), null)), "on", "future");
    refused(own.post(part + "/options", option("another-internship", "+99999-01-01", null)), "on", "years");
    refused(own.post(part + "/options", "{\"stage\":\"what-next\",\"option\":\"another-internship\"}"), "on", "day");
    refused(own.post(part + "/options", option("another-internship", TODAY.toString(), new UUID(0, 1))), "decidedBy", "nobody");
    notThere(stranger.post(part + "/options", option("another-internship", TODAY.toString(), null)));
    done(own.post(part + "/options", option("another-internship", TODAY.toString(), ines.id())));
    var stages = own.get(part).body().path("stages");
    assertThat(stages.get(stages.size() - 1).path("stage").asString()).as("sent back").isEqualTo("internship-offer");
    conflict(own.post(part + "/options", option("another-internship", TODAY.toString(), null)), "does not stand in what-next");
  }

  @Test
  void anOptionThatEndsTheJourneyNamesThePersonWhoDecided() throws Exception {
    Edition edition = programme.open(network, "azo");
    Participation rania = programme.standing(network, edition, "starter", "Rania", "go");
    String part = "/api/v1/participations/" + rania.id();
    String ends = "{\"stage\":\"go\",\"option\":\"job-first\",\"on\":\"%s\"%s}";
    refused(own.post(part + "/options", ends.formatted(TODAY, "")), "decidedBy", "only a person refuses");
    done(own.post(part + "/options", ends.formatted(TODAY, ",\"decidedBy\":\"" + ines.id() + "\"")));
    assertThat(own.get(part).body().path("stages").findValuesAsString("result")).contains("refused");
  }

  private static String option(String option, String on, @Nullable UUID by) {
    return "{\"stage\":\"what-next\",\"option\":\"%s\",\"on\":\"%s\"%s}"
        .formatted(option, on, by == null ? "" : ",\"decidedBy\":\"" + by + "\"");
  }
}
