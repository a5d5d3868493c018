package org.passerelle.employers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.employers.Retention.Round;
import org.passerelle.employers.Retention.Said;
import org.passerelle.employers.Retention.Share;
import org.passerelle.employers.Retention.Side;
import org.passerelle.scope.Ids;
import org.passerelle.scope.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class RetentionRepository {
  private static final String SELECT =
      """
      select r.*, a.reached, a.there,
             case when a.as_agreed = false or a.treated_well = false then coalesce(a.words, '') end as worry,
             a.reason, case when a.as_agreed is distinct from false and a.treated_well is distinct from false then a.words end as words
      from retention r
      left join retention_answer a on a.network_id = r.network_id and a.retention_id = r.id
      where r.network_id = ?
      """;

  private final JdbcClient jdbc;
  private final JsonMapper json;

  RetentionRepository(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** Each side's row names that side alone, so that neither reads the other's. */
  void plan(Placement placement, Side side, int months, LocalDate dueOn) {
    jdbc.sql("insert into retention values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing")
        .params(
            network(), Ids.next(), placement.id(), placement.organisation(), company(placement, side),
            person(placement, side), Codes.of(side), months, dueOn)
        .update();
  }

  /** Takes those due where the work still goes on, and marks them asked. */
  List<UUID> takeDue(LocalDate today, OffsetDateTime at) {
    return jdbc.sql(
            """
            update retention r set asked_at = ? where r.network_id = ? and r.due_on <= ? and r.asked_at is null
              and not exists (select 1 from placement_ending e
                              where e.network_id = r.network_id and e.placement_id = r.placement_id)
            returning r.id
            """)
        .params(at, network(), today)
        .query(UUID.class)
        .list();
  }

  /** @return false when it was answered before */
  boolean answer(
      Round round, Placement placement, boolean reached, @Nullable Said said, String way, OffsetDateTime at) {
    return jdbc.sql(
                """
                insert into retention_answer values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?)
                on conflict do nothing
                """)
            .params(
                network(), round.id(), placement.id(), placement.organisation(), company(placement, round.side()),
                person(placement, round.side()), reached, said == null ? null : said.there(),
                said == null ? null : said.asAgreed(), said == null ? null : said.treatedWell(),
                said == null ? null : said.reason(), said == null ? null : said.endedOn(),
                said == null ? null : said.words(),
                json.writeValueAsString(said == null ? java.util.Map.of() : said.answers().given()), way, at,
                Scope.current().account())
            .update()
        == 1;
  }

  List<Round> find(UUID id) {
    return list(" and r.id = ?", id);
  }

  /** Earliest first. */
  List<Round> of(UUID placement) {
    return list(" and r.placement_id = ? order by r.months, r.side", placement);
  }

  /** Those of one company or person that were asked and not answered, as the running scope may see them. */
  List<Round> waiting(Side side, UUID whose) {
    return list(
        " and a.retention_id is null and r.asked_at is not null and r.%s = ? order by r.due_on"
            .formatted(side == Side.EMPLOYER ? "company_id" : "person_id"),
        whose);
  }

  private List<Round> list(String which, UUID id) {
    return jdbc.sql(SELECT + which).params(network(), id).query(RetentionRepository::read).list();
  }

  /** Each placement that has come so far counts once a month, whichever side was reached; there when anybody says so. */
  List<Share> shares(@Nullable UUID edition, LocalDate today) {
    return jdbc.sql(
            """
            select r.months, count(distinct r.placement_id) as asked,
                   count(distinct r.placement_id) filter (where a.reached or e.placement_id is not null) as reached,
                   count(distinct r.placement_id) filter (where a.there) as there
            from retention r
            join placement p on p.network_id = r.network_id and p.id = r.placement_id
            join participation t on t.network_id = p.network_id and t.id = p.participation_id
            left join retention_answer a on a.network_id = r.network_id and a.retention_id = r.id
            left join placement_ending e on e.network_id = p.network_id and e.placement_id = p.id and e.ended_on <= r.due_on
            where r.network_id = :network and r.due_on <= :today and (:edition::uuid is null or t.edition_id = :edition::uuid)
            group by r.months order by r.months
            """)
        .param("network", network())
        .param("edition", edition)
        .param("today", today)
        .query(Share.class)
        .list();
  }

  private static @Nullable UUID company(Placement placement, Side side) {
    return side == Side.EMPLOYER ? placement.company() : null;
  }

  private static @Nullable UUID person(Placement placement, Side side) {
    return side == Side.PERSON ? placement.person() : null;
  }

  private static Round read(ResultSet row, int index) throws SQLException {
    return new Round(
        row.getObject("id", UUID.class), row.getObject("placement_id", UUID.class),
        row.getObject("organisation_id", UUID.class), Codes.read(Side.class, row.getString("side")),
        row.getInt("months"), row.getObject("due_on", LocalDate.class), row.getObject("asked_at") != null,
        row.getObject("reached", Boolean.class), row.getObject("there", Boolean.class), row.getString("worry"),
        row.getString("reason"), row.getString("words"));
  }

  private static UUID network() {
    return Scope.current().network();
  }
}
