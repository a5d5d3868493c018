package org.passerelle.oversight;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.passerelle.evidence.fairness.Agreement;
import org.passerelle.oversight.Monitoring.Rate;
import org.passerelle.scope.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts how often people followed a step's suggestions: the last decision about each counts. */
@Repository
class OverrideRepository {
  private static final double LEVEL = 0.95;

  /** How fast a decision was: since it was seen, or since the same person's decision before it. */
  private static final String DECIDED =
      """
      with decided as (
        select s.id, s.step_version, s.programme, s.reasons, h.followed, h.favourable, h.decided_by,
               least(h.seconds, extract(epoch from h.decided_at - lag(h.decided_at) over (
                 partition by h.decided_by, h.decided_at::date order by h.decided_at, h.id))) as pace,
               row_number() over (partition by s.id order by h.decided_at desc, h.id desc) as nth
        from human_decision h
        join automated_suggestion s on s.network_id = h.network_id and s.id = h.suggestion_id
        where h.network_id = :network and s.step = :step and h.decided_at >= :since
      )
      """;

  private static final String COUNTS =
      """
      select '%s' as by, %s as label, count(*) filter (where followed and favourable) as both_yes,
             count(*) filter (where not followed and not favourable) as yes_to_no,
             count(*) filter (where not followed and favourable) as no_to_yes,
             count(*) filter (where followed and not favourable) as both_no,
             count(pace) as paced, count(*) filter (where pace < :fast) as fast
      from decided %s where nth = 1 %s group by 2
      """;

  private final JdbcClient jdbc;

  OverrideRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** By what decisions are counted: all of them, or those of an adviser, a version of the rules, a rule that spoke. */
  enum By {
    ALL("''", "", ""),
    ADVISER(
        "coalesce(a.display_name, '–')", "left join account a on a.network_id = :network and a.id = decided_by", ""),
    VERSION("step_version", "", ""),
    /** Of each rule, the suggestions in which it found something against somebody, or called. */
    RULE(
        "programme || '/' || coalesce(r ->> 'rule', r ->> 'kind')", "cross join lateral jsonb_array_elements(reasons) r",
        "and coalesce(r ->> 'rule', r ->> 'kind') is not null and coalesce(r ->> 'finding', '') <> 'met'");

    private final String counts;

    By(String label, String join, String where) {
      this.counts = COUNTS.formatted(name(), label, join, where);
    }
  }

  /** All of it in one statement; a key is absent where nothing was decided. */
  Map<By, List<Rate>> rates(String step, OffsetDateTime since) {
    Map<By, List<Rate>> rates = new EnumMap<>(By.class);
    String counts = Arrays.stream(By.values()).map(by -> by.counts).collect(Collectors.joining(" union all "));
    jdbc.sql(DECIDED + counts + " order by 1, 2")
        .param("network", Scope.current().network())
        .param("step", step)
        .param("since", since)
        .param("fast", Monitoring.FAST)
        .query(row -> {
          rates.computeIfAbsent(By.valueOf(row.getString("by")), by -> new ArrayList<>())
              .add(
                  new Rate(
                      row.getString("label"),
                      new Agreement(
                          row.getLong("both_yes"), row.getLong("yes_to_no"), row.getLong("no_to_yes"),
                          row.getLong("both_no"), LEVEL),
                      row.getLong("paced"), row.getLong("fast")));
        });
    return rates;
  }
}
