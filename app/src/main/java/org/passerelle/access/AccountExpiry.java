package org.passerelle.access;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.passerelle.audit.Audit;
import org.passerelle.scope.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Forgets ways in that nobody uses any more: staff accounts after a year, sessions and secrets that have run out. */
@Service
public class AccountExpiry {
  private static final int STAFF_MONTHS = 12;
  private static final int SPENT_DAYS = 30;
  private final JdbcClient jdbc;
  private final Accounts accounts;
  private final Audit audit;
  private final Clock clock;

  AccountExpiry(JdbcClient jdbc, Accounts accounts, Audit audit, Clock clock) {
    this.jdbc = jdbc;
    this.accounts = accounts;
    this.audit = audit;
    this.clock = clock;
  }

  /** Works in the running scope's network. @return how many accounts were closed */
  @Transactional
  public int expire() {
    List<UUID> idle = idleStaff(OffsetDateTime.now(clock).minusMonths(STAFF_MONTHS));
    idle.forEach(this::close);
    forgetSessions();
    forgetSecrets(OffsetDateTime.now(clock).minusDays(SPENT_DAYS));
    return idle.size();
  }

  /** Never the last administrator, no program, which has a term of its own, and nobody who was invented for a demonstration. */
  private List<UUID> idleStaff(OffsetDateTime before) {
    return jdbc.sql(
            """
            select a.id from account a where a.network_id = :network and a.person_id is null and a.created_at < :before
              and coalesce(a.email, '') not like '%@operator.invalid'
              and not exists (select 1 from network w where w.id = a.network_id and w.kind = 'demo')
              and not exists (select 1 from api_token t where t.network_id = a.network_id and t.account_id = a.id)
              and not exists (select 1 from account_closing c where c.network_id = a.network_id and c.account_id = a.id)
              and not exists (select 1 from audit_event e where e.network_id = a.network_id and e.subject_id = a.id
                                and e.action = 'session.begun' and e.at >= :before)
              and not exists (select 1 from role_grant g where g.network_id = a.network_id and g.account_id = a.id
                                and g.role = 'administrator')
            """)
        .param("network", Scope.current().network())
        .param("before", before)
        .query(UUID.class)
        .list();
  }

  private void close(UUID account) {
    accounts.close(account, account, "not used for a year");
    audit.wrote("account.closed", "account", account, "not-used");
  }

  private void forgetSessions() {
    jdbc.sql("delete from web_session where network_id = ? and expires_at < ?")
        .params(Scope.current().network(), OffsetDateTime.now(clock))
        .update();
  }

  private void forgetSecrets(OffsetDateTime before) {
    UUID network = Scope.current().network();
    UUID[] spent =
        jdbc.sql(
                """
                select s.id from sign_in_secret s where s.network_id = ?
                  and (s.expires_at < ? or exists (select 1 from sign_in_secret_use u
                         where u.network_id = s.network_id and u.secret_id = s.id and u.used_at < ?))
                """)
            .params(network, before, before)
            .query(UUID.class)
            .list()
            .toArray(UUID[]::new);
    for (String rows : List.of("sign_in_guess where secret_id", "totp_step where secret_id", "sign_in_secret_use where secret_id", "sign_in_secret where id")) {
      jdbc.sql("delete from %s = any (?) and network_id = ?".formatted(rows)).params(spent, network).update();
    }
  }
}
