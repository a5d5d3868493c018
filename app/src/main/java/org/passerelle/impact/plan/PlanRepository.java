package org.passerelle.impact.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
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
    return jdbc.sql("select * from analysis_plan where network_id = ? and programme = ? order by number desc")
        .params(Scope.current().network(), programme)
        .query(this::read)
        .list();
  }

  Optional<AnalysisPlan> find(UUID plan) {
    return jdbc.sql("select * from analysis_plan where network_id = ? and id = ?")
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

  List<Deviation> deviations(UUID plan) {
    return jdbc.sql(
            """
            select what, why, noted_at, noted_by from plan_deviation where network_id = ? and plan_id = ?
            order by noted_at
            """)
        .params(Scope.current().network(), plan)
        .query(
            (row, index) -> new Deviation(
                row.getString("what"), row.getString("why"),
                row.getObject("noted_at", OffsetDateTime.class).toInstant(), row.getObject("noted_by", UUID.class)))
        .list();
  }

  private AnalysisPlan read(ResultSet row, int index) throws SQLException {
    return new AnalysisPlan(
        row.getObject("id", UUID.class), row.getString("programme"), row.getInt("number"),
        json.readValue(row.getString("content"), Draft.class), row.getString("written"), row.getString("sha256"),
        row.getInt("outcomes_open"), row.getObject("frozen_at", OffsetDateTime.class).toInstant(),
        row.getObject("frozen_by", UUID.class));
  }
}
