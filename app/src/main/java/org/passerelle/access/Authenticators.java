package org.passerelle.access;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import org.passerelle.access.SignInSecrets.Kept;
import org.passerelle.access.SignInSecrets.Kind;
import org.passerelle.audit.Audit;
import org.passerelle.scope.InScope;
import org.passerelle.scope.Scope;
import org.springframework.stereotype.Service;

/** Six-digit codes from an app on the staff member's phone, as second factor. A code is taken once. */
@Service
public class Authenticators {
  private static final String KEPT = "totp key";
  private static final SecureRandom RANDOM = new SecureRandom();

  private final SignInSecrets secrets;
  private final ServerKeys keys;
  private final InScope inScope;
  private final Audit audit;
  private final Clock clock;

  Authenticators(SignInSecrets secrets, ServerKeys keys, InScope inScope, Audit audit, Clock clock) {
    this.secrets = secrets;
    this.keys = keys;
    this.inScope = inScope;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * A key on offer, not yet taken.
   *
   * @param sealed to be sent back with the first code; readable only here and for the same account
   * @param text the key as an app takes it by hand
   * @param uri the key as an app reads it from a square code ({@code otpauth:})
   */
  public record Offer(String sealed, String text, String uri) {}

  public Offer offer(Account account, String network) {
    byte[] key = new byte[20];
    RANDOM.nextBytes(key);
    return offer(account, network, key);
  }

  /** The offer made before, to be shown again after a wrong code. */
  public Offer again(Account account, String network, String sealed) {
    return open(account, sealed).map(key -> offer(account, network, key)).orElseGet(() -> offer(account, network));
  }

  private Offer offer(Account account, String network, byte[] key) {
    String text = Totp.base32(key);
    String label = encoded(network) + ":" + encoded(account.email() == null ? account.displayName() : account.email());
    String uri = "otpauth://totp/%s?secret=%s&issuer=%s".formatted(label, text, encoded(network));
    return new Offer(keys.seal(purpose(account), HexFormat.of().formatHex(key)), text, uri);
  }

  /** Takes the offered key as second factor when the code comes from it. */
  public boolean enrol(Account account, String sealed, String code) {
    Optional<byte[]> key = open(account, sealed);
    if (key.isEmpty() || stepOf(key.get(), code).isEmpty()) {
      return false;
    }
    inScope.run(
        Scope.system(account.network()),
        () -> {
          secrets.endAll(account.id(), Kind.TOTP);
          secrets.keep(account.id(), Kind.TOTP, keys.seal(KEPT, HexFormat.of().formatHex(key.get())), null);
          audit.wrote("totp.enrolled", "account", account.id());
        });
    return true;
  }

  public boolean isEnrolled(Account account) {
    return inScope.call(
        Scope.system(account.network()), () -> !secrets.of(account.id(), Kind.TOTP).isEmpty());
  }

  /** Whether the code is the one of now, or of the half minute before or after, and was not taken before. */
  public boolean check(Account account, String code) {
    return inScope.call(
        Scope.system(account.network()),
        () ->
            secrets.of(account.id(), Kind.TOTP).stream().findFirst().map(kept -> take(kept, code)).orElse(false));
  }

  private boolean take(Kept kept, String code) {
    byte[] key = HexFormat.of().parseHex(keys.open(KEPT, kept.hash()).orElseThrow());
    OptionalLong step = stepOf(key, code);
    return step.isPresent() && secrets.useStep(kept.id(), step.getAsLong());
  }

  private OptionalLong stepOf(byte[] key, String typed) {
    String code = ReadableCode.plain(typed);
    long now = Totp.step(clock.instant());
    return LongStream.rangeClosed(now - 1, now + 1).filter(step -> Totp.code(key, step).equals(code)).findFirst();
  }

  private Optional<byte[]> open(Account account, String sealed) {
    return keys.open(purpose(account), sealed).map(HexFormat.of()::parseHex);
  }

  private static String purpose(Account account) {
    return "totp offer " + account.id();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
