package org.passerelle.impact.comparison;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.scope.Scope;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ComparisonRepository {
  private static final String GROUPS =
      """
      select g.*, (select count(*) from comparison_person p
                   where p.network_id = g.network_id and p.group_id = g.id) as people
      from comparison_group g where g.network_id = ?
      """;
  private final JdbcClient jdbc;
  private final JdbcTemplate batches;

  ComparisonRepository(JdbcClient jdbc, JdbcTemplate batches) {
    this.jdbc = jdbc;
    this.batches = batches;
  }

  void insert(ComparisonGroup group, List<Compared> people, OffsetDateTime at, @Nullable UUID by) {
    UUID network = Scope.current().network();
    jdbc.sql(
            """
            insert into comparison_group (network_id, id, programme, name, source, terms, sha256, left_out, imported_at,
                                          imported_by)
            values (?, ?, ?, ?, ?, ?, ?, 0, ?, ?)
            """)
        .params(
            network, group.id(), group.programme(), group.name(), group.source(),
            group.terms().stream().map(Term::name).toArray(String[]::new), group.sha256(), at, by)
        .update();
    int[] number = {0};
    batches.batchUpdate(
        """
        insert into comparison_person (network_id, group_id, row_number, age, gender, education, experience, positive)
        values (?, ?, ?, ?, ?, ?, ?, ?)
        """,
        people, 1000,
        (row, person) -> {
          row.setObject(1, network);
          row.setObject(2, group.id());
          row.setInt(3, ++number[0]);
          row.setObject(4, person.age());
          row.setString(5, person.gender());
          row.setString(6, person.education());
          row.setObject(7, person.experience());
          row.setObject(8, person.positive());
        });
  }

  List<ComparisonGroup> ofProgramme(String programme) {
    return jdbc.sql(GROUPS + " and g.programme = ? order by g.imported_at desc")
        .params(Scope.current().network(), programme)
        .query(ComparisonRepository::read)
        .list();
  }

  Optional<ComparisonGroup> find(UUID group) {
    return jdbc.sql(GROUPS + " and g.id = ?")
        .params(Scope.current().network(), group)
        .query(ComparisonRepository::read)
        .optional();
  }

  List<Compared> people(UUID group) {
    return jdbc.sql(
            """
            select age, gender, education, experience, positive from comparison_person
            where network_id = ? and group_id = ? order by row_number
            """)
        .params(Scope.current().network(), group)
        .query(Compared.class)
        .list();
  }

  private static ComparisonGroup read(ResultSet row, int index) throws SQLException {
    String[] terms = (String[]) row.getArray("terms").getArray();
    return new ComparisonGroup(
        row.getObject("id", UUID.class), row.getString("programme"), row.getString("name"), row.getString("source"),
        Arrays.stream(terms).map(Term::valueOf).toList(), row.getInt("people"), row.getString("sha256"),
        row.getObject("imported_at", OffsetDateTime.class).toInstant());
  }
}
