package org.passerelle.employers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.passerelle.programmes.Participation;
import org.passerelle.scope.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class WatchedDayRepository {
  private final JdbcClient jdbc;

  WatchedDayRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The day as it stands; a company is asked once for each day. */
  WatchedDay put(WatchedDay day, OffsetDateTime at) {
    jdbc.sql("insert into watched_day values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing")
        .params(
            network(), day.id(), day.organisation(), day.company(), day.edition(), day.role(), day.stage(),
            day.heldOn(), at, Scope.current().account())
        .update();
    return jdbc.sql(
            """
            select * from watched_day where network_id = ? and company_id = ? and edition_id = ? and role = ?
              and stage = ? and held_on = ?
            """)
        .params(network(), day.company(), day.edition(), day.role(), day.stage(), day.heldOn())
        .query(WatchedDayRepository::day)
        .single();
  }

  /** @return false when the person stands on the list of that day already */
  boolean show(WatchedDay day, Participation who, UUID consent) {
    return jdbc.sql("insert into watched_person values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing")
            .params(network(), day.id(), who.organisation(), day.company(), who.id(), who.person(), consent)
            .update()
        == 1;
  }

  Optional<WatchedDay> find(UUID id) {
    return jdbc.sql("select * from watched_day where network_id = ? and id = ?")
        .params(network(), id)
        .query(WatchedDayRepository::day)
        .optional();
  }

  /** Latest first. */
  List<WatchedDay> ofCompany(UUID company, LocalDate from) {
    return jdbc.sql(
            "select * from watched_day where network_id = ? and company_id = ? and held_on >= ? order by held_on desc, id")
        .params(network(), company, from)
        .query(WatchedDayRepository::day)
        .list();
  }

  List<WatchedDay.Listed> ofStage(UUID edition, String role, String stage) {
    return jdbc.sql(
            """
            select d.*, c.name, (select count(*) from watched_person p
                                 where p.network_id = d.network_id and p.day_id = d.id) as guests
            from watched_day d join company c on c.network_id = d.network_id and c.id = d.company_id
            where d.network_id = ? and d.edition_id = ? and d.role = ? and d.stage = ?
            order by d.held_on desc, lower(c.name)
            """)
        .params(network(), edition, role, stage)
        .query((row, i) -> new WatchedDay.Listed(day(row, i), row.getString("name"), row.getInt("guests")))
        .list();
  }

  record Shown(UUID participation, UUID person) {}

  /** Those whose consent still holds on a day. */
  List<Shown> guests(UUID day, LocalDate today) {
    return jdbc.sql(
            """
            select p.participation_id as participation, p.person_id as person from watched_person p
            join consent c on c.network_id = p.network_id and c.id = p.consent_id
            where p.network_id = ? and p.day_id = ? and (c.ends_on is null or c.ends_on >= ?)
              and not exists (select 1 from consent_withdrawal w
                              where w.network_id = c.network_id and w.consent_id = c.id)
            order by p.participation_id
            """)
        .params(network(), day, today)
        .query(Shown.class)
        .list();
  }

  private static WatchedDay day(ResultSet row, int index) throws SQLException {
    return new WatchedDay(
        row.getObject("id", UUID.class), row.getObject("organisation_id", UUID.class),
        row.getObject("company_id", UUID.class), row.getObject("edition_id", UUID.class), row.getString("role"),
        row.getString("stage"), row.getObject("held_on", LocalDate.class));
  }

  private static UUID network() {
    return Scope.current().network();
  }
}
