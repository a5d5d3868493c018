package org.passerelle.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.passerelle.scope.Ids;
import org.passerelle.scope.InScope;
import org.passerelle.scope.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Signed-in browsers. Kept in the database, so that they outlive a restart and are known to every node. */
@Component
class Sessions {
  static final Duration STAFF_IDLE = Duration.ofHours(10);
  static final Duration PARTICIPANT_IDLE = Duration.ofDays(14);
  private static final SecureRandom RANDOM = new SecureRandom();

  private final JdbcClient jdbc;
  private final InScope inScope;
  private final Accounts accounts;
  private final Clock clock;

  Sessions(JdbcClient jdbc, InScope inScope, Accounts accounts, Clock clock) {
    this.jdbc = jdbc;
    this.inScope = inScope;
    this.accounts = accounts;
    this.clock = clock;
  }

  /** @return the secret for the cookie; only its hash is stored */
  String begin(Account account, boolean secondFactor) {
    String token = newToken();
    OffsetDateTime now = OffsetDateTime.now(clock);
    Duration life = account.isStaff() ? STAFF_IDLE : PARTICIPANT_IDLE;
    jdbc.sql(
            """
            insert into web_session (network_id, id, account_id, token_hash, begun_at, seen_at, expires_at,
                                     second_factor)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(account.network(), Ids.next(), account.id(), hash(token), now, now, now.plus(life), secondFactor)
        .update();
    return token;
  }

  /** The account behind a cookie, unless the session has run out. */
  Optional<Account> account(String token) {
    String hash = hash(token);
    UUID network = jdbc.sql("select network_of_session(?)").param(hash).query(UUID.class).optional().orElse(null);
    if (network == null) {
      return Optional.empty();
    }
    return inScope.call(
        Scope.system(network),
        () ->
            jdbc.sql("select account_id from web_session where token_hash = ? and expires_at > ?")
                .params(hash, OffsetDateTime.now(clock))
                .query(UUID.class)
                .optional()
                .flatMap(accounts::find));
  }

  void end(String token) {
    String hash = hash(token);
    UUID network = jdbc.sql("select network_of_session(?)").param(hash).query(UUID.class).optional().orElse(null);
    if (network != null) {
      inScope.run(
          Scope.system(network),
          () -> jdbc.sql("delete from web_session where token_hash = ?").param(hash).update());
    }
  }

  static String newToken() {
    byte[] bytes = new byte[32];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  static String hash(String token) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
