package org.passerelle.employers.talent;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.access.Journal;
import org.passerelle.people.Paper;
import org.passerelle.people.Papers;
import org.passerelle.people.People;
import org.passerelle.people.PersonProfile;
import org.passerelle.people.WorkRight;
import org.passerelle.people.facts.Cefr;
import org.passerelle.scope.ManyRows;
import org.passerelle.scope.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the search tables as the people's records are. Whoever writes a person leaves a stale mark; before a search the
 * few marks are worked off, the many after an import by a job.
 */
@Repository
public class TalentIndex {
  private static final int BATCH = 1000;
  private final JdbcClient jdbc;
  private final ManyRows many;
  private final People people;
  private final Papers papers;
  private final Journal journal;

  TalentIndex(JdbcClient jdbc, ManyRows many, People people, Papers papers, Journal journal) {
    this.jdbc = jdbc;
    this.many = many;
    this.people = people;
    this.papers = papers;
    this.journal = journal;
  }

  /** Works off up to a thousand marks, those that the running scope may see. @return how many people were read again */
  @Transactional
  public int refresh() {
    Set<UUID> stale = new LinkedHashSet<>(takeMarks());
    if (stale.isEmpty()) {
      return 0;
    }
    jdbc.sql("delete from talent where network_id = ? and person_id = any (?)")
        .params(network(), stale.toArray(UUID[]::new))
        .update();
    write(here(stale));
    return stale.size();
  }

  /** Marks those whose right to work ended since the last look. */
  @Transactional
  public void markLapsed() {
    jdbc.sql(
            """
            insert into talent_stale (network_id, organisation_id, person_id)
            select network_id, organisation_id, person_id from talent
            where network_id = ? and may_work and work_until < ?
            """)
        .params(network(), journal.today())
        .update();
  }

  /** Whoever is being erased at this moment is left alone: each would wait for the other. */
  private List<UUID> takeMarks() {
    return jdbc.sql(
            """
            with taken as materialized (
              select p.id from person p
              where p.network_id = :network
                and p.id in (select s.person_id from talent_stale s where s.network_id = :network)
              limit :batch for key share of p skip locked)
            delete from talent_stale s using taken t where s.network_id = :network and s.person_id = t.id
            returning s.person_id
            """)
        .param("network", network())
        .param("batch", BATCH)
        .query(UUID.class)
        .list();
  }

  /** Those on record who are not another name of somebody else. */
  private List<Found> here(Collection<UUID> ids) {
    return jdbc.sql(
            """
            select p.id, p.organisation_id, p.created_at, p.postcode, p.place,
                   case when p.latitude is null then w.latitude else p.latitude end as latitude,
                   case when p.latitude is null then w.longitude else p.longitude end as longitude
            from person p
            left join lateral locality_of(p.network_id, p.postcode, p.place) w on p.latitude is null
            where p.network_id = ? and p.id = any (?)
              and not exists (select 1 from person_alias a where a.network_id = p.network_id and a.alias_id = p.id)
            """)
        .params(network(), ids.toArray(UUID[]::new))
        .query(
            (row, i) ->
                new Found(
                    row.getObject("id", UUID.class), row.getObject("organisation_id", UUID.class),
                    row.getObject("created_at", OffsetDateTime.class), number(row, "latitude"),
                    number(row, "longitude"), row.getString("postcode"), row.getString("place")))
        .list();
  }

  private record Found(
      UUID id, UUID organisation, OffsetDateTime since, @Nullable Double latitude, @Nullable Double longitude,
      @Nullable String postcode, @Nullable String place) {}

  private void write(List<Found> found) {
    List<UUID> ids = found.stream().map(Found::id).toList();
    Map<UUID, PersonProfile> profiles = people.profiles(ids);
    Map<UUID, List<Paper>> seen = papers.ofAll(ids);
    LocalDate today = journal.today();
    List<Map<String, @Nullable Object>> rows = new ArrayList<>();
    List<Map<String, @Nullable Object>> tokens = new ArrayList<>();
    for (Found one : found) {
      PersonProfile profile = profiles.getOrDefault(one.id(), PersonProfile.EMPTY);
      WorkRight right = WorkRight.on(today, seen.getOrDefault(one.id(), List.of()));
      rows.add(row(one, profile, right));
      for (String token : tokens(one, profile, right)) {
        Map<String, @Nullable Object> fact = new LinkedHashMap<>();
        fact.put("since", one.since());
        fact.put("organisation_id", one.organisation());
        fact.put("person_id", one.id());
        fact.put("token", token);
        tokens.add(fact);
      }
    }
    many.insert("talent", rows);
    many.insert("talent_token", tokens);
  }

  private static Map<String, @Nullable Object> row(Found one, PersonProfile profile, WorkRight right) {
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    row.put("organisation_id", one.organisation());
    row.put("person_id", one.id());
    row.put("since", one.since());
    row.put("latitude", one.latitude());
    row.put("longitude", one.longitude());
    row.put("languages", String.join(" ", profile.languages().stream().map(TalentIndex::spoken).toList()));
    row.put(
        "occupations",
        String.join(
            " ",
            profile.occupations().stream()
                .filter(work -> work.isco() != null)
                .map(work -> work.kind() + ":" + work.isco())
                .toList()));
    row.put("may_work", right instanceof WorkRight.NotKnown ? null : right.mayWork());
    row.put("work_until", right instanceof WorkRight.May may ? may.until() : null);
    return row;
  }

  private static String spoken(PersonProfile.Language language) {
    String level = language.motherTongue() ? "NATIVE" : language.speaking();
    return language.code() + ":" + (level == null ? "" : level);
  }

  private static Set<String> tokens(Found one, PersonProfile profile, WorkRight right) {
    Set<String> tokens = new LinkedHashSet<>();
    for (PersonProfile.Occupation work : profile.occupations()) {
      if (work.isco() != null) {
        tokens.addAll(Tokens.occupation(work.isco()));
      }
      tokens.addAll(Tokens.words(work.label()));
    }
    for (PersonProfile.Language language : profile.languages()) {
      Cefr level = language.speaking() == null ? null : Cefr.of(language.speaking()).orElse(null);
      tokens.addAll(Tokens.spoken(language.code(), level, language.motherTongue()));
    }
    if (one.place() != null) {
      tokens.addAll(Tokens.words(one.place()));
    }
    if (one.postcode() != null) {
      tokens.addAll(Tokens.postcode(one.postcode()));
    }
    if (one.latitude() != null && one.longitude() != null) {
      tokens.add(Tokens.cell(one.latitude(), one.longitude()));
    }
    if (right.mayWork()) {
      tokens.add(Tokens.MAY_WORK);
    }
    return tokens;
  }

  private static @Nullable Double number(ResultSet row, String column) throws SQLException {
    return row.getObject(column, Double.class);
  }

  private static UUID network() {
    return Scope.current().network();
  }
}
