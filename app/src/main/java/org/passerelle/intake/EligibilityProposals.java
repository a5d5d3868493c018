package org.passerelle.intake;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.passerelle.access.Journal;
import org.passerelle.intake.Decisions.Verdict;
import org.passerelle.programmes.Participation;
import org.passerelle.programmes.blueprint.EligibilityAnswer;
import org.passerelle.programmes.blueprint.Finding;
import org.passerelle.scope.Ids;
import org.passerelle.scope.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What the eligibility rules proposed about people who applied, and whether those who decided followed it. */
@Repository
public class EligibilityProposals {
  private static final TypeReference<List<Map<String, String>>> REASONS = new TypeReference<>() {};
  private final JdbcClient jdbc;
  private final Journal journal;
  private final JsonMapper json;

  EligibilityProposals(JdbcClient jdbc, Journal journal, JsonMapper json) {
    this.jdbc = jdbc;
    this.journal = journal;
    this.json = json;
  }

  /** @param findings by the key of the rule, in the order of the blueprint */
  public record Proposal(UUID id, EligibilityAnswer.Verdict suggested, List<Found> findings, Instant at) {}

  public record Found(String rule, Finding finding) {}

  /** The latest proposal about a participation. */
  @Transactional(readOnly = true)
  public Optional<Proposal> of(UUID participation) {
    return jdbc.sql(
            """
            select id, suggestion, reasons, suggested_at from automated_suggestion
            where network_id = ? and subject_id = ? and step = 'eligibility' order by suggested_at desc, id desc limit 1
            """)
        .params(Scope.current().network(), participation)
        .query(
            (row, i) ->
                new Proposal(
                    row.getObject("id", UUID.class),
                    EligibilityAnswer.Verdict.valueOf(constant(row.getString("suggestion"))),
                    json.readValue(row.getString("reasons"), REASONS).stream()
                        .map(one -> new Found(one.get("rule"), Finding.valueOf(constant(one.get("finding")))))
                        .toList(),
                    row.getTimestamp("suggested_at").toInstant()))
        .optional();
  }

  /** @param seconds how long whoever decided had the proposal on the screen */
  @Transactional
  public void decided(Participation participation, Proposal proposal, Verdict verdict, String reason, int seconds) {
    jdbc.sql(
            """
            insert into human_decision (network_id, id, organisation_id, suggestion_id, followed, decision, reason,
                                        seconds, decided_at, decided_by)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            Scope.current().network(), Ids.next(), participation.organisation(), proposal.id(),
            follows(proposal.suggested(), verdict), verdict.name().toLowerCase(Locale.ROOT), reason, seconds,
            journal.now(), Scope.current().requireAccount())
        .update();
  }

  /** Where the rules left it to a person, every decision follows them. */
  static boolean follows(EligibilityAnswer.Verdict suggested, Verdict verdict) {
    return switch (suggested) {
      case YES -> verdict == Verdict.ACCEPT;
      case PROBABLY_NOT -> verdict == Verdict.REFUSE;
      case ADVISER_WILL_LOOK -> true;
    };
  }

  private static String constant(String key) {
    return key.toUpperCase(Locale.ROOT).replace('-', '_');
  }
}
