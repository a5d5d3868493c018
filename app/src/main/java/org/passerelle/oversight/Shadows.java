package org.passerelle.oversight;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.passerelle.access.Journal;
import org.passerelle.oversight.RuleVersion.State;
import org.passerelle.scope.Scope;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Versions that run in the shadow: beside each suggestion it is noted what they would have suggested, and nobody acts on it. */
@Service
public class Shadows {
  private static final int SHOWN = 20;
  private final JdbcClient jdbc;
  private final Register register;
  private final RuleVersions versions;
  private final Steps steps;
  private final ShadowWriter writer;

  Shadows(JdbcClient jdbc, Register register, RuleVersions versions, Steps steps, ShadowWriter writer) {
    this.jdbc = jdbc;
    this.register = register;
    this.versions = versions;
    this.steps = steps;
    this.writer = writer;
  }

  /** How often a version would have suggested something else. */
  public record Run(long made, long different) {
    public static final Run NONE = new Run(0, 0);
  }

  /** One suggestion about which the two differ. */
  public record Difference(UUID suggestion, String suggested, String instead) {}

  @EventListener
  void on(Register.Suggested made) {
    Registered kept = register.get(made.suggestion());
    if (steps.find(kept.step()).orElse(null) instanceof VersionedStep step) {
      versions.of(kept.step(), kept.programme()).stream()
          .filter(version -> version.state() == State.SHADOW)
          .forEach(version -> writer.write(kept, step, version));
    }
  }

  @Transactional(readOnly = true)
  public Run run(UUID version) {
    return runs().getOrDefault(version, Run.NONE);
  }

  /** Of every version that ran in the shadow. */
  @Transactional(readOnly = true)
  public Map<UUID, Run> runs() {
    Map<UUID, Run> runs = new HashMap<>();
    jdbc.sql(
            """
            select version_id, count(*) as made, count(*) filter (where not same) as different from shadow_suggestion
            where network_id = ? group by version_id
            """)
        .params(Scope.current().network())
        .query(row -> {
          runs.put(row.getObject("version_id", UUID.class), new Run(row.getLong("made"), row.getLong("different")));
        });
    return runs;
  }

  /** The latest differences. */
  @Transactional(readOnly = true)
  public List<Difference> differences(UUID version) {
    return jdbc.sql(
            """
            select s.id as suggestion, s.suggestion as suggested, w.suggestion as instead from shadow_suggestion w
            join automated_suggestion s on s.network_id = w.network_id and s.id = w.suggestion_id
            where w.network_id = ? and w.version_id = ? and not w.same order by w.made_at desc limit ?
            """)
        .params(Scope.current().network(), version, SHOWN)
        .query(Difference.class)
        .list();
  }

  /** Writes one line of a shadow. */
  @Component
  static class ShadowWriter {
    private final JdbcClient jdbc;
    private final Journal journal;
    private final JsonMapper json;

    ShadowWriter(JdbcClient jdbc, Journal journal, JsonMapper json) {
      this.jdbc = jdbc;
      this.journal = journal;
      this.json = json;
    }

    void write(Registered kept, VersionedStep step, RuleVersion version) {
      Suggestion other = step.under(kept, version.content());
      jdbc.sql(
              """
              insert into shadow_suggestion (network_id, organisation_id, suggestion_id, version_id, suggestion, reasons,
                                             same, made_at)
              values (?, ?, ?, ?, ?, ?::jsonb, ?, ?)
              """)
          .params(
              Scope.current().network(), kept.organisation(), kept.id(), version.id(), other.code(),
              json.writeValueAsString(other.reasons()), step.isSame(kept.suggestion(), other), journal.now())
          .update();
    }
  }
}
