package org.passerelle.programmes;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

/** Stored blueprints and the editions that run on them, kept in memory: neither ever changes. */
@Component
class BlueprintVersions {
  private final JdbcClient jdbc;
  private final TransactionTemplate transactions;
  private final Map<Known, Edition> editions = new ConcurrentHashMap<>();
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
    return Optional.ofNullable(editions(List.of(edition)).get(edition))
        .map(Edition::blueprintVersion)
        .orElseThrow(() -> new NotFound("edition"));
  }

  /** Those of the network, by id. */
  Map<UUID, Edition> editions(Collection<UUID> ids) {
    List<UUID> unread = ids.stream().filter(id -> !editions.containsKey(Known.here(id))).toList();
    if (!unread.isEmpty()) {
      read(unread).forEach(edition -> editions.put(Known.here(edition.id()), edition));
    }
    Map<UUID, Edition> found = new HashMap<>();
    for (UUID id : ids) {
      Edition edition = editions.get(Known.here(id));
      if (edition != null) {
        found.put(id, edition);
      }
    }
    return found;
  }

  private List<Edition> read(Collection<UUID> ids) {
    return Objects.requireNonNull(
        transactions.execute(
            status ->
                jdbc.sql(Editions.SELECT + " and id = any (?)")
                    .params(Scope.current().network(), ids.toArray(UUID[]::new))
                    .query(Edition.class)
                    .list()));
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
