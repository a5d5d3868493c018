package org.passerelle.learning;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.passerelle.access.Journal;
import org.passerelle.programmes.Participation;
import org.passerelle.programmes.Participations;
import org.passerelle.scope.Ids;
import org.passerelle.scope.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What somebody has shown to be able to do, each with its evidence; a later note about the same competence replaces it. */
@Service
public class Competences {
  private final JdbcClient jdbc;
  private final Participations participations;
  private final Journal journal;

  Competences(JdbcClient jdbc, Participations participations, Journal journal) {
    this.jdbc = jdbc;
    this.participations = participations;
    this.journal = journal;
  }

  public record Seen(UUID participation, String competence, boolean reached, String evidence, LocalDate seenOn) {}

  /** @return false for a day still to come */
  @Transactional
  public boolean note(Seen seen) {
    Scope.current().require(Runs.STAFF);
    if (seen.seenOn().isAfter(journal.today())) {
      return false;
    }
    Participation who = participations.get(seen.participation());
    jdbc.sql(
            """
            insert into competence_seen (network_id, id, organisation_id, participation_id, person_id, competence,
                                         reached, evidence, seen_on, noted_at, noted_by)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            Scope.current().network(), Ids.next(), who.organisation(), who.id(), who.person(), seen.competence(),
            seen.reached(), seen.evidence(), seen.seenOn(), journal.now(), journal.actor())
        .update();
    journal.wrote("competence.seen", "participation", who.id(), seen.competence());
    return true;
  }

  /** The last note about each competence of a person. */
  @Transactional(readOnly = true)
  public List<Seen> ofPerson(UUID person) {
    return jdbc.sql(
            """
            select distinct on (competence) participation_id as participation, competence, reached, evidence, seen_on
            from competence_seen where network_id = ? and person_id = ?
            order by competence, noted_at desc, id desc
            """)
        .params(Scope.current().network(), person)
        .query(Seen.class)
        .list();
  }
}
