package org.passerelle.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.passerelle.api.Caller.Answer;
import org.passerelle.testing.ProductTest;

@ProductTest
class PapersApiTest extends ApiHouse {

  @Test
  void whatAPersonLookedAtTellsWhetherSomebodyMayWork() throws Exception {
    String papers = "/api/v1/people/" + done(own.post("/api/v1/people", "{\"fullName\":\"Amal Haddad\"}")).text("id") + "/papers";
    assertThat(done(own.get(papers)).text("workRight")).isEqualTo("not-known");
    String seen = "{\"kind\":\"work-right\",\"inOrder\":%s,\"seenOn\":\"%s\",\"expiresOn\":\"%s\",\"decidedBy\":\"%s\"}";
    String good = seen.formatted(true, TODAY, TODAY.plusYears(1), ines.id());
    refused(own.post(papers, good.replace("work-right", "library-card")), "kind", "permit");
    refused(own.post(papers, good.replace("work-right", "legal-ground")), "detail", "refugee");
    refused(own.post(papers, seen.formatted(true, TODAY.plusDays(2), TODAY.plusYears(1), ines.id())), "seenOn", "future");
    refused(own.post(papers, seen.formatted(true, TODAY, "+99999-01-01", ines.id())), "expiresOn", "years");
    refused(own.post(papers, "{\"kind\":\"permit\",\"inOrder\":true,\"seenOn\":\"%s\"}".formatted(TODAY)), "decidedBy", "only a person looks");
    notThere(stranger.get(papers));
    notThere(stranger.post(papers, good));
    Answer noted = done(own.post(papers, good));
    assertThat(noted.text("workRight")).isEqualTo("may");
    assertThat(noted.text("until")).isEqualTo(TODAY.plusYears(1).toString());
    assertThat(done(own.post(papers, seen.formatted(true, TODAY, TODAY.minusDays(3), ines.id()))).text("workRight")).isEqualTo("lapsed");
    assertThat(done(own.post(papers, seen.formatted(false, TODAY, TODAY.plusYears(1), ines.id()))).text("workRight")).isEqualTo("may-not");
    assertThat(own.get(papers).body().path("papers")).hasSize(3);
  }
}
