package org.passerelle.programmes;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.passerelle.programmes.blueprint.Blueprint;
import org.passerelle.programmes.blueprint.Blueprints;
import org.passerelle.scope.NotFound;
import org.passerelle.scope.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Stored blueprints, kept in memory: a version never changes, and an edition never changes its version. */
@Component
class BlueprintVersions {
  private final JdbcClient jdbc;
  private final TransactionTemplate transactions;
  private final Map<Known, UUID> ofEditions = new ConcurrentHashMap<>();
  private final Map<Known, Blueprint> blueprints = new ConcurrentHashMap<>();

  BlueprintVersions(JdbcClient jdbc, PlatformTransactionManager manager) {
    this.jdbc = jdbc;
    this.transactions = new TransactionTemplate(manager);
  }

  /** What one network knows; no other learns from what is remembered. */
  private record Known(UUID network, UUID id) {
    static Known here(UUID id) {
      return new Known(Scope.current().network(), id);
    }
  }

  /** @throws NotFound when the network has no such edition */
  UUID ofEdition(UUID edition) {
    Known known = Known.here(edition);
    UUID version = ofEditions.get(known);
    if (version == null) {
      String sql = "select blueprint_version_id from edition where network_id = ? and id = ?";
      version = one(sql, edition, UUID.class, "edition");
      ofEditions.put(known, version);
    }
    return version;
  }

  /** @throws NotFound when the network has no such version */
  Blueprint read(UUID version) {
    Known known = Known.here(version);
    Blueprint blueprint = blueprints.get(known);
    if (blueprint == null) {
      String sql = "select yaml from blueprint_version where network_id = ? and id = ?";
      blueprint = parsed(one(sql, version, String.class, "blueprint version"));
      blueprints.put(known, blueprint);
    }
    return blueprint;
  }

  private <T> T one(String sql, UUID id, Class<T> type, String what) {
    Optional<T> found =
        transactions.execute(status -> jdbc.sql(sql).params(Scope.current().network(), id).query(type).optional());
    return found.orElseThrow(() -> new NotFound(what));
  }

  private static Blueprint parsed(String yaml) {
    return switch (Blueprints.loadText("blueprint", yaml)) {
      case Blueprints.Loaded loaded -> loaded.blueprint();
      case Blueprints.Refused refused ->
          throw new IllegalStateException("A stored blueprint no longer loads: " + refused.problems());
    };
  }
}
