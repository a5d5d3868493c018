package org.passerelle.intake.imports;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.scope.Scope;
import org.passerelle.sheets.SheetException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
@Transactional
class ImportRepository {
  private final JdbcClient jdbc;
  private final JsonMapper json;

  ImportRepository(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  void insert(ImportRun run) {
    jdbc.sql(
            """
            insert into import_run (network_id, id, organisation_id, edition_id, role, source, file_name, stored_as,
                                    meanings, begun_at, begun_by, ordered_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?)
            """)
        .params(
            network(), run.id(), run.organisation(), run.edition(), run.role(), run.source(), run.fileName(),
            run.storedAs(), run.meanings() == null ? null : json.writeValueAsString(run.meanings().byHeading()),
            utc(run.begunAt()), run.begunBy(), utc(run.orderedAt()))
        .update();
  }

  /** @return false when it was ordered before */
  boolean order(UUID run, Meanings meanings, OffsetDateTime at) {
    return jdbc.sql(
                """
                update import_run set meanings = ?::jsonb, ordered_at = ?
                where network_id = ? and id = ? and ordered_at is null
                """)
            .params(json.writeValueAsString(meanings.byHeading()), at, network(), run)
            .update()
        == 1;
  }

  /** @return false when it was ordered or taken back before */
  boolean understand(UUID run, Meanings meanings) {
    return jdbc.sql("update import_run set meanings = ?::jsonb where network_id = ? and id = ? and ordered_at is null")
            .params(json.writeValueAsString(meanings.byHeading()), network(), run)
            .update()
        == 1;
  }

  void count(UUID run, ImportCounts counts) {
    jdbc.sql(
            """
            update import_run set read_rows = ?, accepted = ?, rejected = ?, duplicates = ?
            where network_id = ? and id = ?
            """)
        .params(counts.read(), counts.accepted(), counts.rejected(), counts.duplicates(), network(), run)
        .update();
  }

  void finish(UUID run, OffsetDateTime at, @Nullable Path rejects, @Nullable SheetException refusal) {
    jdbc.sql(
            """
            update import_run set finished_at = ?, rejects_file = ?, refusal = ?::jsonb, stored_as = null
            where network_id = ? and id = ?
            """)
        .params(
            at, rejects == null ? null : rejects.toString(),
            refusal == null
                ? null
                : json.writeValueAsString(Map.of("reason", refusal.reason(), "args", refusal.args())),
            network(), run)
        .update();
  }

  void forgetRejects(UUID run) {
    jdbc.sql("update import_run set rejects_file = null where network_id = ? and id = ?")
        .params(network(), run)
        .update();
  }

  /** @return false when it was ordered or deleted before */
  boolean delete(UUID run) {
    return jdbc.sql("delete from import_run where network_id = ? and id = ? and ordered_at is null")
            .params(network(), run)
            .update()
        == 1;
  }

  Optional<ImportRun> find(UUID run) {
    return jdbc.sql("select * from import_run where network_id = ? and id = ?")
        .params(network(), run)
        .query(this::read)
        .optional();
  }

  /** Latest first. */
  List<ImportRun> latest(int limit) {
    return jdbc.sql("select * from import_run where network_id = ? order by begun_at desc, id desc limit ?")
        .params(network(), limit)
        .query(this::read)
        .list();
  }

  /** Ordered and not finished, in the order in which they were ordered. */
  List<ImportRun> waiting() {
    return jdbc.sql(
            """
            select * from import_run where network_id = ? and ordered_at is not null and finished_at is null
              and stored_as is not null
            order by ordered_at, id
            """)
        .param(network())
        .query(this::read)
        .list();
  }

  /** Whose files are kept longer than they should be: uploads never ordered, and rejects nobody came back for. */
  List<ImportRun> withFilesFromBefore(OffsetDateTime uploads, OffsetDateTime rejects) {
    return jdbc.sql(
            """
            select * from import_run where network_id = ?
              and (ordered_at is null and begun_at < ? or rejects_file is not null and finished_at < ?)
            """)
        .params(network(), uploads, rejects)
        .query(this::read)
        .list();
  }

  Optional<Meanings> remembered(String programme, String role, String headings) {
    return jdbc.sql(
            """
            select meanings from import_mapping
            where network_id = ? and programme = ? and role = ? and headings_hash = ?
            """)
        .params(network(), programme, role, headings)
        .query(String.class)
        .optional()
        .map(this::meanings);
  }

  void remember(String programme, String role, String headings, Meanings meanings, OffsetDateTime at) {
    jdbc.sql(
            """
            insert into import_mapping (network_id, programme, role, headings_hash, meanings, remembered_at,
                                        remembered_by)
            values (?, ?, ?, ?, ?::jsonb, ?, ?)
            on conflict (network_id, programme, role, headings_hash) do update
              set meanings = excluded.meanings, remembered_at = excluded.remembered_at,
                  remembered_by = excluded.remembered_by
            """)
        .params(
            network(), programme, role, headings, json.writeValueAsString(meanings.byHeading()), at,
            Scope.current().account())
        .update();
  }

  private ImportRun read(ResultSet row, int index) throws SQLException {
    String meanings = row.getString("meanings");
    String rejects = row.getString("rejects_file");
    String refusal = row.getString("refusal");
    return new ImportRun(
        row.getObject("id", UUID.class),
        row.getObject("organisation_id", UUID.class),
        row.getObject("edition_id", UUID.class),
        row.getString("role"),
        row.getString("source"),
        row.getString("file_name"),
        row.getString("stored_as"),
        meanings == null ? null : meanings(meanings),
        row.getObject("begun_at", OffsetDateTime.class).toInstant(),
        row.getObject("begun_by", UUID.class),
        instant(row, "ordered_at"),
        instant(row, "finished_at"),
        new ImportCounts(
            row.getInt("read_rows"), row.getInt("accepted"), row.getInt("rejected"), row.getInt("duplicates")),
        rejects == null ? null : Path.of(rejects),
        refusal == null ? null : refusal(refusal));
  }

  private Meanings meanings(String text) {
    return new Meanings(json.readValue(text, new TypeReference<Map<String, String>>() {}));
  }

  @SuppressWarnings("unchecked")
  private SheetException refusal(String text) {
    Map<String, Object> refusal = json.readValue(text, new TypeReference<Map<String, Object>>() {});
    return new SheetException(String.valueOf(refusal.get("reason")), (Map<String, Object>) refusal.getOrDefault("args", Map.of()));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }

  private static @Nullable OffsetDateTime utc(@Nullable Instant at) {
    return at == null ? null : at.atOffset(java.time.ZoneOffset.UTC);
  }

  private static UUID network() {
    return Scope.current().network();
  }
}
