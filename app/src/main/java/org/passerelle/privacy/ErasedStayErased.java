package org.passerelle.privacy;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.passerelle.backup.Forgotten;
import org.passerelle.backup.Forgotten.Erased;
import org.passerelle.privacy.Erasures.Why;
import org.passerelle.scope.InScope;
import org.passerelle.scope.Scope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Keeps erasures true when an older backup is restored: each is listed outside the database as soon as it is committed, and
 * before the product answers anybody whoever is listed and on record again is erased again.
 */
@Component
class ErasedStayErased implements SmartInitializingSingleton {
  private static final Logger LOG = LoggerFactory.getLogger(ErasedStayErased.class);

  private final Forgotten forgotten;
  private final Erasures erasures;
  private final InScope inScope;
  private final JdbcClient jdbc;

  ErasedStayErased(@Value("${passerelle.data:data}") Path data, Erasures erasures, InScope inScope, JdbcClient jdbc) {
    this.forgotten = Forgotten.of(data);
    this.erasures = erasures;
    this.inScope = inScope;
    this.jdbc = jdbc;
  }

  @TransactionalEventListener
  void list(PersonErased event) {
    try {
      forgotten.add(List.of(event.erased()));
    } catch (UncheckedIOException full) {
      LOG.error("An erasure could not be listed in {} and is listed at the next turn", forgotten.file(), full);
    }
  }

  @Override
  public void afterSingletonsInstantiated() {
    jdbc.sql("select id from all_networks()").query(UUID.class).list().forEach(this::keep);
  }

  void keep(UUID network) {
    Scope system = Scope.system(network);
    forgotten.add(inScope.call(system, () -> committed(network)));
    List<Erased> listed = forgotten.all().stream().filter(one -> one.network().equals(network)).toList();
    Set<UUID> back = listed.isEmpty() ? Set.of() : inScope.call(system, () -> onRecord(network, listed));
    for (Erased one : listed.stream().filter(one -> back.contains(one.person())).toList()) {
      inScope.run(system, () -> erasures.again(one.person(), Why.of(one.why())));
    }
    if (!back.isEmpty()) {
      LOG.warn("{} erased records had come back with a backup in network {} and were erased again", back.size(), network);
    }
  }

  private List<Erased> committed(UUID network) {
    return jdbc.sql("select erased_at, person_id, why from erasure where network_id = ? order by erased_at, id")
        .param(network)
        .query((row, i) -> new Erased(
            row.getObject("erased_at", OffsetDateTime.class).toInstant(), network,
            row.getObject("person_id", UUID.class), row.getString("why")))
        .list();
  }

  private Set<UUID> onRecord(UUID network, List<Erased> listed) {
    return jdbc.sql("select id from person where network_id = ? and id = any (?)")
        .params(network, listed.stream().map(Erased::person).toArray(UUID[]::new))
        .query(UUID.class)
        .list()
        .stream()
        .collect(Collectors.toSet());
  }

  /** Somebody's record was erased. */
  record PersonErased(UUID network, UUID person, Instant at, Why why) {
    Erased erased() {
      return new Erased(at, network, person, why.key());
    }
  }
}
