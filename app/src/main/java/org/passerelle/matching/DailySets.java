package org.passerelle.matching;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.passerelle.access.Journal;
import org.passerelle.matching.MatchingMeeting.Agenda;
import org.passerelle.scope.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Solves every day without being asked, and marks the pairs that should not wait for the meeting. Marks only: nobody is told
 * anything until a person proposes.
 */
@Repository
class DailySets {
  private final JdbcClient jdbc;
  private final MatchingMeeting meeting;
  private final MatchingRegister register;
  private final Journal journal;

  DailySets(JdbcClient jdbc, MatchingMeeting meeting, MatchingRegister register, Journal journal) {
    this.jdbc = jdbc;
    this.meeting = meeting;
    this.register = register;
    this.journal = journal;
  }

  /** Once a day for each edition. @return whether today's set was still to be solved */
  @Transactional
  boolean solve(UUID edition) {
    LocalDate today = journal.today();
    if (!register.isRunning() || isSolved(edition, today)) {
      return false;
    }
    Agenda agenda = meeting.agenda(edition);
    ProposedSet set = agenda.set();
    jdbc.sql(
            """
            insert into matching_day (network_id, edition_id, organisation_id, solved_on, pairs, stay_without, lift, solved_at)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            Scope.current().network(), edition, agenda.pool().edition.organisation(), today, set.count(),
            set.without().size(), set.lift(), journal.now())
        .update();
    List<Integer> urgent = set.matched().stream().filter(i -> agenda.pool().urgencyOf(i) != null).toList();
    urgent.forEach(i -> mark(agenda, i, today));
    return true;
  }

  private boolean isSolved(UUID edition, LocalDate day) {
    return jdbc.sql(
            "select exists (select 1 from matching_day where network_id = ? and edition_id = ? and solved_on = ?)")
        .params(Scope.current().network(), edition, day)
        .query(Boolean.class)
        .single();
  }

  /** A pair marked the day before is not noted in the register again. */
  private void mark(Agenda agenda, int seeker, LocalDate today) {
    Pool pool = agenda.pool();
    Urgency urgency = pool.urgencyOf(seeker);
    PairKey pair = pool.key(seeker, agenda.set().supporterOf(seeker));
    if (urgency == null) {
      return;
    }
    boolean known =
        jdbc.sql(
                """
                with marked as (
                  insert into pair_at_once (network_id, edition_id, solved_on, organisation_id, seeker_participation,
                                            supporter_participation, because, marked_at)
                  values (:network, :edition, :day, :organisation, :seeker, :supporter, :because, :now))
                select exists (select 1 from pair_at_once a
                               where a.network_id = :network and a.edition_id = :edition and a.solved_on = :before
                                 and a.seeker_participation = :seeker and a.supporter_participation = :supporter)
                """)
            .param("network", Scope.current().network())
            .param("edition", pool.edition.id())
            .param("day", today)
            .param("before", today.minusDays(1))
            .param("organisation", pool.seekers.get(seeker).organisation())
            .param("seeker", pair.seeker())
            .param("supporter", pair.supporter())
            .param("because", urgency.key())
            .param("now", journal.now())
            .query(Boolean.class)
            .single();
    if (!known) {
      register.markedAtOnce(agenda, seeker, urgency);
    }
  }
}
