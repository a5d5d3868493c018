package org.passerelle.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.api.Caller.Answer;
import org.passerelle.testing.ProductTest;
import tools.jackson.databind.JsonNode;

/** A company's record, whom to call there, and what passed between us. */
@ProductTest
class CompanyRecordsApiTest extends ApiHouse {
  private String path;

  @BeforeEach
  void aCompanyIsOnRecord() throws Exception {
    path = "/api/v1/companies/" + done(own.post("/api/v1/companies", "{\"name\":\"Acme\",\"website\":\"https://acme.example\"}")).text("id");
  }

  @Test
  void aRecordIsCorrectedAndNobodyOverwritesAnother() throws Exception {
    assertThat(own.get(path).text("website")).isEqualTo("https://acme.example");
    String correction = "{\"version\":1,\"company\":{\"name\":\"Acme AG\",\"size\":12,\"about\":\"Bakes bread\"}}";
    Answer corrected = done(own.put(path, correction));
    assertThat(corrected.text("name")).isEqualTo("Acme AG");
    assertThat(corrected.body().has("website")).as("the whole record anew").isFalse();
    Answer late = own.put(path, correction);
    conflict(late, "first");
    assertThat(late.body().path("now").path("version").asInt()).isEqualTo(2);
    refused(own.put(path, "{\"version\":2,\"company\":{}}"), "company.name", "missing");
    refused(own.put(path, "{\"version\":2,\"company\":{\"name\":\"A\",\"size\":0}}"), "company.size", "range");
    refused(own.put(path, "{\"company\":{\"name\":\"A\"}}"), "version", "missing");
    notThere(stranger.put(path, correction));
  }

  @Test
  void contactsAreAddedGetTheirLinkAndAreTakenAway() throws Exception {
    String contacts = path + "/contacts";
    refused(own.post(contacts, "{}"), "name", "missing");
    refused(own.post(contacts, "{\"name\":\"Vera\",\"email\":\"vera\"}"), "email", "address");
    refused(own.post(contacts, "{\"name\":\"Vera\",\"language\":\"tlh\"}"), "language", "en");
    String vera = done(own.post(contacts, "{\"name\":\"Vera\",\"duty\":\"Head of kitchen\",\"email\":\"Vera@Acme.example\",\"language\":\"fr\"}")).text("id");
    String noor = done(own.post(contacts, "{\"name\":\"Noor\"}")).text("id");
    JsonNode known = done(own.get(contacts)).body();
    assertThat(known.findValuesAsString("name")).containsExactly("Vera", "Noor");
    assertThat(known.get(0).path("email").asString()).isEqualTo("vera@acme.example");
    done(own.post(contacts + "/" + vera + "/link", "{}"));
    refused(own.post(contacts + "/" + noor + "/link", "{}"), "contact", "no e-mail address");
    String other = "/api/v1/companies/" + done(own.post("/api/v1/companies", "{\"name\":\"Elsewhere\"}")).text("id");
    notThere(own.delete(other + "/contacts/" + vera));
    notThere(stranger.get(contacts));
    notThere(stranger.post(contacts, "{\"name\":\"Vera\"}"));
    notThere(stranger.post(contacts + "/" + vera + "/link", "{}"));
    notThere(stranger.delete(contacts + "/" + vera));
    assertThat(own.delete(contacts + "/" + vera).status()).isEqualTo(204);
    notThere(own.delete(contacts + "/" + vera));
    assertThat(own.get(contacts).body().findValuesAsString("name")).containsExactly("Noor");
  }

  @Test
  void whatPassedBetweenUsIsNotedLatestFirst() throws Exception {
    String notes = path + "/notes";
    refused(own.post(notes, note("lunch", TODAY.toString())), "kind", "visit");
    refused(own.post(notes, note("visit", "+99999-01-01")), "on", "years");
    refused(own.post(notes, "{\"kind\":\"visit\",\"on\":\"%s\"}".formatted(TODAY)), "text", "missing");
    done(own.post(notes, note("visit", TODAY.toString())));
    JsonNode noted = done(own.post(notes, note("call", TODAY.minusDays(3).toString()))).body();
    assertThat(noted.findValuesAsString("kind")).containsExactly("visit", "call");
    assertThat(own.get(notes).body()).hasSize(2);
    notThere(stranger.get(notes));
    notThere(stranger.post(notes, note("visit", TODAY.toString())));
  }

  private static String note(String kind, String on) {
    return "{\"kind\":\"%s\",\"text\":\"Two places from March\",\"on\":\"%s\"}".formatted(kind, on);
  }
}
