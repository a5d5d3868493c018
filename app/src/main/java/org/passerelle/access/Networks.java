package org.passerelle.access;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.passerelle.audit.Audit;
import org.passerelle.scope.Ids;
import org.passerelle.scope.InScope;
import org.passerelle.scope.Role;
import org.passerelle.scope.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The networks of this installation, and their organisations. */
@Component
public class Networks {
  private final JdbcClient jdbc;
  private final InScope inScope;
  private final Clock clock;
  private final Audit audit;
  private volatile @Nullable Known known;

  Networks(JdbcClient jdbc, InScope inScope, Clock clock, Audit audit) {
    this.jdbc = jdbc;
    this.inScope = inScope;
    this.clock = clock;
    this.audit = audit;
  }

  /** Every network, oldest first; needs no scope. What another node changed shows within some seconds. */
  public List<Network> all() {
    Known last = known;
    if (last == null || last.isOld()) {
      last = new Known(read(), System.nanoTime());
      known = last;
    }
    return last.networks();
  }

  public Optional<Network> withSlug(String slug) {
    return find(network -> network.slug().equals(slug));
  }

  public Network withId(UUID id) {
    return find(network -> network.id().equals(id)).orElseThrow();
  }

  private Optional<Network> find(Predicate<Network> wanted) {
    Optional<Network> found = all().stream().filter(wanted).findFirst();
    if (found.isPresent()) {
      return found;
    }
    known = null;
    return all().stream().filter(wanted).findFirst();
  }

  private List<Network> read() {
    return jdbc.sql("select * from all_networks()")
        .query(
            (row, i) ->
                new Network(
                    row.getObject("id", UUID.class),
                    row.getString("slug"),
                    row.getString("name"),
                    Network.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                    ZoneId.of(row.getString("time_zone")),
                    row.getString("default_language"),
                    row.getString("country")))
        .list();
  }

  /** The network of the running scope. */
  public Network current() {
    return withId(Scope.current().network());
  }

  /** Founds a network with one organisation of the same name. */
  public Network found(String slug, String name, Network.Kind kind, ZoneId zone, String language, String country) {
    Network network = new Network(Ids.next(), slug, name, kind, zone, language, country);
    inScope.run(
        Scope.system(network.id()),
        () -> {
          jdbc.sql(
                  """
                  insert into network (id, slug, name, kind, time_zone, default_language, country, created_at)
                  values (?, ?, ?, ?, ?, ?, ?, ?)
                  """)
              .params(network.id(), slug, name, kind.key(), zone.getId(), language, country, OffsetDateTime.now(clock))
              .update();
          addOrganisation(name, null);
        });
    known = null;
    return network;
  }

  /** Changes what the network of the running scope is called and how it writes times and messages. */
  public void amend(String name, ZoneId zone, String language) {
    Scope scope = Scope.current().require(Role.ADMINISTRATOR);
    inScope.run(
        scope,
        () -> {
          jdbc.sql("update network set name = ?, time_zone = ?, default_language = ? where id = ?")
              .params(name, zone.getId(), language, scope.network())
              .update();
          audit.wrote("network.amended", "network", scope.network());
        });
    known = null;
  }

  /** Adds an organisation to the network of the running scope. */
  public Organisation addOrganisation(String name, @Nullable String place) {
    Scope.current().require(Role.ADMINISTRATOR);
    Organisation organisation = new Organisation(Ids.next(), name, place);
    jdbc.sql("insert into organisation (network_id, id, name, place, created_at) values (?, ?, ?, ?, ?)")
        .params(Scope.current().network(), organisation.id(), name, place, OffsetDateTime.now(clock))
        .update();
    audit.wrote("organisation.added", "organisation", organisation.id());
    return organisation;
  }

  /** The organisations of the running scope's network, oldest first. */
  public List<Organisation> organisations() {
    return jdbc.sql("select id, name, place from organisation where network_id = ? order by created_at, name")
        .param(Scope.current().network())
        .query(Organisation.class)
        .list();
  }

  private record Known(List<Network> networks, long readAt) {
    private static final long SECONDS = 10;

    boolean isOld() {
      return System.nanoTime() - readAt > TimeUnit.SECONDS.toNanos(SECONDS);
    }
  }
}
