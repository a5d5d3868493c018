package org.passerelle.employers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.passerelle.database.DatabaseAccess;
import org.passerelle.database.Migrations;
import org.passerelle.database.embedded.EmbeddedPostgres;

/** Offers and stays that an older version kept beside the companies' offers and placements are carried over. */
class OneRecordOfWorkTest {
  private static final String JOIN = "202611301205";
  @TempDir Path work;

  @Test
  void whatWasKeptTwiceIsOneRecordAndNothingIsLost() throws Exception {
    try (EmbeddedPostgres newest = EmbeddedPostgres.openForTests(work.resolve("newest"));
        EmbeddedPostgres older = EmbeddedPostgres.openForTests(work.resolve("older"))) {
      Migrations.apply(newest.access());
      Migrations.apply(older.access(), before(newest.access()));
      try (Connection connection = owner(older.access())) {
        connection.createStatement().execute(OLDER);
      }
      Migrations.apply(older.access());
      assertThat(rows(older.access(), "select name from company order by name")).containsExactly("Acme", "Depot 4");
      assertThat(rows(older.access(), "select company_name, stage, kind, pay, task from offer"))
          .containsExactly("acme|internship-offer|internship|12 an hour|Soldering");
      assertThat(rows(older.access(), "select answer from offer_answer")).containsExactly("accepted");
      assertThat(rows(older.access(), "select company_name, stage, kind, paid, starts_on, ends_on from placement order by starts_on"))
          .containsExactly("Acme|internship|internship|t|2026-02-01|2026-07-31", "Depot 4|internship|internship|t|2026-08-01|null");
      assertThat(rows(older.access(), "select name from placement_tutor")).containsExactly("Jo");
      assertThat(rows(older.access(), "select reason, ended_on, said_by from placement_ending")).containsExactly("completed|2026-07-31|staff");
      assertThat(rows(older.access(), "select stage from running_placement")).as("the one that goes on").containsExactly("internship");
      assertThat(rows(older.access(), "select to_regclass('stay'), to_regclass('step_offer')")).containsExactly("null|null");
    }
  }

  private static List<Migrations.Step> before(DatabaseAccess newest) throws SQLException {
    try (Connection connection = owner(newest)) {
      return Migrations.applied(connection).stream().filter(step -> step.version().compareTo(JOIN) < 0).toList();
    }
  }

  private static Connection owner(DatabaseAccess access) throws SQLException {
    return DriverManager.getConnection(access.url(), access.ownerUser(), access.ownerPassword());
  }

  private static List<String> rows(DatabaseAccess access, String sql) throws SQLException {
    List<String> rows = new ArrayList<>();
    try (Connection connection = owner(access); ResultSet found = connection.createStatement().executeQuery(sql)) {
      while (found.next()) {
        List<String> cells = new ArrayList<>();
        for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
          cells.add(String.valueOf(found.getString(i)));
        }
        rows.add(String.join("|", cells));
      }
    }
    return rows;
  }

  private static final String OLDER =
      numbered(
          """
          insert into network values (#1, 'n', 'N', 'live', 'UTC', 'en', 'BE', '2026-01-01T08:00Z');
          insert into organisation (network_id, id, name, created_at) values (#1, #2, 'O', '2026-01-01T08:00Z');
          insert into blueprint_version (network_id, id, programme, number, sha256, yaml, loaded_at)
            values (#1, #3, 'p', 1, 'x', 'key: p
          roles:
            participant:
              journey:
                internship-offer:
                  kind: offer
                internship:
                  kind: placement
                  type: internship
                  least: P6M
                  paid: true
                job:
                  kind: placement
                  type: job
          ', '2026-01-01T08:00Z');
          insert into edition (network_id, id, organisation_id, programme, blueprint_version_id, name, opens_on, opened_at)
            values (#1, #4, #2, 'p', #3, '2026', '2026-01-01', '2026-01-01T08:00Z');
          insert into person (network_id, id, organisation_id, full_name, latin_name, birth_precision, contact_language, created_at)
            values (#1, #5, #2, 'Amal', 'Amal', 'unknown', 'ar', '2026-01-01T08:00Z');
          insert into participation (network_id, id, organisation_id, edition_id, person_id, role, applied_on, began_at)
            values (#1, #6, #2, #4, #5, 'participant', '2026-01-01', '2026-01-01T08:00Z');
          insert into company (network_id, id, organisation_id, name, added_at) values (#1, #8, #2, 'Acme', '2026-01-02T08:00Z');
          insert into step_offer (network_id, id, organisation_id, participation_id, person_id, stage, host, terms, made_at)
            values (#1, #7, #2, #6, #5, 'internship-offer', 'acme', '{"task": "Soldering", "pay": "12 an hour"}', '2026-01-20T08:00Z');
          insert into step_offer_answer (network_id, offer_id, organisation_id, person_id, accepted, answered_on, answered_at)
            values (#1, #7, #2, #5, true, '2026-01-21', '2026-01-21T08:00Z');
          insert into stay (network_id, id, organisation_id, participation_id, person_id, stage, host, tutor, starts_on, planned_end, begun_at)
            values (#1, #9, #2, #6, #5, 'internship', 'Acme', 'Jo', '2026-02-01', '2026-07-31', '2026-02-01T08:00Z'),
                   (#1, #0, #2, #6, #5, 'internship', 'Depot 4', null, '2026-08-01', null, '2026-08-01T08:00Z');
          insert into stay_ending (network_id, stay_id, organisation_id, person_id, ended_on, reason, noted_at)
            values (#1, #9, #2, #5, '2026-07-31', 'completed', '2026-07-31T08:00Z');
          """);

  private static String numbered(String sql) {
    return sql.replaceAll("#([0-9])", "'00000000-0000-7000-8000-00000000000$1'::uuid");
  }
}
