package org.passerelle.employers;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.passerelle.programmes.blueprint.Role;
import org.passerelle.programmes.blueprint.Traveller;
import org.passerelle.scope.Scope;
import org.passerelle.selection.OtherTravellers;
import org.passerelle.selection.Ways;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** How companies come through an edition, how long they stay in each stage, and why they left. */
@Repository
@Transactional(readOnly = true)
class CompanyWays implements OtherTravellers {
  private static final String STAGES =
      """
      from company_participation p
      join company_stage s on s.network_id = p.network_id and s.participation_id = p.id
      left join company_stage_exit x on x.network_id = s.network_id and x.stage_id = s.id
      where p.network_id = ? and p.edition_id = ? and p.role = ?
      """;
  private final JdbcClient jdbc;

  CompanyWays(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public boolean travel(Role role) {
    return role.traveller() == Traveller.ORGANISATION;
  }

  @Override
  public List<Ways.Step> steps(UUID edition, String role, LocalDate today) {
    return jdbc.sql(
            """
            select s.stage, count(distinct p.id) as reached,
                   count(distinct p.id) filter (where x.stage_id is null) as here,
                   count(distinct p.id) filter (where x.stage_id is null and s.due_on < ?) as late,
                   count(distinct p.id) filter (where x.result = 'done') as passed,
                   count(distinct p.id) filter (where x.result in ('refused', 'withdrawn')) as "left",
                   percentile_cont(0.5) within group (order by extract(epoch from x.left_at - s.entered_at) / 86400)
                     filter (where x.stage_id is not null) as median_days
            """
                + STAGES + " and x.result is distinct from 'skipped' group by s.stage")
        .params(today, Scope.current().network(), edition, role)
        .query(Ways.Step.class)
        .list();
  }

  @Override
  public List<Ways.Leaving> leavings(UUID edition, String role) {
    return jdbc.sql(
            "select s.stage, x.result, x.reason, count(distinct p.id) as people " + STAGES
                + " and x.result in ('refused', 'withdrawn') group by s.stage, x.result, x.reason"
                + " order by people desc, s.stage limit 50")
        .params(Scope.current().network(), edition, role)
        .query(Ways.Leaving.class)
        .list();
  }
}
