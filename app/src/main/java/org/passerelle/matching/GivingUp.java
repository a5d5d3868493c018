package org.passerelle.matching;

import java.util.UUID;
import org.passerelle.access.Journal;
import org.passerelle.programmes.Participations;
import org.passerelle.scope.Ids;
import org.passerelle.scope.Role;
import org.passerelle.scope.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Signs, noticed by staff, that somebody who waits is about to give up. */
@Repository
public class GivingUp {
  private final JdbcClient jdbc;
  private final Participations participations;
  private final Journal journal;

  GivingUp(JdbcClient jdbc, Participations participations, Journal journal) {
    this.jdbc = jdbc;
    this.participations = participations;
    this.journal = journal;
  }

  /** From now on what is proposed for them should not wait for the meeting. */
  @Transactional
  public void notice(UUID participation) {
    UUID by = Scope.current().require(Role.ADVISER, Role.MANAGER, Role.ADMINISTRATOR).requireAccount();
    jdbc.sql(
            """
            insert into giving_up (network_id, id, organisation_id, participation_id, noticed_at, noticed_by)
            values (?, ?, ?, ?, ?, ?)
            """)
        .params(
            Scope.current().network(), Ids.next(), participations.get(participation).organisation(), participation,
            journal.now(), by)
        .update();
    journal.wrote("participation.giving-up", "participation", participation);
  }

  /** They are not, after all. */
  @Transactional
  public void takeBack(UUID participation) {
    UUID by = Scope.current().require(Role.ADVISER, Role.MANAGER, Role.ADMINISTRATOR).requireAccount();
    jdbc.sql(
            """
            insert into giving_up_end (network_id, sign_id, organisation_id, ended_at, ended_by)
            select network_id, id, organisation_id, ?, ? from giving_up
            where network_id = ? and participation_id = ?
            on conflict do nothing
            """)
        .params(journal.now(), by, Scope.current().network(), participation)
        .update();
    journal.wrote("participation.not-giving-up", "participation", participation);
  }
}
