package org.passerelle.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.passerelle.testing.ProductTest;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;

@ProductTest
class OperationsTest {
  private static final String WELL = "\"status\":\"UP\"";

  @LocalServerPort private int port;

  @Value("${passerelle.metrics-token}")
  private String token;

  @Test
  void everybodyMayAskWhetherTheProductIsWellAndLearnsNoMore() throws Exception {
    HttpResponse<String> answer = get("/health");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains(WELL).doesNotContain("postgres", "diskSpace", "version");
    assertThat(get("/health/liveness").body()).contains(WELL);
    assertThat(get("/health/readiness").body()).contains(WELL);
  }

  @Test
  void aCollectorOnThisMachineReadsTheFigures() throws Exception {
    assertThat(get("/metrics").body()).contains("jvm_memory_used_bytes", "hikaricp_connections_active");
  }

  @Test
  void fromElsewhereThereAreNoFiguresWhateverAddressIsClaimed() throws Exception {
    for (String claimed : new String[] {"203.0.113.5", "127.0.0.1", "::1", "127.0.0.1, 203.0.113.5"}) {
      assertThat(get("/metrics", "X-Forwarded-For", claimed).statusCode()).as(claimed).isEqualTo(404);
    }
    assertThat(get("/metrics", "Forwarded", "for=127.0.0.1").statusCode()).isEqualTo(404);
    assertThat(get("/metrics/", "X-Forwarded-For", "203.0.113.5").statusCode()).isEqualTo(404);
  }

  @Test
  void theTokenOpensTheFiguresFromAnywhere() throws Exception {
    String[] elsewhere = {"X-Forwarded-For", "203.0.113.5", "Authorization", ""};
    elsewhere[3] = "Bearer " + token;
    assertThat(get("/metrics", elsewhere).statusCode()).isEqualTo(200);
    elsewhere[3] = "Bearer " + token + "x";
    assertThat(get("/metrics", elsewhere).statusCode()).isEqualTo(404);
    elsewhere[3] = "Bearer ";
    assertThat(get("/metrics", elsewhere).statusCode()).isEqualTo(404);
  }

  @Test
  void nothingElseOfTheMachineRoomIsOpen() throws Exception {
    for (String path : new String[] {"/env", "/heapdump", "/beans", "/loggers", "/actuator/env", "/configprops"}) {
      assertThat(get(path).statusCode()).as(path).isEqualTo(404);
    }
  }

  private HttpResponse<String> get(String path, String... headers) throws Exception {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
  }
}
