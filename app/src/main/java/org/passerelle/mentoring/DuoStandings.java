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
  private final JdbcClient jdbc;
  private final Journal journal;

  DuoStandings(JdbcClient jdbc, Journal journal) {
    this.jdbc = jdbc;
    this.journal = journal;
  }

  Map<UUID, DuoStanding> of(Collection<UUID> duos) {
    Map<UUID, DuoStanding> standings = new HashMap<>();
    LocalDate today = journal.today();
    jdbc.sql("select * from duo_standing where network_id = :network and duo_id = any (:ids)")
        .param("network", Scope.current().network())
        .param("ids", duos.toArray(UUID[]::new))
        .query(row -> {
          standings.put(row.getObject("duo_id", UUID.class), read(row, today));
        });
    return standings;
  }

  /** Reads a row that has the columns of the view {@code duo_standing}. */
  static DuoStanding read(ResultSet row, LocalDate today) throws SQLException {
    LocalDate firstMet = row.getObject("first_met", LocalDate.class);
    LocalDate startsOn = row.getObject("starts_on", LocalDate.class);
    LocalDate pausedFrom = row.getObject("paused_from", LocalDate.class);
    LocalDate pausedUntil = row.getObject("paused_until", LocalDate.class);
    boolean paused = pausedUntil != null && !pausedFrom.isAfter(today) && pausedUntil.isAfter(today);
    LocalDate endedOn = row.getObject("ended_on", LocalDate.class);
    Set<Side> signedBy =
        Stream.of((String[]) row.getArray("signed_by").getArray()).map(Side::of).collect(Collectors.toSet());
    return new DuoStanding(
        phase(endedOn, paused, signedBy, firstMet),
        startsOn == null ? firstMet : startsOn,
        row.getObject("ends_on", LocalDate.class),
        signedBy,
        row.getObject("last_meeting", LocalDate.class),
        paused ? pausedUntil : null,
        endedOn,
        row.getString("end_reason"));
  }

  private static Phase phase(
      @Nullable LocalDate endedOn, boolean paused, Set<Side> signedBy, @Nullable LocalDate firstMet) {
    if (endedOn != null) {
      return Phase.ENDED;
    }
    if (paused) {
      return Phase.PAUSED;
    }
    if (signedBy.contains(Side.SEEKER) && signedBy.contains(Side.SUPPORTER)) {
      return Phase.RUNNING;
    }
    return firstMet == null ? Phase.FORMED : Phase.MET;
  }
}
