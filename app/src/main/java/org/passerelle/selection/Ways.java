package org.passerelle.selection;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.scope.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** How the people of one role come through one edition: the funnel, the time in each stage, and why people left. */
@Repository
@Transactional(readOnly = true)
public class Ways {
  private final JdbcClient jdbc;

  Ways(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * @param reached people who came to the stage, each once
   * @param left those whose journey ended there
   * @param medianDays of those who are no longer there; {@code null} without any
   */
  public record Step(
      String stage, int reached, int here, int late, int passed, int left, @Nullable Double medianDays) {
  }

  /** Only the stages that anybody came to. */
  public List<Step> steps(UUID edition, String role, LocalDate today) {
    return jdbc.sql(
            """
            select e.stage, count(distinct p.id) as reached,
                   count(distinct p.id) filter (where x.entry_id is null) as here,
                   count(distinct p.id) filter (where x.entry_id is null and e.due_on < ?) as late,
                   count(distinct p.id) filter (where x.result = 'done') as passed,
                   count(distinct p.id) filter (where x.result in ('refused', 'withdrawn', 'dropped-out')) as "left",
                   percentile_cont(0.5) within group (order by extract(epoch from x.left_at - e.entered_at) / 86400)
                     filter (where x.entry_id is not null) as median_days
            from participation p
            join stage_entry e on e.network_id = p.network_id and e.participation_id = p.id
            left join stage_exit x on x.network_id = e.network_id and x.entry_id = e.id
            where p.network_id = ? and p.edition_id = ? and p.role = ? and x.result is distinct from 'skipped'
            group by e.stage
            """)
        .params(today, Scope.current().network(), edition, role)
        .query(Step.class)
        .list();
  }

  /** @param reason a code of the blueprint, or words */
  public record Leaving(String stage, String result, @Nullable String reason, int people) {}

  public List<Leaving> leavings(UUID edition, String role) {
    return jdbc.sql(
            """
            select e.stage, x.result, x.reason, count(distinct p.id) as people
            from participation p
            join stage_entry e on e.network_id = p.network_id and e.participation_id = p.id
            join stage_exit x on x.network_id = e.network_id and x.entry_id = e.id
            where p.network_id = ? and p.edition_id = ? and p.role = ?
              and x.result in ('refused', 'withdrawn', 'dropped-out')
            group by e.stage, x.result, x.reason order by people desc, e.stage limit 50
            """)
        .params(Scope.current().network(), edition, role)
        .query(Leaving.class)
        .list();
  }
}
