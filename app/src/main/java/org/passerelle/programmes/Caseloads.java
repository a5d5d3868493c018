package org.passerelle.programmes;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.passerelle.audit.Audit;
import org.passerelle.scope.Ids;
import org.passerelle.scope.Role;
import org.passerelle.scope.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which adviser looks after whom. */
@Service
public class Caseloads {
  private final JdbcClient jdbc;
  private final Participations participations;
  private final Audit audit;
  private final Clock clock;

  Caseloads(JdbcClient jdbc, Participations participations, Audit audit, Clock clock) {
    this.jdbc = jdbc;
    this.participations = participations;
    this.audit = audit;
    this.clock = clock;
  }

  /** Gives a participation to an adviser; whoever had it before no longer has it. */
  @Transactional
  public void give(UUID participation, UUID adviser, String reason) {
    Scope scope = Scope.current().require(Role.ADMINISTRATOR, Role.MANAGER, Role.ADVISER);
    Participation given = participations.get(participation);
    end(participation, reason);
    jdbc.sql(
            """
            insert into caseload (network_id, id, organisation_id, participation_id, person_id, adviser_id, since,
                                  given_by)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            scope.network(), Ids.next(), given.organisation(), participation, given.person(), adviser,
            OffsetDateTime.now(clock), scope.account())
        .update();
    audit.wrote("caseload.given", "participation", participation);
  }

  /** Hands everything one adviser looks after to another, in one step. @return how many */
  @Transactional
  public int handOver(UUID from, UUID to, String reason) {
    Scope.current().require(Role.ADMINISTRATOR, Role.MANAGER);
    List<UUID> held = ofAdviser(from);
    held.forEach(participation -> give(participation, to, reason));
    return held.size();
  }

  @Transactional(readOnly = true)
  public Optional<UUID> adviserOf(UUID participation) {
    return jdbc.sql("select adviser_id from open_caseload where network_id = ? and participation_id = ?")
        .params(Scope.current().network(), participation)
        .query(UUID.class)
        .optional();
  }

  /** The participations an adviser looks after now. */
  @Transactional(readOnly = true)
  public List<UUID> ofAdviser(UUID adviser) {
    return jdbc.sql(
            "select participation_id from open_caseload where network_id = ? and adviser_id = ? order by since")
        .params(Scope.current().network(), adviser)
        .query(UUID.class)
        .list();
  }

  private void end(UUID participation, String reason) {
    Scope scope = Scope.current();
    jdbc.sql(
            """
            insert into caseload_ending (network_id, caseload_id, organisation_id, person_id, ended_at, ended_by,
                                         reason)
            select network_id, id, organisation_id, person_id, ?, ?, ? from open_caseload
            where network_id = ? and participation_id = ?
            """)
        .params(OffsetDateTime.now(clock), scope.account(), reason, scope.network(), participation)
        .update();
  }
}
