package org.passerelle.impact;

import java.time.LocalDate;
import java.util.UUID;
import org.passerelle.access.Journal;
import org.passerelle.programmes.Participation;
import org.passerelle.programmes.Participations;
import org.passerelle.programmes.blueprint.Outcomes.Source;
import org.passerelle.scope.Role;
import org.passerelle.scope.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps who left the country and when: from then on nobody can find work here, which is no failure of a programme. */
@Service
public class Departures {
  private final JdbcClient jdbc;
  private final Participations participations;
  private final Journal journal;

  Departures(JdbcClient jdbc, Participations participations, Journal journal) {
    this.jdbc = jdbc;
    this.participations = participations;
    this.journal = journal;
  }

  /** Notes that somebody left; the same day again changes nothing. */
  @Transactional
  public void note(UUID participation, LocalDate leftOn, Source source) {
    Scope.current().require(Role.ADVISER, Role.MANAGER, Role.ADMINISTRATOR, Role.PARTICIPANT);
    Participation of = participations.get(participation);
    int noted =
        jdbc.sql(
                """
                insert into departure (network_id, person_id, organisation_id, left_on, source, noted_at, noted_by)
                values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                """)
            .params(
                Scope.current().network(), of.person(), of.organisation(), leftOn, Codes.of(source), journal.now(),
                journal.actor())
            .update();
    if (noted == 1) {
      journal.wrote("departure.noted", "participation", participation);
    }
  }
}
