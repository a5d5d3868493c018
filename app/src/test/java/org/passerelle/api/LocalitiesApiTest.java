package org.passerelle.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.passerelle.scope.Role;
import org.passerelle.testing.ProductTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ProductTest
class LocalitiesApiTest extends ApiHouse {
  private static final String PATH = "/api/v1/localities";
  private static final String LIST =
      """
      Postcode;Town;Latitude;Longitude
      9050;Gentbrugge;51,0333;3,7667
      9000;Gent;51.05;3.72
      ;;51;3
      8000;Brugge;51.2;east
      """;

  @Test
  void aListIsPutInWhatCannotBeReadIsToldByLineAndItIsTakenAlong() throws Exception {
    String token = token(Role.MANAGER);
    JsonNode taken = put(token, LIST, 200);
    assertThat(taken.path("localities").asInt()).isEqualTo(2);
    assertThat(taken.path("refused").findValuesAsString("line")).containsExactly("4", "5");
    assertThat(taken.path("refused").get(1).path("why").asString()).contains("east").endsWith(".");
    assertThat(list(token)).contains("Gentbrugge", "51.0333").doesNotContain("Brugge;");
    put(token, "postcode,town,latitude,longitude\n9000,Gent,51.06,3.73\n", 200);
    assertThat(list(token)).as("what a list says last counts").contains("51.06", "Gentbrugge").doesNotContain("51.05;");
    put(token, list(token), 200);
    refused(put(token, "town\nGent\n", 400), "latitude");
    refused(put(token, "", 400), "latitude");
    refused(put(token, "\u0000\u0001\u0002\u0003", 400), "no list that can be read");
    refused(put(token, "{\"postcode\":\"9000\"}", 400), "latitude");
    assertThat(list(token)).as("nothing is lost by what was refused").contains("Gentbrugge");
    assertThat(with(Role.ADVISER).get(PATH).status()).isEqualTo(403);
    assertThat(new Caller(port, null).put(PATH, LIST).status()).isEqualTo(401);
  }

  private static void refused(JsonNode problem, String words) {
    assertThat(problem.path("field").asString()).isEqualTo("body");
    assertThat(problem.path("detail").asString()).contains(words).endsWith(".");
  }

  private String token(Role role) {
    return house.as(ada, () -> tokens.issue(network.organisation(), "Program", role));
  }

  private JsonNode put(String token, String list, int status) throws Exception {
    HttpResponse<String> answer = send(request(token).header("Content-Type", "text/csv").PUT(BodyPublishers.ofString(list)).build());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    return JsonMapper.shared().readTree(answer.body());
  }

  private String list(String token) throws Exception {
    HttpResponse<String> answer = send(request(token).GET().build());
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
    return answer.body();
  }

  private HttpRequest.Builder request(String token) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + port + PATH)).header("Authorization", "Bearer " + token);
  }

  private static HttpResponse<String> send(HttpRequest request) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(request, BodyHandlers.ofString());
    }
  }
}
