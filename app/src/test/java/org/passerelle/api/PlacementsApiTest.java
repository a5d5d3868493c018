package org.passerelle.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.passerelle.programmes.Edition;
import org.passerelle.programmes.Participation;
import org.passerelle.testing.ProductTest;
import tools.jackson.databind.JsonNode;

@ProductTest
class PlacementsApiTest extends ApiHouse {
  @Test
  void aPlacementIsReadAndItsFeesAndCostsAreNotedToTheCent() throws Exception {
    Edition edition = programme.open(network, "gaw");
    Participation who = programme.standing(network, edition, "employee", "Amal Haddad", "plan");
    String path = atWork(who);
    assertThat(done(own.get(path)).text("participation")).isEqualTo(who.id().toString());
    assertThat(done(own.get(path + "/money")).body().path("sums")).isEmpty();
    refused(own.post(path + "/money", sum("gift", "10", "CHF")), "kind", "fee");
    refused(own.post(path + "/money", sum("fee", "0.00", "CHF")), "amount", "nothing");
    refused(own.post(path + "/money", sum("fee", "0.001", "CHF")), "amount", "two decimals");
    refused(own.post(path + "/money", sum("fee", "10000001", "CHF")), "amount", "ten millions");
    refused(own.post(path + "/money", sum("fee", "1e400", "CHF")), "amount", "amount");
    refused(own.post(path + "/money", sum("fee", "10", "Franken")), "currency", "ISO 4217");
    refused(own.post(path + "/money", sum("fee", "10", "CHF").replace(TODAY.toString(), "+99999-01-01")), "dueOn", "years");
    refused(own.post(path + "/money", "{\"kind\":\"fee\",\"amount\":10}"), "dueOn", "due");
    done(own.post(path + "/money", sum("fee", "1200.5", "CHF")));
    done(own.post(path + "/money", sum("cost", "300", "CHF")));
    done(own.post(path + "/money", "{\"kind\":\"cost\",\"amount\":20,\"dueOn\":\"%s\"}".formatted(TODAY)));
    JsonNode noted = done(own.post(path + "/money", sum("fee", "-200.50", "CHF"))).body();
    assertThat(noted.path("fees").path("CHF").decimalValue()).isEqualByComparingTo("1000");
    assertThat(noted.path("costs").path("CHF").decimalValue()).isEqualByComparingTo("300");
    assertThat(noted.path("costs").path("EUR").decimalValue()).as("the currency of the network's country").isEqualByComparingTo("20");
    assertThat(own.get(path + "/money").body().path("sums")).hasSize(4);
    notThere(stranger.get(path));
    notThere(stranger.get(path + "/money"));
    notThere(stranger.post(path + "/money", sum("fee", "10", "CHF")));
  }

  private static String sum(String kind, String amount, String currency) {
    return "{\"kind\":\"%s\",\"amount\":%s,\"currency\":\"%s\",\"dueOn\":\"%s\",\"words\":\"Analysis of the work place\"}"
        .formatted(kind, amount, currency, TODAY);
  }
}
