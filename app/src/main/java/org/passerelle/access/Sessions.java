package org.passerelle.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.passerelle.scope.Ids;
import org.passerelle.scope.InScope;
import org.passerelle.scope.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Signed-in browsers. Kept in the database, so that they outlive a restart and are known to every node. */
@Component
public class Sessions {
  private static final Duration NOTED_EVERY = Duration.ofMinutes(10);

  private final JdbcClient jdbc;
  private final InScope inScope;
  private final Clock clock;

  Sessions(JdbcClient jdbc, InScope inScope, Clock clock) {
    this.jdbc = jdbc;
    this.inScope = inScope;
    this.clock = clock;
  }

  /**
   * Signs a browser in.
   *
   * @return the secret for the cookie; only its hash is stored
   */
  public String begin(Account account, boolean secondFactor) {
    return begin(account, secondFactor, "");
  }

  /** @param device as {@link BrowserName} says it */
  String begin(Account account, boolean secondFactor, String device) {
    String token = Secret.next();
    OffsetDateTime now = OffsetDateTime.now(clock);
    inScope.run(
        Scope.system(account.network()),
        () ->
            jdbc.sql(
                    """
                    insert into web_session (network_id, id, account_id, token_hash, begun_at, seen_at, expires_at,
                                             second_factor, device)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                    """)
                .params(
                    account.network(), Ids.next(), account.id(), Secret.hash(token), now, now,
                    now.plus(Life.of(account).idle()), secondFactor, device)
                .update());
    return token;
  }

  /** Who is signed in behind a cookie, unless the session has run out; one statement, and a note every ten minutes. */
  public Optional<SignedIn> find(String token) {
    Optional<SignedIn> found =
        jdbc.sql("select * from signed_in(?, ?)")
            .params(Secret.hash(token), OffsetDateTime.now(clock))
            .query(Sessions::read)
            .optional();
    found.filter(signedIn -> signedIn.seenAt().plus(NOTED_EVERY).isBefore(clock.instant())).ifPresent(this::noteSeen);
    return found;
  }

  private void noteSeen(SignedIn signedIn) {
    Life life = Life.of(signedIn.account());
    Instant idleUntil = clock.instant().plus(life.idle());
    Instant last = signedIn.begunAt().plus(life.most());
    update(
        signedIn.account(),
        "update web_session set seen_at = ?, expires_at = ? where network_id = ? and id = ?",
        OffsetDateTime.now(clock),
        (idleUntil.isBefore(last) ? idleUntil : last).atOffset(java.time.ZoneOffset.UTC),
        signedIn.account().network(),
        signedIn.session());
  }

  /**
   * A session as its owner sees it.
   *
   * @param device browser and system, empty where unknown
   */
  public record Open(UUID id, String device, Instant begunAt, Instant seenAt) {}

  /** The sessions of an account that have not run out, the one seen last first. */
  public List<Open> of(Account account) {
    return inScope.call(
        Scope.system(account.network()),
        () ->
            jdbc.sql(
                    """
                    select id, coalesce(device, '') as device, begun_at, seen_at from web_session
                    where network_id = ? and account_id = ? and expires_at > ? order by seen_at desc, id
                    """)
                .params(account.network(), account.id(), OffsetDateTime.now(clock))
                .query(
                    (row, i) ->
                        new Open(
                            row.getObject("id", UUID.class), row.getString("device"),
                            row.getObject("begun_at", OffsetDateTime.class).toInstant(),
                            row.getObject("seen_at", OffsetDateTime.class).toInstant()))
                .list());
  }

  /** Ends one session of an account, on another device. */
  public void end(Account account, UUID session) {
    update(
        account, "delete from web_session where network_id = ? and account_id = ? and id = ?", account.network(),
        account.id(), session);
  }

  /** Ends every session of an account but this one. */
  public void endOthers(SignedIn kept) {
    update(
        kept.account(), "delete from web_session where network_id = ? and account_id = ? and id <> ?",
        kept.account().network(), kept.account().id(), kept.session());
  }

  /** Ends one session. */
  public void end(SignedIn signedIn) {
    update(
        signedIn.account(),
        "delete from web_session where network_id = ? and id = ?",
        signedIn.account().network(),
        signedIn.session());
  }

  /** Ends every session of an account, on all devices. */
  public void endAll(UUID network, UUID account) {
    inScope.run(
        Scope.system(network),
        () ->
            jdbc.sql("delete from web_session where network_id = ? and account_id = ?")
                .params(network, account)
                .update());
  }

  private void update(Account account, String sql, Object... parameters) {
    inScope.run(Scope.system(account.network()), () -> jdbc.sql(sql).params(parameters).update());
  }

  private static SignedIn read(ResultSet row, int index) throws SQLException {
    return new SignedIn(
        Accounts.read(row, index),
        row.getObject("session_id", UUID.class),
        row.getBoolean("second_factor"),
        row.getObject("begun_at", OffsetDateTime.class).toInstant(),
        row.getObject("seen_at", OffsetDateTime.class).toInstant());
  }

  /**
   * How long a session lasts.
   *
   * @param idle without a request
   * @param most in any case
   */
  private record Life(Duration idle, Duration most) {
    private static final Life STAFF = new Life(Duration.ofHours(4), Duration.ofHours(16));
    private static final Life PARTICIPANT = new Life(Duration.ofDays(14), Duration.ofDays(90));

    static Life of(Account account) {
      return account.isStaff() ? STAFF : PARTICIPANT;
    }
  }
}
