package org.passerelle.employers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.employers.Vacancy.AskedPaper;
import org.passerelle.employers.Vacancy.Closing;
import org.passerelle.employers.Vacancy.Terms;
import org.passerelle.people.facts.Cefr;
import org.passerelle.programmes.blueprint.Outcomes.Contract;
import org.passerelle.programmes.blueprint.Stage.PlacementKind;
import org.passerelle.scope.Scope;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class VacancyRepository {
  private static final String SELECT =
      """
      select v.*, w.latitude as found_latitude, w.longitude as found_longitude,
             array(select l.language || ':' || l.level from vacancy_language l
                   where l.network_id = v.network_id and l.vacancy_id = v.id) as languages,
             array(select p.paper from vacancy_paper p
                   where p.network_id = v.network_id and p.vacancy_id = v.id order by p.paper) as papers,
             (select count(*) from vacancy_place t
              where t.network_id = v.network_id and t.vacancy_id = v.id) as taken,
             not exists (select 1 from vacancy_closing x
                         where x.network_id = v.network_id and x.vacancy_id = v.id) as open
      from vacancy v
      left join lateral locality_of(v.network_id, v.postcode, v.place) w on v.latitude is null
      where v.network_id = ?
      """;

  private final JdbcClient jdbc;

  VacancyRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(Vacancy vacancy, OffsetDateTime at, @Nullable UUID contact) {
    Terms t = vacancy.terms();
    jdbc.sql(
            """
            insert into vacancy (network_id, id, company_id, organisation_id, edition_id, title, kind, isco, esco_uri,
                                 task, place, postcode, latitude, longitude, paid, pay, hours_a_week, contract,
                                 starts_on, ends_on, must_have, trainable, places, posted_at, posted_by,
                                 posted_by_contact)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            network(), vacancy.id(), vacancy.company(), vacancy.organisation(), t.edition(), t.title(),
            Codes.of(t.kind()), t.isco(), t.esco(), t.task(), t.place(), t.postcode(), t.latitude(), t.longitude(),
            t.paid(), t.pay(), t.hoursAWeek(), Codes.ofNullable(t.contract()), t.startsOn(), t.endsOn(), t.mustHave(),
            t.trainable(), t.places(), at, Scope.current().account(), contact)
        .update();
    lists(vacancy);
  }

  /** @return false when the vacancy has another version by now */
  boolean update(Vacancy vacancy, int from) {
    Terms t = vacancy.terms();
    int changed =
        jdbc.sql(
                """
                update vacancy set title = ?, kind = ?, isco = ?, esco_uri = ?, task = ?, place = ?, postcode = ?,
                                   latitude = case when postcode is not distinct from ? then latitude end,
                                   longitude = case when postcode is not distinct from ? then longitude end, paid = ?, pay = ?, hours_a_week = ?, contract = ?, starts_on = ?, ends_on = ?,
                                   must_have = ?, trainable = ?, places = ?, version = version + 1
                where network_id = ? and id = ? and version = ?
                """)
            .params(
                t.title(), Codes.of(t.kind()), t.isco(), t.esco(), t.task(), t.place(), t.postcode(), t.postcode(),
                t.postcode(), t.paid(), t.pay(), t.hoursAWeek(), Codes.ofNullable(t.contract()), t.startsOn(), t.endsOn(), t.mustHave(),
                t.trainable(), t.places(), network(), vacancy.id(), from)
            .update();
    if (changed == 0) {
      return false;
    }
    for (String table : List.of("vacancy_language", "vacancy_paper")) {
      jdbc.sql("delete from " + table + " where network_id = ? and vacancy_id = ?")
          .params(network(), vacancy.id())
          .update();
    }
    lists(vacancy);
    return true;
  }

  private void lists(Vacancy vacancy) {
    vacancy.terms().languages().forEach(
        (language, level) ->
            jdbc.sql("insert into vacancy_language values (?, ?, ?, ?, ?)")
                .params(network(), vacancy.id(), vacancy.company(), language, level.label())
                .update());
    for (AskedPaper paper : vacancy.terms().papers()) {
      jdbc.sql("insert into vacancy_paper values (?, ?, ?, ?)")
          .params(network(), vacancy.id(), vacancy.company(), Codes.of(paper))
          .update();
    }
  }

  /** @return false when it was closed already */
  boolean close(Vacancy vacancy, Closing reason, OffsetDateTime at) {
    return jdbc.sql("insert into vacancy_closing values (?, ?, ?, ?, ?, ?) on conflict do nothing")
            .params(network(), vacancy.id(), vacancy.company(), Codes.of(reason), at, Scope.current().account())
            .update()
        == 1;
  }

  List<Vacancy> find(UUID id) {
    return jdbc.sql(SELECT + " and v.id = ?").params(network(), id).query(VacancyRepository::read).list();
  }

  /** By id, those the scope sees. */
  Map<UUID, String> titles(Collection<UUID> ids) {
    Map<UUID, String> titles = new HashMap<>();
    jdbc.sql("select id, title from vacancy where network_id = ? and id = any (?)")
        .params(network(), ids.toArray(UUID[]::new))
        .query((RowCallbackHandler) row -> titles.put(row.getObject("id", UUID.class), row.getString("title")));
    return titles;
  }

  /** Latest first, open ones first. */
  List<Vacancy> ofCompany(UUID company) {
    return jdbc.sql(SELECT + " and v.company_id = ? order by open desc, v.posted_at desc")
        .params(network(), company)
        .query(VacancyRepository::read)
        .list();
  }

  /** One page of those that are open, latest first, at most {@code size}. */
  List<Vacancy> open(@Nullable OffsetDateTime before, @Nullable UUID id, int size) {
    return jdbc.sql(
            SELECT
                + """
                 and not exists (select 1 from vacancy_closing x where x.network_id = v.network_id and x.vacancy_id = v.id)
                   and (?::timestamptz is null or (v.posted_at, v.id) < (?::timestamptz, ?::uuid))
                 order by v.posted_at desc, v.id desc limit ?
                """)
        .params(network(), before, before, id, size)
        .query(VacancyRepository::read)
        .list();
  }

  private static Vacancy read(ResultSet row, int index) throws SQLException {
    return new Vacancy(
        row.getObject("id", UUID.class), row.getObject("company_id", UUID.class),
        row.getObject("organisation_id", UUID.class),
        new Terms(
            row.getString("title"), Codes.read(PlacementKind.class, row.getString("kind")), row.getString("isco"),
            row.getString("esco_uri"), row.getString("task"), row.getString("place"), row.getString("postcode"),
            degrees(row, "latitude"), degrees(row, "longitude"),
            row.getBoolean("paid"), row.getString("pay"), row.getObject("hours_a_week", Integer.class),
            Codes.readNullable(Contract.class, row.getString("contract")),
            row.getObject("starts_on", LocalDate.class), row.getObject("ends_on", LocalDate.class),
            row.getString("must_have"), row.getString("trainable"), row.getInt("places"), languages(row),
            Arrays.stream(words(row, "papers")).map(word -> Codes.read(AskedPaper.class, word)).toList(),
            row.getObject("edition_id", UUID.class)),
        row.getInt("version"), row.getInt("taken"), row.getBoolean("open"));
  }

  /** What the vacancy says itself, else where its postcode lies. */
  private static @Nullable Double degrees(ResultSet row, String which) throws SQLException {
    Double told = CompanyRepository.number(row, which);
    return told == null ? CompanyRepository.number(row, "found_" + which) : told;
  }

  private static Map<String, Cefr> languages(ResultSet row) throws SQLException {
    Map<String, Cefr> languages = new TreeMap<>();
    for (String word : words(row, "languages")) {
      String[] parts = word.split(":", 2);
      languages.put(parts[0], Cefr.of(parts[1]).orElseThrow());
    }
    return languages;
  }

  static String[] words(ResultSet row, String column) throws SQLException {
    return (String[]) row.getArray(column).getArray();
  }

  private static UUID network() {
    return Scope.current().network();
  }
}
