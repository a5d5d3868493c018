package org.passerelle.impact.money;

import java.time.LocalDate;
import org.passerelle.scope.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What the placements of a programme cost it, and what companies paid it for them. */
@Repository
@Transactional(readOnly = true)
class PlacementSums {
  private final JdbcClient jdbc;

  PlacementSums(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Sums due from one day to another, both included, in one currency (ISO 4217); the others are only counted. */
  PlacementSum of(String programme, String currency, LocalDate from, LocalDate until) {
    return jdbc.sql(
            """
            select coalesce(sum(m.amount) filter (where m.kind = 'cost' and m.currency = :currency), 0) as costs,
                   coalesce(sum(m.amount) filter (where m.kind = 'fee' and m.currency = :currency), 0) as fees,
                   count(*) filter (where m.currency <> :currency) as elsewhere
            from placement_money m
            join placement p on p.network_id = m.network_id and p.id = m.placement_id
            join participation a on a.network_id = p.network_id and a.id = p.participation_id
            join edition e on e.network_id = a.network_id and e.id = a.edition_id
            where m.network_id = :network and e.programme = :programme and m.due_on between :from and :until
            """)
        .param("network", Scope.current().network())
        .param("programme", programme)
        .param("currency", currency)
        .param("from", from)
        .param("until", until)
        .query(PlacementSum.class)
        .single();
  }
}
