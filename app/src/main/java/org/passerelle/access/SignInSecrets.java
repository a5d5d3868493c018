package org.passerelle.access;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.scope.Ids;
import org.passerelle.scope.InScope;
import org.passerelle.scope.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What accounts prove themselves with, hashed or sealed. A secret is in force until it is used, ended or too old. */
@Repository
class SignInSecrets {
  private static final String IN_FORCE =
      """
      select s.id, s.account_id as account, s.secret_hash as hash from sign_in_secret s
      where s.network_id = ? and s.kind = ? and (s.expires_at is null or s.expires_at > ?)
        and not exists (select 1 from sign_in_secret_use u where u.network_id = s.network_id and u.secret_id = s.id)
      """;

  private final JdbcClient jdbc;
  private final InScope inScope;
  private final Clock clock;

  SignInSecrets(JdbcClient jdbc, InScope inScope, Clock clock) {
    this.jdbc = jdbc;
    this.inScope = inScope;
    this.clock = clock;
  }

  enum Kind {
    PASSWORD,
    TOTP,
    LINK,
    CODE,
    TEXT,
    INVITATION,
    RECOVERY;

    String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  record Kept(UUID id, UUID account, String hash) {}

  /** Keeps a secret for an account of the running scope's network; without {@code life} it does not run out. */
  UUID keep(UUID account, Kind kind, String hash, @Nullable Duration life) {
    UUID id = Ids.next();
    OffsetDateTime now = OffsetDateTime.now(clock);
    jdbc.sql(
            """
            insert into sign_in_secret (network_id, id, account_id, kind, secret_hash, created_at, created_by, expires_at)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            network(), id, account, kind.key(), hash, now, Scope.current().account(), life == null ? null : now.plus(life))
        .update();
    return id;
  }

  /** Those of one kind that an account has in force, latest first. */
  List<Kept> of(UUID account, Kind kind) {
    return jdbc.sql(IN_FORCE + " and s.account_id = ? order by s.created_at desc, s.id desc")
        .params(network(), kind.key(), OffsetDateTime.now(clock), account)
        .query(Kept.class)
        .list();
  }

  /** As {@link #of}, while no other request judges or ends a secret of the account. */
  List<Kept> lock(UUID account, Kind kind) {
    jdbc.sql("select 1 from account where network_id = ? and id = ? for update")
        .params(network(), account)
        .query()
        .listOfRows();
    return of(account, kind);
  }

  private Optional<Kept> inForce(Kind kind, String hash) {
    return jdbc.sql(IN_FORCE + " and s.secret_hash = ?")
        .params(network(), kind.key(), OffsetDateTime.now(clock), hash)
        .query(Kept.class)
        .optional();
  }

  /** Finds a secret in whichever network it was kept, without using it. */
  Optional<Found> find(Kind kind, String hash) {
    return networkOf(hash)
        .flatMap(
            network ->
                inScope
                    .call(Scope.system(network), () -> inForce(kind, hash))
                    .map(kept -> new Found(network, kept.id(), kept.account())));
  }

  record Found(UUID network, UUID secret, UUID account) {}

  private Optional<UUID> networkOf(String hash) {
    return jdbc.sql("select network_of_secret(?)").param(hash).query(UUID.class).optional();
  }

  /** Uses a secret up. @return false when another request was faster */
  boolean use(UUID secret) {
    return jdbc.sql(
                """
                insert into sign_in_secret_use (network_id, secret_id, used_at) values (?, ?, ?) on conflict do nothing
                """)
            .params(network(), secret, OffsetDateTime.now(clock))
            .update()
        == 1;
  }

  /** Uses up the code of one half minute, which comes from a secret that stays. @return false when it was used before */
  boolean useStep(UUID secret, long step) {
    return jdbc.sql("insert into totp_step (network_id, secret_id, step) values (?, ?, ?) on conflict do nothing")
            .params(network(), secret, step)
            .update()
        == 1;
  }

  /** Ends whatever of one kind an account has in force. */
  void endAll(UUID account, Kind kind) {
    of(account, kind).forEach(kept -> use(kept.id()));
  }

  /** Notes a wrong guess. @return how many there were with this one */
  int noteGuess(UUID secret) {
    return jdbc.sql(
            """
            insert into sign_in_guess (network_id, secret_id, number, guessed_at)
            select ?, ?, coalesce(max(number), 0) + 1, ? from sign_in_guess where network_id = ? and secret_id = ?
            returning number
            """)
        .params(network(), secret, OffsetDateTime.now(clock), network(), secret)
        .query(Integer.class)
        .single();
  }

  private static UUID network() {
    return Scope.current().network();
  }
}
