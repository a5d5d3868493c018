package org.passerelle.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.api.Caller.Answer;
import org.passerelle.programmes.Edition;
import org.passerelle.programmes.Participation;
import org.passerelle.testing.ProductTest;
import tools.jackson.databind.JsonNode;

/** Work that a company offers: told, changed, closed. */
@ProductTest
class VacanciesApiTest extends ApiHouse {
  private String company;
  private String path;

  @BeforeEach
  void aCompanyOffersWork() throws Exception {
    company = done(own.post("/api/v1/companies", "{\"name\":\"Acme\",\"postcode\":\"3000\"}")).text("id");
    String told = terms(2).replace("\"places\"", "\"contract\":\"permanent\",\"papers\":[\"health\"],\"places\"");
    path = "/api/v1/vacancies/" + done(own.post("/api/v1/companies/" + company + "/vacancies", told)).text("id");
  }

  @Test
  void aVacancyIsReadAsItWasTold() throws Exception {
    JsonNode one = done(own.get(path)).body();
    assertThat(one.path("contract").asString()).isEqualTo("permanent");
    assertThat(one.path("papers").get(0).asString()).isEqualTo("health");
    assertThat(one.path("languages").path("de").asString()).isEqualTo("A2");
    assertThat(one.path("version").asInt()).isEqualTo(1);
    notThere(stranger.get(path));
    notThere(own.get("/api/v1/vacancies/" + new UUID(0, 1)));
  }

  @Test
  void itIsChangedAnewAndNobodyOverwritesAnother() throws Exception {
    refused(own.put(path, change(1, terms(0))), "vacancy.places", "1 to 1000");
    refused(own.put(path, change(1, terms(1).replace("\"A2\"", "\"fluent\""))), "languages", "A1 to C2");
    refused(own.put(path, change(1, terms(1).replace("\"paid\":true", "\"paid\":true,\"contract\":\"for-ever\""))), "contract", "permanent");
    refused(own.put(path, change(1, terms(1).replace("\"pay\":\"4000 CHF\",", ""))), "pay", "how much");
    refused(own.put(path, "{\"vacancy\":%s}".formatted(terms(1))), "version", "missing");
    refused(own.put(path, "{\"version\":1}"), "vacancy", "missing");
    notThere(stranger.put(path, change(1, terms(1))));
    Answer changed = done(own.put(path, change(1, terms(3))));
    assertThat(changed.body().path("places").asInt()).isEqualTo(3);
    assertThat(changed.body().path("papers")).as("the whole vacancy anew").isEmpty();
    Answer late = own.put(path, change(1, terms(5)));
    conflict(late, "first");
    assertThat(late.body().path("now").path("version").asInt()).isEqualTo(2);
  }

  @Test
  void itKeepsThePlacesThatAreTaken() throws Exception {
    Edition edition = programme.open(network, "gaw");
    for (String name : List.of("Amal", "Omar")) {
      Participation who = programme.standing(network, edition, "employee", name, "plan");
      String work =
          "{\"company\":\"%s\",\"vacancy\":\"%s\",\"kind\":\"volunteering\",\"task\":\"Cooking\",\"place\":\"Bern\",\"paid\":false,\"startsOn\":\"%s\"}"
              .formatted(company, path.substring(path.lastIndexOf('/') + 1), TODAY);
      done(own.post("/api/v1/participations/" + who.id() + "/placements", work));
    }
    refused(own.put(path, change(1, terms(1))), "vacancy.places", "2 taken");
    done(own.put(path, change(1, terms(2))));
    assertThat(own.get(path).body().path("free").asInt()).isZero();
  }

  @Test
  void onceClosedNobodyIsAskedForItAnyMore() throws Exception {
    refused(own.post(path + "/closing", "{\"reason\":\"tired\"}"), "reason", "filled");
    notThere(stranger.post(path + "/closing", "{\"reason\":\"filled\"}"));
    assertThat(done(own.post(path + "/closing", "{\"reason\":\"filled\"}")).body().path("open").asBoolean(true)).isFalse();
    Answer again = own.post(path + "/closing", "{\"reason\":\"withdrawn\"}");
    conflict(again, "was closed");
    assertThat(again.body().path("now").path("open").asBoolean(true)).isFalse();
    Participation who = programme.standing(network, programme.open(network, "gaw"), "employee", "Amal", "plan");
    conflict(
        own.post(path + "/candidacies", "{\"person\":\"%s\",\"decidedBy\":\"%s\"}".formatted(who.person(), ines.id())), "closed");
  }

  private static String terms(int places) {
    return "{\"title\":\"Cook\",\"kind\":\"job\",\"task\":\"Cooking\",\"place\":\"Bern\",\"paid\":true,\"pay\":\"4000 CHF\",\"languages\":{\"de\":\"A2\"},\"places\":%d}"
        .formatted(places);
  }

  private static String change(int version, String terms) {
    return "{\"version\":%d,\"vacancy\":%s}".formatted(version, terms);
  }
}
