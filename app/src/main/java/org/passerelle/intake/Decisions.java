package org.passerelle.intake;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.access.Journal;
import org.passerelle.programmes.Journeys;
import org.passerelle.programmes.Participation;
import org.passerelle.programmes.Participations;
import org.passerelle.programmes.StageVisit;
import org.passerelle.scope.Ids;
import org.passerelle.scope.Role;
import org.passerelle.scope.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Decisions of people about people, each with a reason. No rule decides here: the acting account does. */
@Service
public class Decisions {
  private final JdbcClient jdbc;
  private final Participations participations;
  private final Journeys journeys;
  private final Journal journal;

  Decisions(JdbcClient jdbc, Participations participations, Journeys journeys, Journal journal) {
    this.jdbc = jdbc;
    this.participations = participations;
    this.journeys = journeys;
    this.journal = journal;
  }

  public enum Verdict {
    /** The stage is passed and the next one opens. */
    ACCEPT,
    /** The journey ends here. */
    REFUSE,
    /** The person stays where they are until a later decision. */
    WAIT
  }

  /** What came of deciding. */
  public enum Deciding {
    DECIDED,
    /** The stage is not open any more: somebody decided first, or the person left. */
    TOO_LATE
  }

  public record Decision(
      UUID id, String stage, Verdict verdict, @Nullable String reasonCode, String reason, Instant decidedAt,
      UUID decidedBy) {}

  /** @param reason what the person may be told; never blank */
  @Transactional
  public Deciding decide(
      UUID participationId, String stage, Verdict verdict, @Nullable String reasonCode, String reason) {
    Scope scope = Scope.current().require(Role.ADVISER, Role.MANAGER, Role.ADMINISTRATOR);
    if (reason.isBlank()) {
      throw new IllegalArgumentException("A decision has a reason");
    }
    Participation participation = participations.get(participationId);
    boolean open = journeys.open(participationId).stream().anyMatch(visit -> visit.stage().equals(stage));
    if (!open || !move(participationId, stage, verdict, reason)) {
      return Deciding.TOO_LATE;
    }
    jdbc.sql("insert into decision values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .params(
            scope.network(), Ids.next(), participation.organisation(), participationId, participation.person(), stage,
            verdict.name().toLowerCase(Locale.ROOT), reasonCode, reason, journal.now(), scope.requireAccount())
        .update();
    journal.wrote("decision.taken", "participation", participationId, stage + " " + verdict);
    journal.publish(new DecisionTaken(participationId, stage, verdict));
    return Deciding.DECIDED;
  }

  /** Every decision about a participation, latest first. */
  @Transactional(readOnly = true)
  public List<Decision> of(UUID participation) {
    return jdbc.sql("select * from decision where network_id = ? and participation_id = ? order by decided_at desc")
        .params(Scope.current().network(), participation)
        .query(
            (row, i) ->
                new Decision(
                    row.getObject("id", UUID.class),
                    row.getString("stage"),
                    Verdict.valueOf(row.getString("decision").toUpperCase(Locale.ROOT)),
                    row.getString("reason_code"),
                    row.getString("reason"),
                    row.getTimestamp("decided_at").toInstant(),
                    row.getObject("decided_by", UUID.class)))
        .list();
  }

  private boolean move(UUID participation, String stage, Verdict verdict, String reason) {
    return switch (verdict) {
      case ACCEPT -> journeys.leave(participation, stage, StageVisit.Result.DONE, reason);
      case REFUSE -> journeys.leave(participation, stage, StageVisit.Result.REFUSED, reason);
      case WAIT -> true;
    };
  }
}
