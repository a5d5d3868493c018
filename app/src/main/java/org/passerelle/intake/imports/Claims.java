package org.passerelle.intake.imports;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.passerelle.scope.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which rows of a list were taken in before, and by which run: each row belongs to whoever claims it first. */
@Repository
class Claims {
  private final JdbcClient jdbc;

  Claims(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** One row's claim; {@code person} and {@code participation} are those that come of it. */
  record Claim(String identity, UUID edition, UUID run, int line, UUID person, UUID participation) {}

  /** Every claim to these rows of a source, in any edition. */
  List<Claim> of(String source, Collection<String> identities) {
    return jdbc.sql(
            """
            select identity, edition_id as edition, run_id as run, line, person_id as person,
                   participation_id as participation
            from source_identity where network_id = ? and source = ? and identity = any (?)
            """)
        .params(Scope.current().network(), source, identities.toArray(String[]::new))
        .query(Claim.class)
        .list();
  }

  /**
   * Claims rows; one that another import has just claimed is waited for and then left to it.
   *
   * @return the identities that are ours now
   */
  Set<String> claim(ImportRun run, Collection<Claim> claims) {
    // In one order for everybody, so that two imports of one list never wait for each other.
    List<Claim> sorted = claims.stream().sorted(Comparator.comparing(Claim::identity)).toList();
    return new HashSet<>(
        jdbc.sql(
                """
                insert into source_identity (network_id, organisation_id, edition_id, source, identity, run_id, line,
                                             person_id, participation_id)
                select ?, ?, ?, ?, c.identity, ?, c.line, c.person, c.participation
                from unnest(?::text[], ?::integer[], ?::uuid[], ?::uuid[])
                  as c (identity, line, person, participation)
                on conflict do nothing returning identity
                """)
            .params(
                Scope.current().network(), run.organisation(), run.edition(), run.source(), run.id(),
                sorted.stream().map(Claim::identity).toArray(String[]::new),
                sorted.stream().map(Claim::line).toArray(Integer[]::new),
                sorted.stream().map(Claim::person).toArray(UUID[]::new),
                sorted.stream().map(Claim::participation).toArray(UUID[]::new))
            .query(String.class)
            .list());
  }

  /** The parts that these persons have in the run's edition and role already, by person. */
  Map<UUID, UUID> partsAlready(ImportRun run, Collection<UUID> persons) {
    return jdbc.sql(
            """
            select person_id, id from participation
            where network_id = ? and edition_id = ? and role = ? and person_id = any (?)
            """)
        .params(Scope.current().network(), run.edition(), run.role(), persons.toArray(UUID[]::new))
        .query((row, i) -> Map.entry(row.getObject("person_id", UUID.class), row.getObject("id", UUID.class)))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
