package org.passerelle.mentoring;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.passerelle.scope.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Pauses, resumptions and extensions. */
@Repository
class InterruptionRepository {
  private final JdbcClient jdbc;

  InterruptionRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void pause(UUID id, Duo duo, LocalDate from, LocalDate until, String reason, OffsetDateTime at) {
    jdbc.sql(
            """
            insert into duo_pause (network_id, id, duo_id, organisation_id, from_on, until_on, reason, noted_at, noted_by)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            Scope.current().network(), id, duo.id(), duo.organisation(), from, until, reason, at,
            Scope.current().account())
        .update();
  }

  /** Whether a pause is on or planned that nobody took back. */
  boolean coming(UUID duo, LocalDate today) {
    return jdbc.sql(
            """
            select exists (select 1 from duo_pause p where p.network_id = ? and p.duo_id = ? and p.until_on > ?
              and not exists (select 1 from duo_resumption r where r.network_id = p.network_id and r.pause_id = p.id))
            """)
        .params(Scope.current().network(), duo, today)
        .query(Boolean.class)
        .single();
  }

  /** @return false when no pause is on or planned */
  boolean resume(Duo duo, LocalDate on, LocalDate today, OffsetDateTime at) {
    return jdbc.sql(
                """
                insert into duo_resumption (network_id, pause_id, duo_id, organisation_id, resumed_on, noted_at, noted_by)
                select p.network_id, p.id, p.duo_id, p.organisation_id, ?, ?, ? from duo_pause p
                where p.network_id = ? and p.duo_id = ? and p.until_on > ?
                on conflict do nothing
                """)
            .params(on, at, Scope.current().account(), Scope.current().network(), duo.id(), today)
            .update()
        > 0;
  }

  /** How often the duo was extended since its agreement in force. */
  int extensions(UUID duo) {
    return jdbc.sql(
            """
            select count(*) from duo_extension x where x.network_id = ? and x.duo_id = ?
              and x.noted_at >= (select max(a.drawn_up_at) from agreement a
                                 where a.network_id = x.network_id and a.duo_id = x.duo_id)
            """)
        .params(Scope.current().network(), duo)
        .query(Integer.class)
        .single();
  }

  void extend(UUID id, Duo duo, LocalDate newEnd, String reason, OffsetDateTime at) {
    jdbc.sql(
            """
            insert into duo_extension (network_id, id, duo_id, organisation_id, new_end, reason, noted_at, noted_by)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            Scope.current().network(), id, duo.id(), duo.organisation(), newEnd, reason, at,
            Scope.current().account())
        .update();
  }
}
