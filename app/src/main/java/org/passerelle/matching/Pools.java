package org.passerelle.matching;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.passerelle.access.Journal;
import org.passerelle.programmes.Edition;
import org.passerelle.programmes.Editions;
import org.passerelle.programmes.blueprint.Blueprint;
import org.passerelle.scope.NotFound;
import org.passerelle.scope.Reach;
import org.passerelle.scope.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who waits in an edition, as the running scope may see it: read again only when a fact about people changed. The version of
 * the facts is the numbers of the latest audit entries about them; a whole tail of numbers, because an entry may be
 * committed after a later one.
 */
@Component
class Pools {
  private static final int KEPT = 4;

  private final JdbcClient jdbc;
  private final Editions editions;
  private final PoolRepository people;
  private final WeightsRepository weights;
  private final Journal journal;
  private final Map<Key, Pool> pools = Collections.synchronizedMap(new Latest<>(KEPT));

  Pools(
      JdbcClient jdbc, Editions editions, PoolRepository people, WeightsRepository weights, Journal journal) {
    this.jdbc = jdbc;
    this.editions = editions;
    this.people = people;
    this.weights = weights;
    this.journal = journal;
  }

  /** Two scopes that see the same records share what was read. */
  private record Key(
      UUID network, UUID edition, Reach reach, Set<UUID> organisations, LocalDate today, String version) {}

  /** A map that forgets what was used longest ago. */
  static final class Latest<K, V> extends LinkedHashMap<K, V> {
    private final int most;

    Latest(int most) {
      super(16, 0.75f, true);
      this.most = most;
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
      return size() > most;
    }
  }

  /** @throws NotFound when there is no such edition, or its programme pairs nobody */
  Pool of(UUID edition) {
    Edition held = editions.get(edition);
    Blueprint blueprint = editions.blueprint(held);
    if (blueprint.matching() == null) {
      throw new NotFound("matching");
    }
    Scope scope = Scope.current();
    LocalDate today = journal.today();
    Key key = new Key(scope.network(), edition, scope.reach(), scope.organisations(), today, version());
    Pool known = pools.get(key);
    if (known == null) {
      known =
          new Pool(
              held, blueprint, weights.current(blueprint), people.waiting(held, blueprint, today), today);
      pools.put(key, known);
    }
    return known;
  }

  private String version() {
    return jdbc.sql(
            """
            select coalesce(string_agg(seq::text, ','), '') from (
              select seq from audit_event
              where network_id = ?
                and (action ~ '^(person|participation|stage|duo|check|paper|weights)\\.' and action not in ('person.read', 'duo.read')
                     or action = 'proposal.declined')
              order by seq desc limit 60) latest
            """)
        .params(Scope.current().network())
        .query(String.class)
        .single();
  }
}
