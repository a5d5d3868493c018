package org.passerelle.messages;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.passerelle.scope.Scope;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Links that prove, without a sign-in, that whoever follows them got our message: one deed for one subject until an
 * instant. The page behind a link acts only on a button press, because mail programs follow links by themselves.
 */
@Component
public class SignedLinks {
  private static final int MAC_BYTES = 16;
  private final SecretKeySpec key;
  private final String baseUrl;
  private final Clock clock;

  SignedLinks(
      @Value("${passerelle.link-key}") String key, @Value("${passerelle.base-url}") String baseUrl, Clock clock) {
    this.key = new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256");
    this.baseUrl = baseUrl;
    this.clock = clock;
  }

  /** What a valid link says. */
  public record Opened(UUID network, UUID subject, UUID actor, Instant until) {}

  /**
   * The part of a URL that carries the proof.
   *
   * @param deed what the link lets its bearer do; a link for one deed opens no other
   * @param actor the person for whom it was made
   */
  public String token(String deed, UUID network, UUID subject, UUID actor, Instant until) {
    byte[] body =
        ByteBuffer.allocate(56)
            .putLong(network.getMostSignificantBits())
            .putLong(network.getLeastSignificantBits())
            .putLong(subject.getMostSignificantBits())
            .putLong(subject.getLeastSignificantBits())
            .putLong(actor.getMostSignificantBits())
            .putLong(actor.getLeastSignificantBits())
            .putLong(until.getEpochSecond())
            .array();
    byte[] token = Arrays.copyOf(body, body.length + MAC_BYTES);
    System.arraycopy(mac(deed, body), 0, token, body.length, MAC_BYTES);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
  }

  /** As above, in the running scope's network. @param life from now; days and months are those of UTC */
  public String token(String deed, UUID subject, UUID actor, Period life) {
    Instant until = clock.instant().atOffset(ZoneOffset.UTC).plus(life).toInstant();
    return token(deed, Scope.current().network(), subject, actor, until);
  }

  /** The whole address of the page {@code /l/{deed}/...} on which its reader does the deed; see {@link #token}. */
  public String page(String deed, UUID subject, UUID actor, Period life, String language) {
    return address("/l/" + deed + "/" + token(deed, subject, actor, life) + "?lang=" + language);
  }

  /** An absolute address below this installation's own. */
  public String address(String path) {
    return baseUrl + path;
  }

  /** What the token says, if it was made here for this deed and has not run out. */
  public Optional<Opened> open(String deed, String token) {
    byte[] bytes;
    try {
      bytes = Base64.getUrlDecoder().decode(token);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
    if (bytes.length != 56 + MAC_BYTES) {
      return Optional.empty();
    }
    byte[] body = Arrays.copyOf(bytes, 56);
    byte[] mac = Arrays.copyOfRange(bytes, 56, bytes.length);
    if (!MessageDigest.isEqual(mac, Arrays.copyOf(mac(deed, body), MAC_BYTES))) {
      return Optional.empty();
    }
    ByteBuffer in = ByteBuffer.wrap(body);
    Opened opened =
        new Opened(
            new UUID(in.getLong(), in.getLong()),
            new UUID(in.getLong(), in.getLong()),
            new UUID(in.getLong(), in.getLong()),
            Instant.ofEpochSecond(in.getLong()));
    return opened.until().isAfter(clock.instant()) ? Optional.of(opened) : Optional.empty();
  }

  private byte[] mac(String deed, byte[] body) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      mac.update(deed.getBytes(StandardCharsets.UTF_8));
      mac.update((byte) 0);
      return mac.doFinal(body);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
