package org.passerelle.privacy;

import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.access.Journal;
import org.passerelle.scope.Ids;
import org.passerelle.scope.Role;
import org.passerelle.scope.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How long a network keeps the records of people for whom nothing happens any more. */
@Service
public class Retention {
  /** Between setting a rule and the first record erased by it, so that somebody can look at the list. */
  public static final Duration NOTICE = Duration.ofDays(7);

  private static final int LISTED = 200;
  private final JdbcClient jdbc;
  private final Journal journal;

  Retention(JdbcClient jdbc, Journal journal) {
    this.jdbc = jdbc;
    this.journal = journal;
  }

  /** @param months {@code null} when nothing is erased by itself */
  public record Rule(@Nullable Integer months, OffsetDateTime setAt) {}

  /** Somebody for whom nothing has happened since {@code last}. */
  public record Due(UUID person, String name, LocalDate last, boolean held) {}

  @Transactional(readOnly = true)
  public Optional<Rule> rule() {
    return jdbc.sql("select months, set_at from retention_rule where network_id = ? order by set_at desc, id desc limit 1")
        .param(Scope.current().network())
        .query(Rule.class)
        .optional()
        .filter(rule -> rule.months() != null);
  }

  @Transactional
  public void set(@Nullable Integer months) {
    Scope scope = Scope.current().require(Role.ADMINISTRATOR);
    jdbc.sql("insert into retention_rule values (?, ?, ?, ?, ?)")
        .params(scope.network(), Ids.next(), months, journal.now(), journal.actor())
        .update();
    journal.wrote("retention.set", "network", scope.network(), months == null ? "off" : months + " months");
  }

  /** Those whose records are older than that many months, longest ago first, held ones too. */
  @Transactional(readOnly = true)
  public List<Due> due(int months) {
    Scope.current().require(Role.MANAGER, Role.ADMINISTRATOR);
    return jdbc.sql(
            """
            with last as (
              select p.id, p.full_name, greatest(
                       p.created_at,
                       (select max(entered_at) from stage_entry e where e.network_id = p.network_id and e.person_id = p.id),
                       (select max(left_at) from stage_exit x where x.network_id = p.network_id and x.person_id = p.id),
                       (select max(noted_at) from outcome o where o.network_id = p.network_id and o.person_id = p.id),
                       (select max(due_on)::timestamp at time zone 'UTC' from follow_up f
                        where f.network_id = p.network_id and f.person_id = p.id),
                       (select max(m.logged_at) from duo d join meeting m on m.network_id = d.network_id and m.duo_id = d.id
                        where d.network_id = p.network_id and p.id in (d.seeker_person, d.supporter_person))) as at
              from person p where p.network_id = :network and p.full_name <> '-'
                and not exists (select 1 from person_alias a where a.network_id = p.network_id and a.alias_id = p.id)
                and not exists (
                  select 1 from duo d where d.network_id = p.network_id and p.id in (d.seeker_person, d.supporter_person)
                    and not exists (select 1 from duo_ending e where e.network_id = d.network_id and e.duo_id = d.id)))
            select l.id as person, l.full_name as name, l.at::date as last,
                   exists (select 1 from retention_hold h where h.network_id = :network and h.person_id = l.id
                             and not exists (select 1 from retention_hold_end e
                                             where e.network_id = h.network_id and e.hold_id = h.id)) as held
            from last l where l.at < :before order by l.at, l.id limit :most
            """)
        .param("network", Scope.current().network())
        .param("before", journal.now().minusMonths(months))
        .param("most", LISTED)
        .query(Due.class)
        .list();
  }
}
