package org.passerelle.learning;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.access.Journal;
import org.passerelle.programmes.Participation;
import org.passerelle.programmes.Participations;
import org.passerelle.scope.Ids;
import org.passerelle.scope.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Hours of a person by purpose: those of sessions attended, and those done elsewhere. */
@Service
public class Hours {
  private final JdbcClient jdbc;
  private final Participations participations;
  private final Journal journal;

  Hours(JdbcClient jdbc, Participations participations, Journal journal) {
    this.jdbc = jdbc;
    this.participations = participations;
    this.journal = journal;
  }

  public enum Noting {
    NOTED,
    IN_THE_FUTURE,
    /** More than a day has, or none. */
    IMPOSSIBLE
  }

  /** @param purpose a word of the programme: {@code service}, {@code coaching} */
  @Transactional
  public Noting note(UUID participation, String purpose, BigDecimal hours, LocalDate doneOn, @Nullable String words) {
    Scope.current().require(Runs.STAFF);
    if (doneOn.isAfter(journal.today())) {
      return Noting.IN_THE_FUTURE;
    }
    if (hours.signum() <= 0 || hours.compareTo(BigDecimal.valueOf(1_000)) > 0) {
      return Noting.IMPOSSIBLE;
    }
    Participation who = participations.get(participation);
    jdbc.sql(
            """
            insert into hours_done (network_id, id, organisation_id, participation_id, person_id, purpose, hours,
                                    done_on, words, noted_at, noted_by)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            Scope.current().network(), Ids.next(), who.organisation(), who.id(), who.person(), purpose, hours, doneOn,
            words, journal.now(), journal.actor())
        .update();
    journal.wrote("hours.noted", "participation", participation, purpose + " " + hours);
    return Noting.NOTED;
  }

  /**
   * Hours by purpose: the key of a section or stage of the blueprint for sessions, else the word they were noted under.
   *
   * @param person all parts of this person
   */
  @Transactional(readOnly = true)
  public Map<String, BigDecimal> of(UUID person) {
    Map<String, BigDecimal> hours = new LinkedHashMap<>();
    jdbc.sql(
            """
            select purpose, sum(hours) as hours from (
              select coalesce(s.section, r.stage, c.purpose) as purpose,
                     extract(epoch from s.ends_at - s.starts_at) / 3600 as hours
              from enrolment e
              join course_run r on r.network_id = e.network_id and r.id = e.run_id
              left join course c on c.network_id = r.network_id and c.id = r.course_id
              join course_session s on s.network_id = e.network_id and s.run_id = e.run_id and not s.called_off
              join lateral (select present from session_attendance a
                            where a.network_id = e.network_id and a.enrolment_id = e.id and a.session_id = s.id
                            order by noted_at desc, id desc limit 1) a on a.present
              where e.network_id = :network and e.person_id = :person
              union all
              select purpose, hours from hours_done where network_id = :network and person_id = :person) h
            group by purpose order by purpose
            """)
        .param("network", Scope.current().network())
        .param("person", person)
        .query((row, i) -> Map.entry(row.getString("purpose"), row.getBigDecimal("hours")))
        .list()
        .forEach(one -> hours.put(one.getKey(), one.getValue()));
    return hours;
  }
}
