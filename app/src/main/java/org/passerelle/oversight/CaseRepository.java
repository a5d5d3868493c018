package org.passerelle.oversight;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import org.passerelle.access.Journal;
import org.passerelle.scope.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CaseRepository {
  private static final double A_DAY = Duration.ofDays(1).toSeconds();
  private final JdbcClient jdbc;
  private final Journal journal;

  CaseRepository(JdbcClient jdbc, Journal journal) {
    this.jdbc = jdbc;
    this.journal = journal;
  }

  /** Every suggestion of a step about a person since then. Whoever left without a decision waited until they left. */
  List<Case> of(String step, OffsetDateTime since) {
    return jdbc.sql(
            """
            select s.suggestion, s.needs_person, s.programme, d.favourable, p.contact_language,
                   case when p.gender in ('woman', 'man', 'non-binary') then p.gender end as gender,
                   extract(year from age(s.suggested_at::date, p.birth_date))::integer as age,
                   extract(epoch from coalesce(d.decided_at, gone.at, :now) - s.suggested_at) as waited
            from automated_suggestion s
            join person p on p.network_id = s.network_id and p.id = s.person_id
            left join lateral (select h.decided_at, h.favourable from human_decision h
                               where h.network_id = s.network_id and h.suggestion_id = s.id
                               order by h.decided_at, h.id limit 1) d on true
            left join lateral (select max(x.left_at) as at from stage_entry e
                               left join stage_exit x on x.network_id = e.network_id and x.entry_id = e.id
                               where s.subject_kind = 'participation' and e.network_id = s.network_id
                                 and e.participation_id = s.subject_id
                               having bool_and(x.left_at is not null)) gone on true
            where s.network_id = :network and s.step = :step and s.suggested_at >= :since
            """)
        .param("network", Scope.current().network())
        .param("step", step)
        .param("since", since)
        .param("now", journal.now())
        .query(
            (row, i) ->
                new Case(
                    row.getString("suggestion"), !row.getBoolean("needs_person"),
                    row.getObject("favourable", Boolean.class), row.getString("programme"), row.getString("gender"),
                    row.getObject("age", Integer.class), row.getString("contact_language"),
                    Math.max(0, row.getDouble("waited")) / A_DAY))
        .list();
  }
}
