package org.passerelle.mentoring;

import java.util.List;
import java.util.UUID;
import org.passerelle.access.Journal;
import org.passerelle.mentoring.Standpoints.Deed;
import org.passerelle.programmes.Edition;
import org.passerelle.programmes.blueprint.Relationship;
import org.passerelle.scope.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Asks once more, before anybody is called, whoever left a check-in without an answer. */
@Component
class CheckInReminders {
  private final JdbcClient jdbc;
  private final Duos duos;
  private final DuoProfiles profiles;
  private final DuoMail mail;
  private final Journal journal;

  CheckInReminders(JdbcClient jdbc, Duos duos, DuoProfiles profiles, DuoMail mail, Journal journal) {
    this.jdbc = jdbc;
    this.duos = duos;
    this.profiles = profiles;
    this.mail = mail;
    this.journal = journal;
  }

  void remind(Edition edition, Relationship rules) {
    if (rules.checkIns() == null || !mail.writes()) {
      return;
    }
    for (Waiting waiting : take(edition.id(), rules.checkIns())) {
      mail.remind(profiles.of(duos.get(waiting.duo())), Side.of(waiting.side()), Deed.CHECK_IN, waiting.checkIn());
    }
  }

  private record Waiting(UUID checkIn, UUID duo, String side) {}

  /** The last check-in of each side that waits for so long, in duos that walk; each is taken once. */
  private List<Waiting> take(UUID edition, Relationship.CheckIns rules) {
    return jdbc.sql(
            """
            with reminded as (
              insert into check_in_reminder (network_id, check_in_id, duo_id, organisation_id, reminded_at)
              select c.network_id, c.id, c.duo_id, c.organisation_id, :now from check_in c
              join duo d on d.network_id = c.network_id and d.id = c.duo_id
              join duo_standing s on s.network_id = c.network_id and s.duo_id = c.duo_id
              where c.network_id = :network and d.edition_id = :edition and s.ended_on is null
                and (s.pause_id is null or s.paused_from > :today or s.paused_until <= :today)
                and c.asked_at + :after::interval <= :now
                and not exists (select 1 from check_in_answer a
                                where a.network_id = c.network_id and a.check_in_id = c.id)
                and not exists (select 1 from check_in n where n.network_id = c.network_id and n.duo_id = c.duo_id
                                  and n.side = c.side and n.due_on > c.due_on)
              on conflict do nothing returning check_in_id
            )
            select c.id as check_in, c.duo_id as duo, c.side from check_in c
            where c.network_id = :network and c.id in (select check_in_id from reminded) order by c.id
            """)
        .param("network", Scope.current().network())
        .param("edition", edition)
        .param("today", journal.today())
        .param("now", journal.now())
        .param("after", rules.remindAfter().toString())
        .query(Waiting.class)
        .list();
  }
}
