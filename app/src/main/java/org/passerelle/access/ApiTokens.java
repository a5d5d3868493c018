package org.passerelle.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.audit.Audit;
import org.passerelle.scope.Ids;
import org.passerelle.scope.InScope;
import org.passerelle.scope.NotFound;
import org.passerelle.scope.Role;
import org.passerelle.scope.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tokens with which programs call the API for one organisation. Each acts as an account of its own. */
@Service
public class ApiTokens {
  public static final Duration LIFE = Duration.ofDays(365);
  private static final String PREFIX = "psr_";

  private final JdbcClient jdbc;
  private final Accounts accounts;
  private final InScope inScope;
  private final Clock clock;
  private final Audit audit;

  ApiTokens(JdbcClient jdbc, Accounts accounts, InScope inScope, Clock clock, Audit audit) {
    this.jdbc = jdbc;
    this.accounts = accounts;
    this.inScope = inScope;
    this.clock = clock;
    this.audit = audit;
  }

  /** @param revokedAt null while it works */
  public record Issued(
      UUID id, String name, String organisation, Instant createdAt, Instant expiresAt, @Nullable Instant revokedAt) {}

  /**
   * A new token.
   *
   * @param role what the program may do, as staff of the organisation
   * @return the secret, which can be read only now
   */
  @Transactional
  public String issue(UUID organisation, String name, Role role) {
    UUID by = Scope.current().require(Role.ADMINISTRATOR).requireAccount();
    String token = PREFIX + Secret.next();
    OffsetDateTime now = OffsetDateTime.now(clock);
    Account program = accounts.openForStaff(organisation, name, null, "en", Set.of(role));
    UUID id = Ids.next();
    jdbc.sql(
            """
            insert into api_token (network_id, id, account_id, organisation_id, name, token_hash, created_at, created_by,
                                   expires_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            program.network(), id, program.id(), organisation, name, Secret.hash(token), now, by, now.plus(LIFE))
        .update();
    audit.wrote("token.issued", "token", id, role.key());
    return token;
  }

  @Transactional
  public void revoke(UUID id) {
    Scope scope = Scope.current().require(Role.ADMINISTRATOR);
    int found =
        jdbc.sql(
                """
                insert into api_token_revocation (network_id, token_id, revoked_at, revoked_by)
                select network_id, id, ?, ? from api_token where network_id = ? and id = ? on conflict do nothing
                """)
            .params(OffsetDateTime.now(clock), scope.requireAccount(), scope.network(), id)
            .update();
    if (found == 0) {
      throw new NotFound("token");
    }
    audit.wrote("token.revoked", "token", id);
  }

  /** Every token of the network, latest first. */
  @Transactional(readOnly = true)
  public List<Issued> all() {
    Scope scope = Scope.current().require(Role.ADMINISTRATOR);
    return jdbc.sql(
            """
            select t.id, t.name, o.name as organisation, t.created_at, t.expires_at, r.revoked_at
            from api_token t
            join organisation o on o.network_id = t.network_id and o.id = t.organisation_id
            left join api_token_revocation r on r.network_id = t.network_id and r.token_id = t.id
            where t.network_id = ? order by t.created_at desc
            """)
        .param(scope.network())
        .query(Issued.class)
        .list();
  }

  /** The account that a token acts as, while it works. */
  Optional<Account> holder(String token) {
    return jdbc.sql("select network_id, account_id from holder_of_token(?, ?)")
        .params(Secret.hash(token), OffsetDateTime.now(clock))
        .query((row, i) -> List.of(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
        .optional()
        .flatMap(found -> inScope.call(Scope.system(found.getFirst()), () -> accounts.find(found.getLast())));
  }
}
