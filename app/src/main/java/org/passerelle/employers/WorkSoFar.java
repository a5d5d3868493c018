package org.passerelle.employers;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.scope.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What was offered to people and where they worked, in few words. */
@Repository
public class WorkSoFar {
  private final JdbcClient jdbc;

  WorkSoFar(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public enum Kind {
    OFFER_OPEN,
    OFFER_YES,
    OFFER_NO,
    THERE,
    WAS_THERE
  }

  /** @param day on which the work began; {@code null} for an offer */
  public record Known(UUID participation, Kind kind, String company, @Nullable LocalDate day) {}

  /** Offers before work, each latest first. */
  @Transactional(readOnly = true)
  public List<Known> of(Collection<UUID> participations) {
    return jdbc.sql(
            """
            select participation_id, kind, company_name, day from (
              select o.participation_id, case when a.answer is null then 'offer-open' when a.answer = 'accepted' then 'offer-yes'
                                              else 'offer-no' end as kind,
                     o.company_name, null::date as day, 0 as part, o.made_at as at
              from offer o left join offer_answer a on a.network_id = o.network_id and a.offer_id = o.id
              where o.network_id = :network and o.participation_id = any (:participations)
              union all
              select p.participation_id, case when e.placement_id is null then 'there' else 'was-there' end, p.company_name,
                     p.starts_on, 1, p.starts_on::timestamptz
              from placement p left join placement_ending e on e.network_id = p.network_id and e.placement_id = p.id
              where p.network_id = :network and p.participation_id = any (:participations)) known
            order by part, at desc
            """)
        .param("network", Scope.current().network())
        .param("participations", participations.toArray(UUID[]::new))
        .query(
            (row, i) ->
                new Known(
                    row.getObject("participation_id", UUID.class), Codes.read(Kind.class, row.getString("kind")),
                    row.getString("company_name"), row.getObject("day", LocalDate.class)))
        .list();
  }
}
