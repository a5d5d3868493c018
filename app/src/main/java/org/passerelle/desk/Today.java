package org.passerelle.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.access.Journal;
import org.passerelle.scope.Role;
import org.passerelle.scope.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What needs the acting adviser today, across all their people, and why; five statements however many people there are. */
@Repository
@Transactional(readOnly = true)
public class Today {
  private static final int SOON_DAYS = 3;
  private static final int PAPER_DAYS = 60;
  private final JdbcClient jdbc;
  private final Journal journal;

  Today(JdbcClient jdbc, Journal journal) {
    this.jdbc = jdbc;
    this.journal = journal;
  }

  /** @param duo the duo it is about; both names stand in {@code names} */
  public record Call(UUID alert, String kind, @Nullable UUID duo, String names, LocalDate since) {}

  /** Somebody whose stage is to be left by a promised day that is near or past. */
  public record Promise(UUID person, String name, UUID edition, String role, String stage, LocalDate dueOn) {}

  /** A slot the adviser holds today. */
  public record Appointment(UUID slot, Instant startsAt, UUID edition, String role, String stage, String place,
      String names, int booked, int capacity) {}

  /** A paper that runs out or is to be looked at again. */
  public record Paper(UUID person, String name, String kind, LocalDate on) {}

  /** A pair that should be proposed now and not at the next matching meeting. */
  public record AtOnce(UUID edition, UUID seeker, UUID supporter, String names, String because, LocalDate since) {}

  /** Pairs marked by the latest daily set for the adviser's people or nobody's, longest waiting first. */
  public List<AtOnce> atOnce() {
    return jdbc.sql(
            """
            select a.edition_id as edition, a.seeker_participation as seeker, a.supporter_participation as supporter,
                   s.full_name || coalesce(' – ' || m.full_name, '') as names, a.because, p.applied_on as since
            from pair_at_once a
            join participation p on p.network_id = a.network_id and p.id = a.seeker_participation
            join person s on s.network_id = p.network_id and s.id = p.person_id
            left join participation q on q.network_id = a.network_id and q.id = a.supporter_participation
            left join person m on m.network_id = q.network_id and m.id = q.person_id
            where a.network_id = :network
              and a.solved_on = (select max(d.solved_on) from matching_day d
                                 where d.network_id = a.network_id and d.edition_id = a.edition_id)
              and (exists (select 1 from open_caseload c where c.network_id = a.network_id
                           and c.participation_id = a.seeker_participation and c.adviser_id = :account)
                   or not exists (select 1 from open_caseload c where c.network_id = a.network_id
                                  and c.participation_id = a.seeker_participation))
              and exists (select 1 from open_stage o where o.network_id = a.network_id
                          and o.participation_id = a.seeker_participation)
              and not exists (select 1 from proposal_place h where h.network_id = a.network_id
                              and h.participation_id = a.seeker_participation)
              and not exists (select 1 from duo_place h where h.network_id = a.network_id
                              and h.participation_id = a.seeker_participation)
            order by p.applied_on, s.latin_name limit 50
            """)
        .param("network", scope().network())
        .param("account", scope().requireAccount())
        .query(AtOnce.class)
        .list();
  }

  /** Open alerts of the adviser's own and of nobody, which do not rest; what somebody told first, then oldest first. */
  public List<Call> calls() {
    return jdbc.sql(
            """
            select a.id as alert, a.kind, a.duo_id as duo, (a.opened_at at time zone w.time_zone)::date as since,
                   coalesce(s.full_name || ' – ' || m.full_name, p.full_name, '') as names
            from alert_open o
            join alert a on a.network_id = o.network_id and a.id = o.alert_id
            join network w on w.id = a.network_id
            left join duo d on d.network_id = a.network_id and d.id = a.duo_id
            left join person s on s.network_id = d.network_id and s.id = d.seeker_person
            left join person m on m.network_id = d.network_id and m.id = d.supporter_person
            left join person p on p.network_id = a.network_id and p.id = a.person_id
            left join lateral (select owner_id from alert_owner x
                               where x.network_id = a.network_id and x.alert_id = a.id
                               order by x.taken_at desc, x.id desc limit 1) own on true
            left join lateral (select until_on from alert_snooze z
                               where z.network_id = a.network_id and z.alert_id = a.id
                               order by z.snoozed_at desc, z.id desc limit 1) rest on true
            where o.network_id = :network and (rest.until_on is null or rest.until_on <= :today)
              and (own.owner_id = :account or (own.owner_id is null and not a.confidential))
            order by (a.kind in ('concern', 'worrying-answer')) desc, a.opened_at limit 100
            """)
        .param("network", scope().network())
        .param("account", scope().requireAccount())
        .param("today", journal.today())
        .query(Call.class)
        .list();
  }

