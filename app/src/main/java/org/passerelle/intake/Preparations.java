package org.passerelle.intake;

import java.time.LocalDate;
import java.util.UUID;
import org.passerelle.access.Journal;
import org.passerelle.programmes.Journeys;
import org.passerelle.programmes.Participation;
import org.passerelle.programmes.Participations;
import org.passerelle.programmes.StageVisit;
import org.passerelle.programmes.blueprint.Stage;
import org.passerelle.scope.Role;
import org.passerelle.scope.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Training or information that somebody had without an appointment: by phone, on the spot, or elsewhere before. */
@Service
public class Preparations {
  private final JdbcClient jdbc;
  private final Participations participations;
  private final Journeys journeys;
  private final Journal journal;

  Preparations(JdbcClient jdbc, Participations participations, Journeys journeys, Journal journal) {
    this.jdbc = jdbc;
    this.participations = participations;
    this.journeys = journeys;
    this.journal = journal;
  }

  /** What came of noting it. */
  public enum Noting {
    NOTED,
    /** The stage is not open: somebody noted it before, or it is not its turn. */
    NOT_OPEN,
    IN_THE_FUTURE
  }

  /** Whether a stage can be passed this way: not a talk, which a person decides about. */
  public static boolean fits(Stage stage) {
    return stage instanceof Stage.Training || stage instanceof Stage.InformationSession;
  }

  /**
   * Notes it and passes the stage, whatever number of sessions it asks for: whoever notes it answers for that.
   *
   * @param minutes how long it took
   * @param note where, with whom, or why no appointment was needed
   */
  @Transactional
  public Noting note(UUID participationId, String stage, LocalDate on, int minutes, String note) {
    Scope scope = Scope.current().require(Role.ADVISER, Role.TRAINER, Role.MANAGER, Role.ADMINISTRATOR);
    if (on.isAfter(journal.today())) {
      return Noting.IN_THE_FUTURE;
    }
    Participation participation = participations.get(participationId);
    StageVisit visit =
        journeys.open(participationId).stream().filter(one -> one.stage().equals(stage)).findFirst().orElse(null);
    boolean fits = journeys.journey(participation).stage(stage).filter(Preparations::fits).isPresent();
    if (visit == null || !fits || !insert(participation, visit.id(), on, minutes, note, scope.requireAccount())) {
      return Noting.NOT_OPEN;
    }
    journal.wrote("preparation.noted", "participation", participationId, stage);
    journeys.complete(participationId, stage);
    return Noting.NOTED;
  }

  private boolean insert(Participation participation, UUID visit, LocalDate on, int minutes, String note, UUID by) {
    return jdbc.sql(
                """
                insert into preparation (network_id, visit_id, organisation_id, participation_id, person_id, held_on,
                                         minutes, note, noted_at, noted_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                """)
            .params(
                Scope.current().network(), visit, participation.organisation(), participation.id(),
                participation.person(), on, minutes, note, journal.now(), by)
            .update()
        == 1;
  }
}
