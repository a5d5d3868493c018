package org.passerelle.programmes;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.passerelle.programmes.blueprint.Blueprints;
import org.passerelle.scope.NotFound;
import org.passerelle.scope.Role;
import org.passerelle.scope.Scope;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The blueprints that the running scope's network keeps, version by version. {@link Editions#load} adds to them. */
@Service
@Transactional(readOnly = true)
public class BlueprintShelf {
  private static final RowMapper<BlueprintVersion> VERSION =
      (row, i) ->
          new BlueprintVersion(
              row.getObject("id", UUID.class), row.getString("programme"), row.getInt("number"),
              row.getString("sha256"), row.getObject("loaded_at", OffsetDateTime.class).toInstant(),
              row.getObject("loaded_by", UUID.class));

  private final JdbcClient jdbc;

  BlueprintShelf(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** By programme, the latest version first. */
  public List<BlueprintVersion> all() {
    return jdbc.sql(
            """
            select id, programme, number, sha256, loaded_at, loaded_by from blueprint_version where network_id = ?
            order by programme, number desc
            """)
        .param(network())
        .query(VERSION)
        .list();
  }

  /** @throws NotFound when the network keeps no such version */
  public BlueprintVersion get(UUID id) {
    return jdbc.sql(
            """
            select id, programme, number, sha256, loaded_at, loaded_by from blueprint_version
            where network_id = ? and id = ?
            """)
        .params(network(), id)
        .query(VERSION)
        .optional()
        .orElseThrow(() -> new NotFound("blueprint version"));
  }

  /** The file as it was loaded. */
  public String text(UUID id) {
    return jdbc.sql("select yaml from blueprint_version where network_id = ? and id = ?")
        .params(network(), id)
        .query(String.class)
        .optional()
        .orElseThrow(() -> new NotFound("blueprint version"));
  }

  /** The blueprints that come with the product and that are not among these, text for text. */
  public List<Blueprints.Loaded> offeredBeside(List<BlueprintVersion> versions) {
    Set<String> kept = versions.stream().map(BlueprintVersion::sha256).collect(Collectors.toSet());
    return Blueprints.shipped().stream()
        .map(key -> Blueprints.shipped(key).orElseThrow())
        .filter(shipped -> !kept.contains(shipped.sha256()))
        .toList();
  }

  private static UUID network() {
    return Scope.current().require(Role.ADMINISTRATOR, Role.MANAGER).network();
  }
}
