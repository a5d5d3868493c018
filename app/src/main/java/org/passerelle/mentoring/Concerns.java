package org.passerelle.mentoring;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.access.Account;
import org.passerelle.access.Accounts;
import org.passerelle.access.Journal;
import org.passerelle.scope.NotFound;
import org.passerelle.scope.Role;
import org.passerelle.scope.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What somebody wants only one person to know. Its words are read by whom it was told, by whoever that person gives it
 * to, and by managers and administrators; the partner never learns of it, nor do other advisers.
 */
@Service
public class Concerns {
  private final JdbcClient jdbc;
  private final Alerts alerts;
  private final Accounts accounts;
  private final Duos duos;
  private final Journal journal;

  Concerns(JdbcClient jdbc, Alerts alerts, Accounts accounts, Duos duos, Journal journal) {
    this.jdbc = jdbc;
    this.alerts = alerts;
    this.accounts = accounts;
    this.duos = duos;
    this.journal = journal;
  }

  /** @param person who told it */
  public record Concern(UUID alert, UUID person, String words, Instant toldAt) {}

  /**
   * Those whom the two may tell: the duo's adviser first, then the managers of its organisation, so that one may pass the
   * adviser by.
   */
  @Transactional(readOnly = true)
  public List<Account> confidants(Duo duo) {
    List<Account> named = new ArrayList<>();
    Optional.ofNullable(duo.adviser()).flatMap(accounts::find).ifPresent(named::add);
    accounts.staff(Role.MANAGER).stream()
        .filter(manager -> duo.organisation().equals(manager.organisation()) && !named.contains(manager))
        .forEach(named::add);
    return named;
  }

  /** Tells a concern. @param toldTo one of {@link #confidants}, or {@code null} where there is nobody to choose */
  @Transactional
  public UUID tell(UUID duoId, Side side, @Nullable UUID toldTo, String words) {
    Duo duo = duos.get(duoId);
    Voices.require(duo, side);
    if (toldTo != null && confidants(duo).stream().noneMatch(one -> one.id().equals(toldTo))) {
      throw new NotFound("confidant");
    }
    UUID alert = alerts.raiseConcern(duo, duo.person(side), toldTo);
    jdbc.sql(
            """
            insert into concern (network_id, alert_id, organisation_id, duo_id, person_id, words, told_to, told_at)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            Scope.current().network(), alert, duo.organisation(), duoId, duo.person(side), words, toldTo,
            journal.now())
        .update();
    journal.wrote("concern.told", "duo", duoId);
    return alert;
  }

  /** The words behind an alert. Reading them is kept in the audit. */
  @Transactional
  public Optional<Concern> of(Alert alert) {
    alerts.get(alert.id());
    Optional<Concern> concern =
        jdbc.sql("select person_id, words, told_at from concern where network_id = ? and alert_id = ?")
            .params(Scope.current().network(), alert.id())
            .query((row, i) ->
                new Concern(
                    alert.id(), row.getObject("person_id", UUID.class), row.getString("words"),
                    row.getObject("told_at", OffsetDateTime.class).toInstant()))
            .optional();
    concern.ifPresent(read -> journal.wrote("concern.read", "alert", alert.id()));
    return concern;
  }
}
