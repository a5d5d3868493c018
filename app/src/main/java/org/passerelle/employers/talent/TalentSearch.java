package org.passerelle.employers.talent;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.passerelle.scope.Role;
import org.passerelle.scope.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Searches people by tokens. One statement gives a page and how many there are in all, or two where sets of people give the
 * number; the next page begins after the last row seen, so that deep pages cost what the first costs.
 */
@Repository
public class TalentSearch {
  private static final int OCCUPATION = 3;
  private static final int WORD = 1;
  private final JdbcClient jdbc;
  private final TalentSets sets;

  TalentSearch(JdbcClient jdbc) {
    this.jdbc = jdbc;
    this.sets = new TalentSets(jdbc);
  }

  /** The row after which a page begins. */
  public record After(int score, Instant since, UUID person) {
    private static final Pattern WRITTEN =
        Pattern.compile("(\\d{1,6})_(\\d{4}-\\d{2}-\\d{2}T[0-9:.]{5,18}Z)_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");

    /** As it travels in the address of the next page. */
    public String written() {
      return score + "_" + since + "_" + person;
    }

    /** Empty for what no page has written. */
    public static Optional<After> read(String written) {
      Matcher parts = WRITTEN.matcher(written);
      try {
        return parts.matches()
            ? Optional.of(new After(Integer.parseInt(parts.group(1)), Instant.parse(parts.group(2)), UUID.fromString(parts.group(3))))
            : Optional.empty();
      } catch (DateTimeParseException noDay) {
        return Optional.empty();
      }
    }
  }

  /** @param score how well the typed words hold: 3 for each occupation, 1 for each word */
  public record Hit(Talent talent, int score) {}

  /** @param total of all pages */
  public record Found(List<Hit> hits, long total) {
    /** @return {@code null} where this is the last page */
    public @Nullable After next(int size) {
      if (hits.size() < size) {
        return null;
      }
      Hit last = hits.getLast();
      return new After(last.score(), last.talent().since(), last.talent().person());
    }
  }

  @Transactional(readOnly = true)
  public Found find(TalentQuery query, @Nullable After after, int size) {
    Scope.current().require(Role.ADVISER, Role.MANAGER, Role.ADMINISTRATOR);
    List<Set<String>> words = query.meanings();
    return words.isEmpty() ? filtered(query, after, size) : ranked(query, words, after, size);
  }

  private Found filtered(TalentQuery query, @Nullable After after, int size) {
    List<String> filters = query.filters();
    if (filters.isEmpty() && query.near() == null) {
      String everybody = "select t.person_id, t.since, 0 as score from talent t where t.network_id = :network";
      return page(everybody, Total.OF_EVERYBODY, query, filters, List.of(), after, size);
    }
    if (query.near() == null && filters.stream().allMatch(Tokens::hasSet)) {
      TalentSets.Shared shared = sets.shared(filters);
      return shared.isFew()
          ? few(shared, after, size)
          : page(joined(filters, query), Total.known(shared.total()), query, filters, List.of(), after, size);
    }
    String source = filters.isEmpty() ? near("t.person_id, t.since, 0 as score") : joined(filters, query);
    return page(source, Total.OF_HITS, query, filters, List.of(), after, size);
  }

  private Found few(TalentSets.Shared shared, @Nullable After after, int size) {
    if (shared.total() == 0) {
      return new Found(List.of(), 0);
    }
    var statement =
        jdbc.sql(
                """
                select t.* from unnest(:numbers::integer[], :organisations::uuid[]) as w (number, organisation_id)
                join talent_number n
                  on n.number = w.number and n.organisation_id = w.organisation_id and n.network_id = :network
                join talent t on t.network_id = :network and t.person_id = n.person_id
                """
                    + (after == null ? "" : " where (t.since, t.person_id) < (:since, :person)")
                    + " order by t.since desc, t.person_id desc limit :size")
            .param("network", Scope.current().network())
            .param("numbers", shared.numbers().toArray(Integer[]::new))
            .param("organisations", shared.organisations().toArray(UUID[]::new))
            .param("size", size);
    if (after != null) {
      statement = statement.param("since", after.since().atOffset(ZoneOffset.UTC)).param("person", after.person());
    }
    return new Found(statement.query((row, i) -> new Hit(talent(row), 0)).list(), shared.total());
  }