  /** Promises of the adviser's people that are past or end within three days, most urgent first. */
  public List<Promise> promises() {
    return jdbc.sql(
            """
            select n.id as person, n.full_name as name, p.edition_id as edition, p.role, s.stage, s.due_on
            from open_caseload c
            join participation p on p.network_id = c.network_id and p.id = c.participation_id
            join open_stage s on s.network_id = p.network_id and s.participation_id = p.id
            join person n on n.network_id = p.network_id and n.id = p.person_id
            where c.network_id = :network and c.adviser_id = :account and s.due_on <= :soon
            order by s.due_on, n.latin_name limit 100
            """)
        .param("network", scope().network())
        .param("account", scope().requireAccount())
        .param("soon", journal.today().plusDays(SOON_DAYS))
        .query(Promise.class)
        .list();
  }

  /** What the adviser holds today, earliest first. */
  public List<Appointment> appointments() {
    OffsetDateTime from = journal.today().atStartOfDay(journal.zone()).toOffsetDateTime();
    return jdbc.sql(
            """
            select s.id as slot, s.starts_at, s.edition_id as edition, s.role, s.stage, s.place, s.capacity,
                   count(b.id) as booked, coalesce(string_agg(n.full_name, ', ' order by n.latin_name), '') as names
            from slot s
            left join slot_place h on h.network_id = s.network_id and h.slot_id = s.id
            left join booking b on b.network_id = h.network_id and b.id = h.booking_id
            left join person n on n.network_id = b.network_id and n.id = b.person_id
            where s.network_id = :network and s.host_id = :account and s.starts_at >= :from and s.starts_at < :to
              and not exists (select 1 from slot_cancellation x where x.network_id = s.network_id and x.slot_id = s.id)
            group by s.network_id, s.id order by s.starts_at
            """)
        .param("network", scope().network())
        .param("account", scope().requireAccount())
        .param("from", from)
        .param("to", from.plusDays(1))
        .query(
            (row, i) ->
                new Appointment(
                    row.getObject("slot", UUID.class), row.getObject("starts_at", OffsetDateTime.class).toInstant(),
                    row.getObject("edition", UUID.class), row.getString("role"), row.getString("stage"),
                    row.getString("place"), row.getString("names"), row.getInt("booked"), row.getInt("capacity")))
        .list();
  }

  /** Papers of the adviser's people that run out, or are to be seen again, within sixty days. */
  public List<Paper> papers() {
    return jdbc.sql(
            """
            select distinct n.id as person, n.full_name as name, k.kind, least(k.expires_on, k.review_on) as on
            from open_caseload c
            join participation p on p.network_id = c.network_id and p.id = c.participation_id
            join paper k on k.network_id = p.network_id and k.person_id = p.person_id
            join person n on n.network_id = p.network_id and n.id = p.person_id
            where c.network_id = :network and c.adviser_id = :account and least(k.expires_on, k.review_on) <= :soon
              and not exists (select 1 from paper later where later.network_id = k.network_id
                              and later.person_id = k.person_id and later.kind = k.kind and later.seen_on > k.seen_on)
            order by 4, 2 limit 50
            """)
        .param("network", scope().network())
        .param("account", scope().requireAccount())
        .param("soon", journal.today().plusDays(PAPER_DAYS))
        .query(Paper.class)
        .list();
  }

  private static Scope scope() {
    return Scope.current().require(Role.ADVISER, Role.MANAGER, Role.ADMINISTRATOR, Role.TRAINER);
  }
}
