package org.passerelle.programmes;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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

  /** What came of giving a participation to an adviser. */
  public sealed interface Giving {
    record Given() implements Giving {}

    /** Somebody gave it to this adviser meanwhile, or took it from the one who had it; nothing was changed. */
    record Overtaken(@Nullable UUID now) implements Giving {}
  }

  /** Gives a participation to an adviser; whoever had it before no longer has it. */
  @Transactional
  public void give(UUID participation, UUID adviser, String reason) {
    Scope.current().require(Role.ADMINISTRATOR, Role.MANAGER, Role.ADVISER);
    hold(participation);
    insert(participations.get(participation), adviser, reason);
  }

  /**
   * Gives a participation to an adviser in place of the one whom the acting person had before them.
   *
   * @param seen the adviser who had it when they looked, or {@code null} when nobody did
   */
  @Transactional
  public Giving giveInsteadOf(UUID participation, @Nullable UUID seen, UUID adviser, String reason) {
    Scope.current().require(Role.ADMINISTRATOR, Role.MANAGER, Role.ADVISER);
    hold(participation);
    UUID now = adviserOf(participation).orElse(null);
    if (!Objects.equals(now, seen)) {
      return new Giving.Overtaken(now);
    }
    insert(participations.get(participation), adviser, reason);
    return new Giving.Given();
  }

  /** Keeps others from giving it until the running transaction ends. */
  private void hold(UUID participation) {
    jdbc.sql("select id from participation where network_id = ? and id = ? for update")
        .params(Scope.current().network(), participation)
        .query(UUID.class)
        .optional();
  }

  private void insert(Participation given, UUID adviser, String reason) {
    Scope scope = Scope.current();
    UUID id = Ids.next();
    end(given.id(), reason);
    jdbc.sql("insert into caseload_claim (network_id, participation_id, caseload_id) values (?, ?, ?)")
        .params(scope.network(), given.id(), id)
        .update();
    jdbc.sql(
            """
            insert into caseload (network_id, id, organisation_id, participation_id, person_id, adviser_id, since,
                                  given_by)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            scope.network(), id, given.organisation(), given.id(), given.person(), adviser,
            OffsetDateTime.now(clock), scope.account())
        .update();
    audit.wrote("caseload.given", "participation", given.id());
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

  /** How many participations each adviser looks after now; who has none is absent. */
  @Transactional(readOnly = true)
  public Map<UUID, Integer> sizes() {
    return jdbc.sql("select adviser_id, count(*) as size from open_caseload where network_id = ? group by adviser_id")
        .params(Scope.current().network())
        .query((row, i) -> Map.entry(row.getObject("adviser_id", UUID.class), row.getInt("size")))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
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
    jdbc.sql("delete from caseload_claim where network_id = ? and participation_id = ?")
        .params(scope.network(), participation)
        .update();
  }
}
