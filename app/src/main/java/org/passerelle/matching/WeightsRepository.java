package org.passerelle.matching;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.passerelle.programmes.blueprint.Blueprint;
import org.passerelle.programmes.blueprint.MatchingPlan;
import org.passerelle.scope.Ids;
import org.passerelle.scope.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class WeightsRepository {
  private static final TypeReference<Map<String, Integer>> POINTS = new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final JsonMapper json;

  WeightsRepository(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** Latest first; the last one is what the blueprint says. */
  List<WeightsVersion> all(Blueprint blueprint) {
    var versions = new ArrayList<>(
        jdbc.sql(
                """
                select w.*, a.display_name from weights_version w
                left join account a on a.network_id = w.network_id and a.id = w.set_by
                where w.network_id = ? and w.programme = ? order by w.number desc
                """)
            .params(Scope.current().network(), blueprint.key())
            .query(
                (row, i) ->
                    new WeightsVersion(
                        row.getInt("number"), json.readValue(row.getString("weights"), POINTS),
                        row.getString("reason"), row.getObject("set_at", OffsetDateTime.class).toInstant(),
                        row.getString("display_name")))
            .list());
    versions.add(ofBlueprint(blueprint));
    return versions;
  }

  WeightsVersion current(Blueprint blueprint) {
    return all(blueprint).getFirst();
  }

  private static WeightsVersion ofBlueprint(Blueprint blueprint) {
    MatchingPlan plan = blueprint.matching();
    Map<String, Integer> points =
        plan.weights().entrySet().stream()
            .collect(Collectors.toMap(e -> e.getKey().name().toLowerCase(Locale.ROOT), Map.Entry::getValue));
    return new WeightsVersion(plan.weightsVersion(), points, null, null, null);
  }

  /** @return false when somebody else set this number first */
  boolean insert(Blueprint blueprint, int number, Map<String, Integer> points, String reason, OffsetDateTime at) {
    return jdbc.sql(
                """
                insert into weights_version (network_id, id, programme, number, weights, reason, set_at, set_by)
                values (?, ?, ?, ?, ?::jsonb, ?, ?, ?) on conflict do nothing
                """)
            .params(
                Scope.current().network(), Ids.next(), blueprint.key(), number, json.writeValueAsString(points), reason,
                at, Scope.current().account())
            .update()
        == 1;
  }
}
