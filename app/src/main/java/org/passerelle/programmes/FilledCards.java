package org.passerelle.programmes;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.passerelle.scope.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds with one statement which parts of the product may have something to show to a person. */
@Component
public class FilledCards {
  private final JdbcClient jdbc;
  private final List<MyCards> parts;

  FilledCards(JdbcClient jdbc, List<MyCards> parts) {
    this.jdbc = jdbc;
    this.parts = parts;
  }

  @Transactional(readOnly = true)
  public List<MyCards> of(UUID person) {
    String conditions = parts.stream().map(part -> "(" + part.mayHaveSomething() + ")").collect(Collectors.joining(", "));
    return jdbc.sql("select " + conditions)
        .param("network", Scope.current().network())
        .param("person", person)
        .query((row, n) -> IntStream.range(0, parts.size()).filter(i -> isTrue(row, i)).mapToObj(parts::get).toList())
        .single();
  }

  private static boolean isTrue(ResultSet row, int part) {
    try {
      return row.getBoolean(part + 1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
