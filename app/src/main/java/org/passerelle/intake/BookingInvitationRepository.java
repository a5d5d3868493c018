package org.passerelle.intake;

import java.util.UUID;
import org.passerelle.access.Journal;
import org.passerelle.programmes.Participation;
import org.passerelle.scope.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class BookingInvitationRepository {
  private final JdbcClient jdbc;
  private final Journal journal;

  BookingInvitationRepository(JdbcClient jdbc, Journal journal) {
    this.jdbc = jdbc;
    this.journal = journal;
  }

  /** Notes that somebody is asked to choose a time. @return false when they were asked in this visit before */
  boolean note(Participation participation, UUID visit) {
    return jdbc.sql("insert into booking_invitation values (?, ?, ?, ?, ?, ?) on conflict do nothing")
            .params(
                Scope.current().network(), visit, participation.organisation(), participation.id(),
                participation.person(), journal.now())
            .update()
        == 1;
  }
}