  /** The first filter leads; the planner begins with the rarest. */
  private static String joined(List<String> filters, TalentQuery query) {
    String first = "select f0.person_id, f0.since, 0 as score from talent_token f0";
    String joins =
        String.join(
            "",
            IntStream.range(1, filters.size())
                .mapToObj(i -> " join talent_token f%d on f%d.network_id = :network and f%d.token = :f%d and f%d.person_id = f0.person_id and f%d.since = f0.since"
                    .formatted(i, i, i, i, i, i))
                .toList());
    String within = query.near() == null ? "" : " join (" + near("t.person_id") + ") z on z.person_id = f0.person_id";
    return first + joins + within + " where f0.network_id = :network and f0.token = :f0";
  }

  /** Those in the cells of the circle who live within it. */
  private static String near(String columns) {
    return """
        select %s from talent_token c join talent t on t.network_id = c.network_id and t.person_id = c.person_id
        where c.network_id = :network and c.token = any (:cells)
          and 12742 * asin(least(1, sqrt(power(sind((t.latitude - :latitude) / 2), 2)
                + cosd(:latitude) * cosd(t.latitude) * power(sind((t.longitude - :longitude) / 2), 2)))) <= :km
        """
        .formatted(columns);
  }

  private Found ranked(TalentQuery query, List<Set<String>> words, @Nullable After after, int size) {
    List<String> filters = query.filters();
    List<String> each = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      each.add(
          """
          select k.person_id, k.since, max(case when k.token >= 'w' then %d else %d end) as score from talent_token k
          where k.network_id = :network and k.token = any (:w%d) group by k.person_id, k.since
          """
              .formatted(WORD, OCCUPATION, i));
    }
    StringBuilder source = new StringBuilder("select g0.person_id, g0.since, ");
    source.append(String.join(" + ", IntStream.range(0, each.size()).mapToObj(i -> "g" + i + ".score").toList()));
    source.append(" as score from (").append(each.getFirst()).append(") g0");
    for (int i = 1; i < each.size(); i++) {
      source.append(" join (").append(each.get(i)).append(") g" + i + " on g" + i + ".person_id = g0.person_id");
    }
    for (int i = 0; i < filters.size(); i++) {
      source.append(
          " join talent_token f%d on f%d.network_id = :network and f%d.token = :f%d and f%d.person_id = g0.person_id and f%d.since = g0.since"
              .formatted(i, i, i, i, i, i));
    }
    if (query.near() != null) {
      source.append(" join (").append(near("t.person_id")).append(") z on z.person_id = g0.person_id");
    }
    return page(source.toString(), Total.OF_HITS, query, filters, words, after, size);
  }

  /** The number of all pages, as SQL. @param ofHits whether all hits are gathered for it; @param known the number itself */
  private record Total(String sql, boolean ofHits, @Nullable Long known) {
    static final Total OF_EVERYBODY =
        new Total("(select coalesce(sum(people), 0) from talent_count where network_id = :network)", false, null);
    static final Total OF_HITS = new Total("(select count(*) from hit)", true, null);

    static Total known(long number) {
      return new Total(":known", false, number);
    }
  }

  private Found page(
      String source, Total total, TalentQuery query, List<String> filters, List<Set<String>> words,
      @Nullable After after, int size) {
    boolean ofHits = total.ofHits();
    String beyond =
        after == null ? ""
            : ofHits ? " where (score, since, person_id) < (:score, :since, :person)" : " where (since, person_id) < (:since, :person)";
    String sql =
        (ofHits ? "with hit as materialized (" + source + ")," : "with")
            + " page as (select person_id, since, score from " + (ofHits ? "hit" : "(" + source + ") hit") + beyond
            + (ofHits ? " order by score desc, since desc, person_id desc" : " order by since desc, person_id desc")
            + " limit :size) select p.score, t.*, " + total.sql()
            + """
             as total from page p join talent t on t.network_id = :network and t.person_id = p.person_id
            order by p.score desc, p.since desc, p.person_id desc
            """;
    var statement = jdbc.sql(sql).param("network", Scope.current().network()).param("size", size);
    if (total.known() != null) {
      statement = statement.param("known", total.known());
    }
    for (int i = 0; i < filters.size(); i++) {
      statement = statement.param("f" + i, filters.get(i));
    }
    for (int i = 0; i < words.size(); i++) {
      statement = statement.param("w" + i, words.get(i).toArray(String[]::new));
    }
    TalentQuery.Near near = query.near();
    if (near != null) {
      statement =
          statement.param("cells", query.cells().toArray(String[]::new)).param("latitude", near.latitude())
              .param("longitude", near.longitude()).param("km", near.km());
    }
    if (after != null) {
      statement =
          statement.param("score", after.score()).param("since", after.since().atOffset(ZoneOffset.UTC))
              .param("person", after.person());
    }
    long[] all = {0};
    List<Hit> hits =
        statement.query(
                (row, i) -> {
                  all[0] = row.getLong("total");
                  return new Hit(talent(row), row.getInt("score"));
                })
            .list();
    return new Found(hits, all[0]);
  }

  private static Talent talent(ResultSet row) throws SQLException {
    return new Talent(
        row.getObject("person_id", UUID.class), row.getObject("organisation_id", UUID.class),
        row.getObject("since", OffsetDateTime.class).toInstant(), row.getObject("latitude", Double.class),
        row.getObject("longitude", Double.class), Talent.split(row.getString("languages")),
        Talent.split(row.getString("occupations")), row.getObject("may_work", Boolean.class),
        row.getObject("work_until", LocalDate.class));
  }

  /**
   * Those who come into question for work: near the occupation, the needed languages, the right to work; nearest
   * occupation first, then whoever waits longest.
   *
   * @param isco {@code null} where the work has no code: then whoever meets the rest
   */
  @Transactional(readOnly = true)
  public List<Talent> comeIntoQuestion(@Nullable String isco, TalentQuery rest, int most) {
    List<String> filters = rest.filters();
    List<String> groups = isco == null ? List.of() : Tokens.occupation(isco);
    String lead =
        groups.isEmpty()
            ? "select t.person_id, t.since, 0 as score from talent t where t.network_id = :network"
            : """
              select k.person_id, k.since, max(length(k.token)) as score from talent_token k
              where k.network_id = :network and k.token = any (:groups) group by k.person_id, k.since
              """;
    String joins =
        String.join(
            "",
            IntStream.range(0, filters.size())
                .mapToObj(i -> " join talent_token f%d on f%d.network_id = :network and f%d.token = :f%d and f%d.person_id = g.person_id and f%d.since = g.since"
                    .formatted(i, i, i, i, i, i))
                .toList());
    var statement =
        jdbc.sql(
                "select t.* from (select g.person_id, g.since, g.score from (" + lead + ") g" + joins
                    + """
                     order by g.score desc, g.since, g.person_id limit :most) g
                    join talent t on t.network_id = :network and t.person_id = g.person_id
                    order by g.score desc, g.since, g.person_id
                    """)
            .param("network", Scope.current().network())
            .param("most", most);
    if (!groups.isEmpty()) {
      statement = statement.param("groups", groups.toArray(String[]::new));
    }
    for (int i = 0; i < filters.size(); i++) {
      statement = statement.param("f" + i, filters.get(i));
    }
    return statement.query((row, i) -> talent(row)).list();
  }

  /** The rows of these people, as far as the scope sees them. */
  @Transactional(readOnly = true)
  public List<Talent> of(Stream<UUID> people) {
    return jdbc.sql("select * from talent where network_id = ? and person_id = any (?)")
        .params(Scope.current().network(), people.toArray(UUID[]::new))
        .query((row, i) -> talent(row))
        .list();
  }
}
