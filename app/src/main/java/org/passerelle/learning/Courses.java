package org.passerelle.learning;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.access.Journal;
import org.passerelle.scope.Ids;
import org.passerelle.scope.NotFound;
import org.passerelle.scope.Role;
import org.passerelle.scope.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The catalogue: what can be learnt here beside the trainings that blueprints tell. */
@Service
public class Courses {
  private final JdbcClient jdbc;
  private final Journal journal;

  Courses(JdbcClient jdbc, Journal journal) {
    this.jdbc = jdbc;
    this.journal = journal;
  }

  /**
   * @param purpose under which its hours are counted
   * @param cefr the level it leads from; {@code null} where levels do not matter
   */
  public record Course(
      UUID id, UUID organisation, String title, String about, String purpose, @Nullable String teachesLanguage,
      @Nullable String cefr) {}

  @Transactional
  public Course putIn(
      UUID organisation, String title, String about, String purpose, @Nullable String teachesLanguage,
      @Nullable String cefr) {
    Scope.current().require(Role.TRAINER, Role.MANAGER, Role.ADMINISTRATOR);
    UUID id = Ids.next();
    jdbc.sql(
            """
            insert into course (network_id, id, organisation_id, title, about, purpose, teaches_language, cefr,
                                put_in_at, put_in_by)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            Scope.current().network(), id, organisation, title, about, purpose, teachesLanguage, cefr, journal.now(),
            journal.actor())
        .update();
    journal.wrote("course.put-in", "course", id, title);
    return get(id);
  }

  /** @throws NotFound when the catalogue has no such course */
  @Transactional(readOnly = true)
  public Course get(UUID id) {
    return all().stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow(() -> new NotFound("course"));
  }

  @Transactional(readOnly = true)
  public List<Course> all() {
    return jdbc.sql(
            """
            select id, organisation_id as organisation, title, about, purpose, teaches_language, cefr from course
            where network_id = ? order by title, id
            """)
        .params(Scope.current().network())
        .query(Course.class)
        .list();
  }
}
