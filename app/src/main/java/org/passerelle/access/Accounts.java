package org.passerelle.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.passerelle.audit.Audit;
import org.passerelle.scope.Ids;
import org.passerelle.scope.Reach;
import org.passerelle.scope.Role;
import org.passerelle.scope.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The accounts of the running scope's network. */
@Repository
public class Accounts {
  private static final String SELECT =
      """
      select a.*, array(
          select distinct g.role from role_grant g
          where g.network_id = a.network_id and g.account_id = a.id
            and not exists (select 1 from role_revocation r where r.network_id = g.network_id and r.grant_id = g.id)
          order by g.role) as roles
      from account a
      where a.network_id = ?
        and not exists (select 1 from account_closing c where c.network_id = a.network_id and c.account_id = a.id)
      """;

  private static final String STAFF =
      SELECT
          + """
            and a.person_id is null
            and coalesce(a.email, '') not like '%@operator.invalid'
            and not exists (select 1 from api_token t where t.network_id = a.network_id and t.account_id = a.id)
          order by a.display_name
          """;

  private final JdbcClient jdbc;
  private final Clock clock;
  private final Audit audit;

  Accounts(JdbcClient jdbc, Clock clock, Audit audit) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.audit = audit;
  }

  @Transactional(readOnly = true)
  public Optional<Account> find(UUID id) {
    return jdbc.sql(SELECT + " and a.id = ?").params(network(), id).query(Accounts::read).optional();
  }

  public Optional<Account> ofPerson(UUID person) {
    return jdbc.sql(SELECT + " and a.person_id = ?").params(network(), person).query(Accounts::read).optional();
  }

  public Optional<Account> withEmail(String email) {
    return jdbc.sql(SELECT + " and a.email = ?")
        .params(network(), email.toLowerCase(Locale.ROOT))
        .query(Accounts::read)
        .optional();
  }

  /**
   * Staff of the network by name, without programs and operators at the shell; with a role, those who hold it. Whoever
   * reaches some organisations sees their staff alone.
   */
  public List<Account> staff(@Nullable Role role) {
    Scope scope = Scope.current();
    return jdbc.sql(STAFF).params(network()).query(Accounts::read)
        .stream()
        .filter(account -> scope.reach() != Reach.ORGANISATIONS || scope.organisations().contains(account.organisation()))
        .filter(account -> role == null ? account.isStaff() : account.roles().contains(role))
        .toList();
  }

  /** Opens an account for a staff member with their roles. */
  public Account openForStaff(
      UUID organisation, String name, @Nullable String email, String language, Set<Role> roles) {
    String address = email == null ? null : email.toLowerCase(Locale.ROOT);
    return save(
        new Account(network(), Ids.next(), organisation, null, name, address, null, language, roles));
  }

  /** Opens the account with which a person sees their own part; one a person. */
  public Account openForPerson(
      UUID person, String name, @Nullable String email, @Nullable String phone, String language) {
    String address = email == null ? null : email.toLowerCase(Locale.ROOT);
    boolean taken = address != null && withEmail(address).isPresent();
    return save(
        new Account(
            network(), Ids.next(), null, person, name, taken ? null : address, phone, language,
            Set.of(Role.PARTICIPANT)));
  }

  public void grant(UUID account, Role role) {
    jdbc.sql("insert into role_grant (network_id, id, account_id, role, granted_at, granted_by) values (?,?,?,?,?,?)")
        .params(network(), Ids.next(), account, role.key(), OffsetDateTime.now(clock), Scope.current().account())
        .update();
    audit.wrote("role.granted", "account", account, role.key());
  }

  void revoke(UUID account, Role role) {
    jdbc.sql(
            """
            insert into role_revocation (network_id, grant_id, revoked_at, revoked_by)
            select g.network_id, g.id, ?, ? from role_grant g
            where g.network_id = ? and g.account_id = ? and g.role = ?
            on conflict do nothing
            """)
        .params(
            OffsetDateTime.now(clock), Scope.current().requireAccount(), network(), account, role.key())
        .update();
    audit.wrote("role.revoked", "account", account, role.key());
  }

  void rename(UUID account, String name, String email) {
    jdbc.sql("update account set display_name = ?, email = ? where network_id = ? and id = ?")
        .params(name, email, network(), account)
        .update();
    audit.wrote("account.renamed", "account", account);
  }

  /** Ends an account; its history stays. @param by who ended it, or the account itself where it was forgotten in time */
  void close(UUID account, UUID by, String reason) {
    jdbc.sql("insert into account_closing (network_id, account_id, closed_at, closed_by, reason) values (?,?,?,?,?)")
        .params(network(), account, OffsetDateTime.now(clock), by, reason)
        .update();
  }

  private Account save(Account account) {
    jdbc.sql(
            """
            insert into account (network_id, id, organisation_id, person_id, display_name, email, phone, language,
                                 created_at, created_by)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            account.network(), account.id(), account.organisation(), account.person(), account.displayName(),
            account.email(), account.phone(), account.language(), OffsetDateTime.now(clock),
            Scope.current().account())
        .update();
    audit.wrote("account.opened", "account", account.id());
    account.roles().forEach(role -> grant(account.id(), role));
    return account;
  }

  private static UUID network() {
    return Scope.current().network();
  }

  static Account read(ResultSet row, int index) throws SQLException {
    Set<Role> roles =
        Stream.of((String[]) row.getArray("roles").getArray()).map(Role::of).collect(Collectors.toUnmodifiableSet());
    return new Account(
        row.getObject("network_id", UUID.class),
        row.getObject("id", UUID.class),
        row.getObject("organisation_id", UUID.class),
        row.getObject("person_id", UUID.class),
        row.getString("display_name"),
        row.getString("email"),
        row.getString("phone"),
        row.getString("language"),
        roles);
  }
}
