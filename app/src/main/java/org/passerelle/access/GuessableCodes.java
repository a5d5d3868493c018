package org.passerelle.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import org.passerelle.access.SignInSecrets.Kept;
import org.passerelle.access.SignInSecrets.Kind;
import org.springframework.stereotype.Component;

/** Codes of six digits, short enough to be guessed: so they live for ten minutes and five guesses. */
@Component
class GuessableCodes {
  static final Duration LIFE = Duration.ofMinutes(10);
  private static final int GUESSES = 5;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final SignInSecrets secrets;
  private final ServerKeys keys;

  GuessableCodes(SignInSecrets secrets, ServerKeys keys) {
    this.secrets = secrets;
    this.keys = keys;
  }

  /** A new code for an account of the running scope's network, in place of the one it had. */
  String replace(Account account) {
    String code = "%06d".formatted(RANDOM.nextInt(1_000_000));
    secrets.endAll(account.id(), Kind.TEXT);
    secrets.keep(account.id(), Kind.TEXT, hash(account, code), LIFE);
    return code;
  }

  /** Uses the account's code up when it is what was typed; a wrong guess is counted, and the last one ends the code. */
  boolean redeem(Account account, String typed) {
    String code = ReadableCode.plain(typed);
    return secrets.lock(account.id(), Kind.TEXT).stream()
        .findFirst()
        .map(kept -> judge(account, kept, code))
        .orElse(false);
  }

  private boolean judge(Account account, Kept kept, String code) {
    if (MessageDigest.isEqual(bytes(kept.hash()), bytes(hash(account, code)))) {
      return secrets.use(kept.id());
    }
    if (secrets.noteGuess(kept.id()) >= GUESSES) {
      secrets.use(kept.id());
    }
    return false;
  }

  private String hash(Account account, String code) {
    return keys.mac("text code", account.id() + code);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
