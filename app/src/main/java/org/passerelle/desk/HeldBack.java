package org.passerelle.desk;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.passerelle.programmes.Edition;
import org.passerelle.programmes.Editions;
import org.passerelle.programmes.blueprint.Role;
import org.passerelle.programmes.blueprint.ScreeningCheck;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** The stages that do not open without a check. Whoever waits before one stands in no stage at all. */
@Component
class HeldBack {
  /**
   * For each participation {@code p} that neither stands in a stage nor has ended: the first stage of its role's that it
   * never entered because of a check, as {@code held.stage}.
   */
  static final String HELD =
      """
      left join lateral (
        select g.stage from unnest(:gateEditions::uuid[], :gateRoles::text[], :gateStages::text[])
          with ordinality as g (edition_id, role, stage, position)
        where g.edition_id = p.edition_id and g.role = p.role
          and not exists (select 1 from open_stage o where o.network_id = p.network_id and o.participation_id = p.id)
          and not exists (select 1 from stage_entry e where e.network_id = p.network_id and e.participation_id = p.id
                            and e.stage = g.stage)
          and not exists (select 1 from stage_exit x
                          join stage_entry e on e.network_id = x.network_id and e.id = x.entry_id
                          where x.network_id = p.network_id and x.person_id = p.person_id
                            and x.result in ('refused', 'withdrawn', 'dropped-out') and e.participation_id = p.id)
        order by g.position limit 1) held on true
      """;

  private final Editions editions;

  HeldBack(Editions editions) {
    this.editions = editions;
  }

  /** Names the gates of these editions in a statement that has {@link #HELD}. */
  StatementSpec in(StatementSpec statement, List<Edition> of) {
    List<Gate> gates = of.stream().flatMap(this::gates).distinct().toList();
    return statement
        .param("gateEditions", gates.stream().map(Gate::edition).toArray(UUID[]::new))
        .param("gateRoles", words(gates, Gate::role))
        .param("gateStages", words(gates, Gate::stage));
  }

  List<Edition> editions() {
    return editions.all();
  }

  private Stream<Gate> gates(Edition edition) {
    return editions.blueprint(edition).roles().stream().flatMap(role -> gates(edition.id(), role));
  }

  private static Stream<Gate> gates(UUID edition, Role role) {
    List<String> before = role.checks().stream().map(ScreeningCheck::before).toList();
    return role.path().stages().stream()
        .filter(stage -> before.contains(stage.key()))
        .map(stage -> new Gate(edition, role.key(), stage.key()));
  }

  private static String[] words(List<Gate> gates, Function<Gate, String> word) {
    return gates.stream().map(word).toArray(String[]::new);
  }

  private record Gate(UUID edition, String role, String stage) {}
}
