package org.passerelle.oversight;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.passerelle.scope.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class DecisionRepository {
  private final JdbcClient jdbc;

  DecisionRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** First decided first. */
  List<HumanDecision> of(UUID suggestion) {
    return jdbc.sql(
            """
            select h.*, a.display_name from human_decision h
            left join account a on a.network_id = h.network_id and a.id = h.decided_by
            where h.network_id = ? and h.suggestion_id = ? order by h.decided_at, h.id
            """)
        .params(Scope.current().network(), suggestion)
        .query(DecisionRepository::read)
        .list();
  }

  static HumanDecision read(ResultSet row, int number) throws SQLException {
    String name = row.getString("display_name");
    return new HumanDecision(
        row.getObject("id", UUID.class), row.getObject("suggestion_id", UUID.class), row.getBoolean("followed"),
        row.getBoolean("favourable"), row.getString("decision"), row.getString("reason"),
        row.getObject("seconds", Integer.class), row.getObject("decided_at", OffsetDateTime.class).toInstant(),
        row.getObject("decided_by", UUID.class), name == null ? "" : name);
  }
}
