package org.passerelle.oversight;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.evidence.fairness.ImpactLevel;
import org.passerelle.oversight.Assessment.Done;
import org.passerelle.scope.Ids;
import org.passerelle.scope.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class AssessmentRepository {
  private static final TypeReference<Map<String, List<String>>> ANSWERS = new TypeReference<>() {};
  private static final TypeReference<List<Map<String, String>>> DONE = new TypeReference<>() {};
  private final JdbcClient jdbc;
  private final ImpactQuestionnaire questionnaire;
  private final JsonMapper json;

  AssessmentRepository(JdbcClient jdbc, ImpactQuestionnaire questionnaire, JsonMapper json) {
    this.jdbc = jdbc;
    this.questionnaire = questionnaire;
    this.json = json;
  }

  /** The latest of a step; of one version when {@code version} is not {@code null}. */
  Optional<Assessment> latest(String step, @Nullable String version) {
    return jdbc.sql(
            """
            select i.version, i.answers, i.answered_at, a.display_name,
                   coalesce((select jsonb_agg(jsonb_build_object(
                                      'duty', d.duty, 'note', d.note, 'by', coalesce(b.display_name, ''),
                                      'at', to_char(d.done_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')))
                             from duty_done d
                             left join account b on b.network_id = d.network_id and b.id = d.done_by
                             where d.network_id = i.network_id and d.step = i.step and d.version = i.version), '[]') as done
            from impact_assessment i
            left join account a on a.network_id = i.network_id and a.id = i.answered_by
            where i.network_id = ? and i.step = ? and (?::text is null or i.version = ?)
            order by i.answered_at desc, i.id desc limit 1
            """)
        .params(Scope.current().network(), step, version, version)
        .query(
            (row, i) -> {
              Map<String, List<String>> answers = json.readValue(row.getString("answers"), ANSWERS);
              String name = row.getString("display_name");
              return new Assessment(
                  step, row.getString("version"), answers, ImpactLevel.of(questionnaire.survey(), answers),
                  row.getObject("answered_at", OffsetDateTime.class).toInstant(), name == null ? "" : name,
                  done(json.readValue(row.getString("done"), DONE)));
            })
        .optional();
  }

  void insert(
      String step, String version, Map<String, List<String>> answers, ImpactLevel impact, OffsetDateTime at, UUID by) {
    jdbc.sql(
            """
            insert into impact_assessment (network_id, id, step, version, answers, raw, raw_most, mitigation,
                                           mitigation_most, score, level, answered_at, answered_by)
            values (?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            Scope.current().network(), Ids.next(), step, version, json.writeValueAsString(answers), impact.raw(),
            impact.rawMost(), impact.mitigation(), impact.mitigationMost(), impact.score(), impact.level(), at, by)
        .update();
  }

  /** @return false when it was done before */
  boolean fulfil(String step, String version, Duty duty, String note, OffsetDateTime at, UUID by) {
    return jdbc.sql(
                """
                insert into duty_done (network_id, id, step, version, duty, note, done_at, done_by)
                values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                """)
            .params(
                Scope.current().network(), Ids.next(), step, version, duty.name().toLowerCase(Locale.ROOT), note, at, by)
            .update()
        == 1;
  }

  private static Map<Duty, Done> done(List<Map<String, String>> written) {
    Map<Duty, Done> done = new EnumMap<>(Duty.class);
    for (Map<String, String> one : written) {
      done.put(
          Duty.valueOf(one.getOrDefault("duty", "").toUpperCase(Locale.ROOT)),
          new Done(
              one.getOrDefault("note", ""), Instant.parse(one.getOrDefault("at", "")), one.getOrDefault("by", "")));
    }
    return done;
  }

  /** The impact level of each version of a step whose impact was assessed, by version. */
  Map<String, Integer> levels(String step) {
    Map<String, Integer> levels = new HashMap<>();
    jdbc.sql(
            """
            select distinct on (version) version, level from impact_assessment where network_id = ? and step = ?
            order by version, answered_at desc, id desc
            """)
        .params(Scope.current().network(), step)
        .query(row -> {
          levels.put(row.getString("version"), row.getInt("level"));
        });
    return levels;
  }
}
