package org.passerelle.mentoring;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.scope.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AlertRepository {
  private static final String SELECT =
      """
      select a.*, o.owner_id, s.until_on, c.closed_at, c.reason as closing_reason
      from alert a
      left join lateral (select owner_id from alert_owner w where w.network_id = a.network_id and w.alert_id = a.id
                         order by w.taken_at desc, w.id desc limit 1) o on true
      left join lateral (select until_on from alert_snooze z where z.network_id = a.network_id and z.alert_id = a.id
                         order by z.snoozed_at desc, z.id desc limit 1) s on true
      left join alert_closing c on c.network_id = a.network_id and c.alert_id = a.id
      where a.network_id = ?
      """;

  private final JdbcClient jdbc;

  AlertRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Opens an alert unless its cause has one open. The cause's row is one only one alert can have.
   *
   * @return false when one is open already
   */
  boolean open(UUID id, Duo duo, AlertKind kind, @Nullable UUID person, String cause, OffsetDateTime at) {
    UUID network = Scope.current().network();
    if (!claim(duo.organisation(), cause, id)) {
      return false;
    }
    jdbc.sql(
            """
            insert into alert (network_id, id, organisation_id, kind, duo_id, participation_id, person_id, cause,
                               confidential, opened_at, opened_by)
            values (?, ?, ?, ?, ?, null, ?, ?, ?, ?, ?)
            """)
        .params(
            network, id, duo.organisation(), kind.key(), duo.id(), person, cause, kind == AlertKind.CONCERN, at,
            Scope.current().account())
        .update();
    return true;
  }

  /** The same about one person, whether or not they are in a duo. */
  boolean open(UUID id, AlertAbout about, AlertKind kind, String cause, OffsetDateTime at) {
    if (!claim(about.organisation(), cause, id)) {
      return false;
    }
    jdbc.sql(
            """
            insert into alert (network_id, id, organisation_id, kind, participation_id, person_id, paper_id, cause,
                               opened_at, opened_by)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            Scope.current().network(), id, about.organisation(), kind.key(), about.participation(), about.person(),
            about.paper(), cause, at, Scope.current().account())
        .update();
    return true;
  }

  private boolean claim(UUID organisation, String cause, UUID alert) {
    return jdbc.sql(
                """
                insert into alert_open (network_id, organisation_id, cause, alert_id) values (?, ?, ?, ?)
                on conflict do nothing
                """)
            .params(Scope.current().network(), organisation, cause, alert)
            .update()
        == 1;
  }

  Optional<Alert> find(UUID id) {
    return jdbc.sql(SELECT + " and a.id = ?")
        .params(Scope.current().network(), id)
        .query(AlertRepository::read)
        .optional();
  }

  /** Every open alert the scope may see, oldest first. */
  List<Alert> open() {
    return jdbc.sql(
            SELECT
                + """
                and exists (select 1 from alert_open p where p.network_id = a.network_id and p.alert_id = a.id)
                order by a.opened_at
                """)
        .params(Scope.current().network())
        .query(AlertRepository::read)
        .list();
  }

  List<Alert> ofDuo(UUID duo) {
    return jdbc.sql(SELECT + " and a.duo_id = ? order by a.opened_at desc")
        .params(Scope.current().network(), duo)
        .query(AlertRepository::read)
        .list();
  }

  Set<UUID> duosWithOpen(AlertKind kind, UUID edition) {
    return jdbc.sql(
            """
            select a.duo_id from alert_open p
            join alert a on a.network_id = p.network_id and a.id = p.alert_id
            join duo d on d.network_id = a.network_id and d.id = a.duo_id
            where p.network_id = ? and a.kind = ? and d.edition_id = ?
            """)
        .params(Scope.current().network(), kind.key(), edition)
        .query(UUID.class)
        .set();
  }

  Optional<Alert> openOf(String cause) {
    return jdbc.sql(
            SELECT
                + """
                and exists (select 1 from alert_open p
                            where p.network_id = a.network_id and p.alert_id = a.id and p.cause = ?)
                """)
        .params(Scope.current().network(), cause)
        .query(AlertRepository::read)
        .optional();
  }

  void own(UUID alert, UUID organisation, UUID id, UUID owner, OffsetDateTime at) {
    jdbc.sql("insert into alert_owner values (?, ?, ?, ?, ?, ?, ?)")
        .params(Scope.current().network(), id, organisation, alert, owner, at, Scope.current().account())
        .update();
  }

  void snooze(Alert alert, UUID id, LocalDate until, String reason, OffsetDateTime at, UUID by) {
    jdbc.sql("insert into alert_snooze values (?, ?, ?, ?, ?, ?, ?, ?)")
        .params(Scope.current().network(), id, alert.organisation(), alert.id(), until, reason, at, by)
        .update();
  }

  /** @return false when somebody else closed it first */
  boolean close(Alert alert, String reason, @Nullable String note, OffsetDateTime at) {
    UUID network = Scope.current().network();
    int closed =
        jdbc.sql(
                """
                insert into alert_closing (network_id, alert_id, organisation_id, reason, note, closed_at, closed_by)
                values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                """)
            .params(network, alert.id(), alert.organisation(), reason, note, at, Scope.current().account())
            .update();
    jdbc.sql("delete from alert_open where network_id = ? and alert_id = ?").params(network, alert.id()).update();
    return closed == 1;
  }

  private static Alert read(ResultSet row, int index) throws SQLException {
    return new Alert(
        row.getObject("id", UUID.class),
        AlertKind.of(row.getString("kind")),
        row.getObject("organisation_id", UUID.class),
        row.getObject("duo_id", UUID.class),
        row.getObject("person_id", UUID.class),
        row.getObject("paper_id", UUID.class),
        row.getBoolean("confidential"),
        row.getObject("opened_at", OffsetDateTime.class).toInstant(),
        row.getObject("owner_id", UUID.class),
        row.getObject("until_on", LocalDate.class),
        instant(row, "closed_at"),
        row.getString("closing_reason"));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}
