package org.passerelle.messages;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Posts text messages to the HTTP gateway of the setting {@code passerelle.text.url}: JSON {@code {"id","to","text"}},
 * with {@code passerelle.text.token} as bearer. Any answer of 2xx takes the message; the id stays the same when it is
 * tried again.
 */
@Component
final class TextCarrier implements Carrier {
  private final String url;
  private final String token;
  private final JsonMapper json;

  TextCarrier(
      @Value("${passerelle.text.url:}") String url,
      @Value("${passerelle.text.token:}") String token,
      JsonMapper json) {
    this.url = url;
    this.token = token;
    this.json = json;
  }

  @Override
  public NewMessage.Channel channel() {
    return NewMessage.Channel.TEXT;
  }

  @Override
  public boolean isSetUp() {
    return !url.isEmpty();
  }

  @Override
  public void send(OutboxSender.Waiting message) {
    String body =
        json.writeValueAsString(
            Map.of("id", message.id().toString(), "to", message.address(), "text", message.body()));
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url))
            .timeout(Duration.ofSeconds(20))
            .header("Content-Type", "application/json")
            .header("Authorization", "Bearer " + token)
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    try (HttpClient client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build()) {
      HttpResponse<Void> answer = client.send(request, HttpResponse.BodyHandlers.discarding());
      if (answer.statusCode() / 100 != 2) {
        throw new CarrierRefused("The gateway answered " + answer.statusCode(), new IOException());
      }
    } catch (IOException e) {
      throw new CarrierRefused("The gateway could not be reached: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CarrierRefused("Interrupted", e);
    }
  }
}
