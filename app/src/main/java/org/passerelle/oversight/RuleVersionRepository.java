package org.passerelle.oversight;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.passerelle.oversight.RuleVersion.Move;
import org.passerelle.oversight.RuleVersion.State;
import org.passerelle.scope.Ids;
import org.passerelle.scope.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class RuleVersionRepository {
  private static final TypeReference<Map<String, Object>> CONTENT = new TypeReference<>() {};
  private static final TypeReference<List<Map<String, String>>> MOVES = new TypeReference<>() {};
  private static final String SELECT =
      """
      select v.*, a.display_name,
             coalesce((select jsonb_agg(jsonb_build_object(
                                'state', m.state, 'reason', m.reason, 'by', coalesce(b.display_name, ''),
                                'at', to_char(m.moved_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'))
                              order by m.moved_at, m.id)
                       from rule_version_move m
                       left join account b on b.network_id = m.network_id and b.id = m.moved_by
                       where m.network_id = v.network_id and m.version_id = v.id), '[]') as moves
      from rule_version v
      left join account a on a.network_id = v.network_id and a.id = v.drafted_by
      where v.network_id = ? and v.step = ?
      """;

  private final JdbcClient jdbc;
  private final JsonMapper json;

  RuleVersionRepository(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** Latest first, programme by programme. */
  List<RuleVersion> of(String step) {
    return jdbc.sql(SELECT + " order by v.programme, v.number desc")
        .params(Scope.current().network(), step)
        .query(this::read)
        .list();
  }

  /** @return false when somebody else drafted this number first */
  boolean insert(
      String step, String programme, int number, Map<String, Object> content, String reason, OffsetDateTime at, UUID by) {
    return jdbc.sql(
                """
                insert into rule_version (network_id, id, step, programme, number, content, reason, drafted_at, drafted_by)
                values (?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?) on conflict do nothing
                """)
            .params(
                Scope.current().network(), Ids.next(), step, programme, number, json.writeValueAsString(content), reason,
                at, by)
            .update()
        == 1;
  }

  /** One version of a step and programme moves at a time. */
  void lock(RuleVersion version) {
    jdbc.sql("select id from rule_version where network_id = ? and step = ? and programme = ? order by id for update")
        .params(Scope.current().network(), version.step(), version.programme())
        .query(UUID.class)
        .list();
  }

  /** @return false when it was there already */
  boolean move(UUID version, State to, String reason, OffsetDateTime at, UUID by) {
    return jdbc.sql(
                """
                insert into rule_version_move (network_id, id, version_id, state, reason, moved_at, moved_by)
                values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                """)
            .params(
                Scope.current().network(), Ids.next(), version, to.name().toLowerCase(Locale.ROOT), reason, at, by)
            .update()
        == 1;
  }

  private RuleVersion read(ResultSet row, int number) throws SQLException {
    List<Move> moves = new ArrayList<>();
    for (Map<String, String> move : json.readValue(row.getString("moves"), MOVES)) {
      Map<String, String> one = new HashMap<>(move);
      moves.add(
          new Move(
              State.valueOf(one.getOrDefault("state", "").toUpperCase(Locale.ROOT)), one.getOrDefault("reason", ""),
              Instant.parse(one.getOrDefault("at", "")), one.getOrDefault("by", "")));
    }
    String name = row.getString("display_name");
    return new RuleVersion(
        row.getObject("id", UUID.class), row.getString("step"), row.getString("programme"), row.getInt("number"),
        json.readValue(row.getString("content"), CONTENT), row.getString("reason"),
        row.getObject("drafted_at", OffsetDateTime.class).toInstant(), row.getObject("drafted_by", UUID.class),
        name == null ? "" : name, List.copyOf(moves));
  }
}
