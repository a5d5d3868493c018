package org.passerelle.mentoring;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.passerelle.access.Journal;
import org.passerelle.mentoring.DuoStanding.Phase;
import org.passerelle.scope.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads how duos stand from their facts. */
@Repository
class DuoStandings {
  /** The agreement in force is the last drawn up; an extension after it moves its end. */
  private static final String SELECT =
      """
      select d.id, f.held_on as first_met, g.starts_on,
             coalesce((select max(x.new_end) from duo_extension x
                       where x.network_id = d.network_id and x.duo_id = d.id), g.ends_on) as ends_on,
             array(select s.side from agreement_signature s
                   where s.network_id = d.network_id and s.agreement_id = g.id) as signed_by,
             (select max(m.held_on) from meeting m
              where m.network_id = d.network_id and m.duo_id = d.id and m.held) as last_meeting,
             (select max(p.until_on) from duo_pause p
              where p.network_id = d.network_id and p.duo_id = d.id and p.from_on <= :today and p.until_on > :today
                and not exists (select 1 from duo_resumption r
                                where r.network_id = p.network_id and r.pause_id = p.id)) as paused_until,
             e.ended_on, e.reason
      from duo d
      left join first_meeting f on f.network_id = d.network_id and f.duo_id = d.id
      left join duo_ending e on e.network_id = d.network_id and e.duo_id = d.id
      left join lateral (select * from agreement a where a.network_id = d.network_id and a.duo_id = d.id
                         order by a.drawn_up_at desc limit 1) g on true
      where d.network_id = :network and d.id = any (:ids)
      """;

  private final JdbcClient jdbc;
  private final Journal journal;

  DuoStandings(JdbcClient jdbc, Journal journal) {
    this.jdbc = jdbc;
    this.journal = journal;
  }

  Map<UUID, DuoStanding> of(Collection<UUID> duos) {
    Map<UUID, DuoStanding> standings = new HashMap<>();
    jdbc.sql(SELECT)
        .param("network", Scope.current().network())
        .param("ids", duos.toArray(UUID[]::new))
        .param("today", journal.today())
        .query(row -> {
          standings.put(row.getObject("id", UUID.class), read(row));
        });
    return standings;
  }

  private static DuoStanding read(ResultSet row) throws SQLException {
    LocalDate firstMet = row.getObject("first_met", LocalDate.class);
    LocalDate startsOn = row.getObject("starts_on", LocalDate.class);
    LocalDate pausedUntil = row.getObject("paused_until", LocalDate.class);
    LocalDate endedOn = row.getObject("ended_on", LocalDate.class);
    Set<Side> signedBy =
        Stream.of((String[]) row.getArray("signed_by").getArray()).map(Side::of).collect(Collectors.toSet());
    return new DuoStanding(
        phase(endedOn, pausedUntil, signedBy, firstMet),
        startsOn == null ? firstMet : startsOn,
        row.getObject("ends_on", LocalDate.class),
        signedBy,
        row.getObject("last_meeting", LocalDate.class),
        pausedUntil,
        endedOn,
        row.getString("reason"));
  }

  private static Phase phase(
      @Nullable LocalDate endedOn, @Nullable LocalDate pausedUntil, Set<Side> signedBy, @Nullable LocalDate firstMet) {
    if (endedOn != null) {
      return Phase.ENDED;
    }
    if (pausedUntil != null) {
      return Phase.PAUSED;
    }
    if (signedBy.contains(Side.SEEKER) && signedBy.contains(Side.SUPPORTER)) {
      return Phase.RUNNING;
    }
    return firstMet == null ? Phase.FORMED : Phase.MET;
  }
}
