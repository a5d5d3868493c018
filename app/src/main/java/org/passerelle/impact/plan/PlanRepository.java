package org.passerelle.impact.plan;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.passerelle.impact.plan.AnalysisPlan.Deviation;
import org.passerelle.scope.Ids;
import org.passerelle.scope.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class PlanRepository {
  private static final String PLANS =
      """
      select p.*, a.display_name as by_name from analysis_plan p
      left join account a on a.network_id = p.network_id and a.id = p.frozen_by
      where p.network_id = ?
      """;
  private final JdbcClient jdbc;
  private final JsonMapper json;

  PlanRepository(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  void insert(AnalysisPlan plan, OffsetDateTime at) {
    jdbc.sql(
            """
            insert into analysis_plan (network_id, id, programme, number, content, written, sha256, outcomes_open,
                                       frozen_at, frozen_by)
            values (?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?)
            """)
        .params(
            Scope.current().network(), plan.id(), plan.programme(), plan.number(),
            json.writeValueAsString(plan.draft()), plan.written(), plan.sha256(), plan.outcomesOpen(), at,
            plan.frozenBy())
        .update();
  }

  List<AnalysisPlan> of(String programme) {
    return jdbc.sql(PLANS + " and p.programme = ? order by p.number desc")
        .params(Scope.current().network(), programme)
        .query(this::read)
        .list();
  }

  Optional<AnalysisPlan> find(UUID plan) {
    return jdbc.sql(PLANS + " and p.id = ?")
        .params(Scope.current().network(), plan)
        .query(this::read)
        .optional();
  }

  void insert(UUID plan, Deviation deviation, OffsetDateTime at) {
    jdbc.sql(
            """
            insert into plan_deviation (network_id, id, plan_id, what, why, noted_at, noted_by)
            values (?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            Scope.current().network(), Ids.next(), plan, deviation.what(), deviation.why(), at, deviation.notedBy())
        .update();
  }

  /** Of all plans of a programme, earliest first, by plan. */
  Map<UUID, List<Deviation>> deviations(String programme) {
    record Noted(UUID plan, Deviation deviation) {}
    return jdbc.sql(
            """
            select d.plan_id, d.what, d.why, d.noted_at, d.noted_by
            from plan_deviation d join analysis_plan p on p.network_id = d.network_id and p.id = d.plan_id
            where d.network_id = ? and p.programme = ? order by d.noted_at
            """)
        .params(Scope.current().network(), programme)
        .query(
            (row, index) -> new Noted(
                row.getObject("plan_id", UUID.class),
                new Deviation(
                    row.getString("what"), row.getString("why"),
                    row.getObject("noted_at", OffsetDateTime.class).toInstant(),
                    row.getObject("noted_by", UUID.class))))
        .list()
        .stream()
        .collect(groupingBy(Noted::plan, mapping(Noted::deviation, toList())));
  }

  private AnalysisPlan read(ResultSet row, int index) throws SQLException {
    return new AnalysisPlan(
        row.getObject("id", UUID.class), row.getString("programme"), row.getInt("number"),
        json.readValue(row.getString("content"), Draft.class), row.getString("written"), row.getString("sha256"),
        row.getInt("outcomes_open"), row.getObject("frozen_at", OffsetDateTime.class).toInstant(),
        row.getObject("frozen_by", UUID.class),
        Objects.requireNonNullElse(row.getString("by_name"), ""));
  }
}
