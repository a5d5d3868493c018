package org.passerelle.impact.money;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.passerelle.access.Journal;
import org.passerelle.programmes.blueprint.Blueprint;
import org.passerelle.scope.Role;
import org.passerelle.scope.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was spent; an entry that was wrong is taken back, not changed. */
@Service
@Transactional
public class Costs {
  private final JdbcClient jdbc;
  private final Journal journal;

  Costs(JdbcClient jdbc, Journal journal) {
    this.jdbc = jdbc;
    this.journal = journal;
  }

  public void note(String programme, Cost cost) {
    Scope scope = Scope.current().require(Role.MANAGER, Role.ADMINISTRATOR);
    jdbc.sql(
            """
            insert into programme_cost (network_id, id, programme, what, from_on, until_on, amount, noted_at, noted_by)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            scope.network(), cost.id(), programme, cost.what(), cost.fromOn(), cost.untilOn(), cost.amount(),
            journal.now(), scope.requireAccount())
        .update();
    journal.wrote("cost.noted", "programme", cost.id(), programme);
  }

  /** Takes a cost out of the figures; one that is not there, or was taken back before, stays as it is. */
  public void takeBack(UUID cost) {
    Scope scope = Scope.current().require(Role.MANAGER, Role.ADMINISTRATOR);
    int taken =
        jdbc.sql(
                """
                insert into programme_cost_withdrawal (network_id, cost_id, withdrawn_at, withdrawn_by)
                select network_id, id, ?, ? from programme_cost where network_id = ? and id = ?
                on conflict do nothing
                """)
            .params(journal.now(), scope.requireAccount(), scope.network(), cost)
            .update();
    if (taken > 0) {
      journal.wrote("cost.taken-back", "programme", cost);
    }
  }

  /** Those in force, earliest first. */
  @Transactional(readOnly = true)
  public List<Cost> of(String programme) {
    return jdbc.sql(
            """
            select id, what, from_on, until_on, amount from programme_cost c
            where network_id = ? and programme = ?
              and not exists (select 1 from programme_cost_withdrawal w
                              where w.network_id = c.network_id and w.cost_id = c.id)
            order by from_on, noted_at
            """)
        .params(Scope.current().network(), programme)
        .query(Cost.class)
        .list();
  }

  /** ISO 4217, of the country of the programme's organisation. */
  public static String currency(Blueprint blueprint) {
    return Currency.getInstance(Locale.of("", blueprint.organisation().country())).getCurrencyCode();
  }

  static BigDecimal sum(List<Cost> costs) {
    return costs.stream().map(Cost::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
