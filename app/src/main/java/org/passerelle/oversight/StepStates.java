package org.passerelle.oversight;

import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.access.Account;
import org.passerelle.access.Accounts;
import org.passerelle.access.Journal;
import org.passerelle.scope.Ids;
import org.passerelle.scope.Role;
import org.passerelle.scope.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How each automated step stands: running or off, who answers for it, and how much it did lately. */
@Service
public class StepStates {
  /** Days over which the overview counts. */
  public static final int LATELY = 90;

  private final JdbcClient jdbc;
  private final Steps steps;
  private final StepSwitches switches;
  private final Accounts accounts;
  private final Journal journal;

  StepStates(JdbcClient jdbc, Steps steps, StepSwitches switches, Accounts accounts, Journal journal) {
    this.jdbc = jdbc;
    this.steps = steps;
    this.switches = switches;
    this.accounts = accounts;
    this.journal = journal;
  }

  /** How often a step suggested and people decided within {@link #LATELY} days; {@code changed} of the decided ones. */
  public record Counts(long suggested, long decided, long changed, long contested) {
    private static final Counts NONE = new Counts(0, 0, 0, 0);
  }

  /**
   * @param switched how it was switched last; {@code null} when nobody ever touched the switch
   * @param owner name of who answers for it; {@code null} while nobody was named
   */
  public record State(
      String key, boolean running, StepSwitches.@Nullable Switched switched, @Nullable UUID ownerId,
      @Nullable String owner) {}

  private record Owner(UUID id, String name) {}

  @Transactional(readOnly = true)
  public List<State> all() {
    Map<String, StepSwitches.Switched> switched = switches.all();
    Map<String, Owner> owners = owners();
    return steps.all().stream().map(step -> state(step.key(), switched, owners)).toList();
  }

  @Transactional(readOnly = true)
  public State of(String step) {
    steps.get(step);
    return state(step, switches.all(), owners());
  }

  private static State state(
      String key, Map<String, StepSwitches.Switched> switched, Map<String, Owner> owners) {
    StepSwitches.@Nullable Switched last = switched.get(key);
    @Nullable Owner owner = owners.get(key);
    return new State(
        key, last == null || last.running(), last, owner == null ? null : owner.id(),
        owner == null ? null : owner.name());
  }

  /** Those who may be named as answering for a step. */
  @Transactional(readOnly = true)
  public List<Account> colleagues() {
    return accounts.staff(null);
  }

  /** Names who answers for a step. */
  @Transactional
  public void name(String step, UUID owner) {
    Scope scope = Scope.current().require(Role.ADMINISTRATOR, Role.MANAGER);
    steps.get(step);
    jdbc.sql("insert into step_owner (network_id, id, step, owner_id, named_at, named_by) values (?, ?, ?, ?, ?, ?)")
        .params(scope.network(), Ids.next(), step, owner, journal.now(), scope.account())
        .update();
    journal.wrote("step.owner-named", "account", owner, step);
  }

  private Map<String, Owner> owners() {
    Map<String, Owner> owners = new HashMap<>();
    jdbc.sql(
            """
            select distinct on (o.step) o.step, o.owner_id, a.display_name from step_owner o
            join account a on a.network_id = o.network_id and a.id = o.owner_id
            where o.network_id = ? order by o.step, o.named_at desc, o.id desc
            """)
        .params(Scope.current().network())
        .query(row -> {
          owners.put(
              row.getString("step"), new Owner(row.getObject("owner_id", UUID.class), row.getString("display_name")));
        });
    return owners;
  }

  /** By the key of the step; of every step. */
  @Transactional(readOnly = true)
  public Map<String, Counts> counts() {
    OffsetDateTime since = journal.now().minusDays(LATELY);
    Map<String, Counts> counts = new HashMap<>();
    steps.all().forEach(step -> counts.put(step.key(), Counts.NONE));
    jdbc.sql(
            """
            select s.step, count(*) as suggested, count(d.id) as decided, count(*) filter (where not d.followed) as changed,
                   count(c.id) as contested
            from automated_suggestion s
            left join lateral (select h.id, h.followed from human_decision h
                               where h.network_id = s.network_id and h.suggestion_id = s.id
                               order by h.decided_at desc, h.id desc limit 1) d on true
            left join contest c on c.network_id = s.network_id and c.suggestion_id = s.id
            where s.network_id = ? and s.suggested_at >= ? group by s.step
            """)
        .params(Scope.current().network(), since)
        .query(row -> {
          counts.put(
              row.getString("step"),
              new Counts(
                  row.getLong("suggested"), row.getLong("decided"), row.getLong("changed"), row.getLong("contested")));
        });
    return counts;
  }
}
