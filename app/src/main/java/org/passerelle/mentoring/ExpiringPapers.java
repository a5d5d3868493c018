package org.passerelle.mentoring;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.passerelle.people.Paper;
import org.passerelle.scope.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Papers that run out or must be seen again, of people whose journey goes on, and what was said of them. */
@Repository
class ExpiringPapers {
  private final JdbcClient jdbc;

  ExpiringPapers(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * The last look at a paper of its kind.
   *
   * @param expiresOn the last day on which it holds
   * @param reviewOn the first day on which it must have been seen again
   */
  record Held(
      UUID paper, String kind, UUID organisation, UUID participation, UUID person, @Nullable UUID adviser,
      @Nullable LocalDate expiresOn, @Nullable LocalDate reviewOn) {
    boolean letsSomebodyWork() {
      return kind.equals(Paper.Kind.PERMIT.key()) || kind.equals(Paper.Kind.WORK_RIGHT.key());
    }
  }

  /** Those that end by a day, of people who stand in a stage of the edition, and of the others named. */
  List<Held> endingBy(UUID edition, LocalDate day, Collection<UUID> others) {
    return jdbc.sql(
            """
            select k.id as paper, k.kind, p.organisation_id as organisation, p.id as participation, p.person_id as person,
                   (select c.adviser_id from open_caseload c
                    where c.network_id = p.network_id and c.participation_id = p.id limit 1) as adviser,
                   k.expires_on, k.review_on
            from participation p
            join paper k on k.network_id = p.network_id and k.person_id = p.person_id
            where p.network_id = :network and p.edition_id = :edition and least(k.expires_on, k.review_on) <= :day
              and (p.id = any (:others)
                or exists (select 1 from open_stage s where s.network_id = p.network_id and s.participation_id = p.id))
              and not exists (select 1 from paper later
                              where later.network_id = k.network_id and later.person_id = k.person_id
                                and later.kind = k.kind
                                and (k.kind <> 'other' or later.detail is not distinct from k.detail)
                                and (later.seen_on, later.id) > (k.seen_on, k.id))
            order by least(k.expires_on, k.review_on), k.id
            """)
        .param("network", Scope.current().network())
        .param("edition", edition)
        .param("day", day)
        .param("others", others.toArray(UUID[]::new))
        .query(Held.class)
        .list();
  }

  /** Every cause for which an alert about these papers was ever opened, and whether it is open now. */
  Map<String, Boolean> told(List<UUID> papers) {
    return jdbc.sql(
            """
            select a.cause, bool_or(o.alert_id is not null) as open from alert a
            left join alert_open o on o.network_id = a.network_id and o.alert_id = a.id
            where a.network_id = ? and a.paper_id = any (?) group by a.cause
            """)
        .params(Scope.current().network(), papers.toArray(UUID[]::new))
        .query((row, i) -> Map.entry(row.getString("cause"), row.getBoolean("open")))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** The causes of open alerts about papers of people in the edition. */
  List<String> openIn(UUID edition) {
    return jdbc.sql(
            """
            select o.cause from alert_open o
            join alert a on a.network_id = o.network_id and a.id = o.alert_id
            join participation p on p.network_id = a.network_id and p.id = a.participation_id
            where o.network_id = ? and p.edition_id = ? and a.paper_id is not null
            """)
        .params(Scope.current().network(), edition)
        .query(String.class)
        .list();
  }

  Optional<AlertFile.PaperThatEnds> find(UUID paper) {
    return jdbc.sql("select kind, least(expires_on, review_on) as ends_on from paper where network_id = ? and id = ?")
        .params(Scope.current().network(), paper)
        .query(AlertFile.PaperThatEnds.class)
        .optional();
  }
}
