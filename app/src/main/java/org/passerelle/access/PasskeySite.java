package org.passerelle.access;

import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * The site a passkey belongs to.
 *
 * @param origin scheme, host and port as the browser says them
 * @param host the relying party's id
 */
public record PasskeySite(String origin, String host) {

  ServerProperty with(String challenge) {
    return new ServerProperty(
        Origin.create(origin), host, new DefaultChallenge(Base64.getUrlDecoder().decode(challenge)));
  }

  static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  static String base64(String text) {
    return base64(text.getBytes(StandardCharsets.UTF_8));
  }
}
