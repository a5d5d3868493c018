package org.passerelle.mentoring;

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
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The open alerts as a list, oldest first, in one statement. */
@Service
public class AlertList {
  private final JdbcClient jdbc;
  private final Journal journal;

  AlertList(JdbcClient jdbc, Journal journal) {
    this.jdbc = jdbc;
    this.journal = journal;
  }

  /**
   * @param duo {@code null} where it is about one person alone
   * @param seeker name of the one, with {@code supporter} the two it is about
   * @param about name of the person it is about, if of one
   * @param paper kind of the paper that runs out, if one does
   * @param owner name of who takes care of it
   */
  public record Row(
      UUID id, AlertKind kind, @Nullable UUID duo, @Nullable String seeker, @Nullable String supporter,
      @Nullable UUID person, @Nullable String about, @Nullable String paper, Instant openedAt, @Nullable UUID ownerId,
      @Nullable String owner, @Nullable LocalDate restsUntil) {}

  /**
   * @param owner only this account's, or {@code null} for everybody's
   * @param resting whether those that rest are listed too
   */
  @Transactional(readOnly = true)
  public List<Row> open(@Nullable UUID owner, boolean resting) {
    Voices.staff();
    Scope scope = Scope.current();
    boolean all = scope.isSystem() || scope.has(Role.MANAGER) || scope.has(Role.ADMINISTRATOR);
    return jdbc.sql(
            """
            select a.id, a.kind, a.duo_id, a.opened_at, o.owner_id, w.display_name as owner, z.until_on,
                   seeker.full_name as seeker, supporter.full_name as supporter,
                   a.person_id, about.full_name as about, k.kind as paper
            from alert_open p
            join alert a on a.network_id = p.network_id and a.id = p.alert_id
            left join duo d on d.network_id = a.network_id and d.id = a.duo_id
            left join person seeker on seeker.network_id = d.network_id and seeker.id = d.seeker_person
            left join person supporter on supporter.network_id = d.network_id and supporter.id = d.supporter_person
            left join person about on about.network_id = a.network_id and about.id = a.person_id
            left join paper k on k.network_id = a.network_id and k.id = a.paper_id
            left join lateral (select owner_id from alert_owner x where x.network_id = a.network_id and x.alert_id = a.id
                               order by x.taken_at desc, x.id desc limit 1) o on true
            left join account w on w.network_id = a.network_id and w.id = o.owner_id
            left join lateral (select until_on from alert_snooze x where x.network_id = a.network_id and x.alert_id = a.id
                               order by x.snoozed_at desc, x.id desc limit 1) z on true
            where p.network_id = :network
              and (not a.confidential or :all or o.owner_id = :self)
              and (:owner::uuid is null or o.owner_id = :owner)
              and (:resting or z.until_on is null or z.until_on <= :today)
            order by a.kind = 'concern' desc, a.opened_at, a.id
            """)
        .param("network", scope.network())
        .param("all", all)
        .param("self", scope.account())
        .param("owner", owner)
        .param("resting", resting)
        .param("today", journal.today())
        .query((row, i) ->
            new Row(
                row.getObject("id", UUID.class), AlertKind.of(row.getString("kind")),
                row.getObject("duo_id", UUID.class), row.getString("seeker"), row.getString("supporter"),
                row.getObject("person_id", UUID.class), row.getString("about"), row.getString("paper"),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                row.getObject("owner_id", UUID.class), row.getString("owner"),
                row.getObject("until_on", LocalDate.class)))
        .list();
  }
}
