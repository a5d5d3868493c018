package org.passerelle.mentoring;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.passerelle.scope.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rests of seekers between two duos. */
@Repository
class RestRepository {
  private final JdbcClient jdbc;

  RestRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** @param until the first day on which the seeker may be proposed again */
  void begin(Duo duo, LocalDate until) {
    jdbc.sql(
            """
            insert into duo_rest (network_id, duo_id, organisation_id, participation_id, until_on)
            values (?, ?, ?, ?, ?) on conflict do nothing
            """)
        .params(Scope.current().network(), duo.id(), duo.organisation(), duo.seekerParticipation(), until)
        .update();
  }

  /** The seekers whose last duo's rest is over by {@code today}, and who have not come back to matching since. */
  List<UUID> over(LocalDate today) {
    return jdbc.sql(
            """
            select r.participation_id from duo_rest r
            join duo_ending e on e.network_id = r.network_id and e.duo_id = r.duo_id
            where r.network_id = :network and r.until_on <= :today
              and not exists (select 1 from duo d where d.network_id = r.network_id
                                and d.seeker_participation = r.participation_id and d.formed_at > e.ended_at)
              and not exists (select 1 from stage_entry s where s.network_id = r.network_id
                                and s.participation_id = r.participation_id and s.entered_at > e.ended_at)
            """)
        .param("network", Scope.current().network())
        .param("today", today)
        .query(UUID.class)
        .list();
  }
}
