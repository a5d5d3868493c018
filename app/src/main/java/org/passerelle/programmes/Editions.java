package org.passerelle.programmes;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.audit.Audit;
import org.passerelle.programmes.blueprint.Blueprint;
import org.passerelle.programmes.blueprint.Blueprints;
import org.passerelle.scope.Ids;
import org.passerelle.scope.NotFound;
import org.passerelle.scope.Role;
import org.passerelle.scope.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The editions of the running scope's network, and the blueprints they run on. */
@Service
public class Editions {
  static final String SELECT =
      """
      select id, organisation_id as organisation, programme, blueprint_version_id as blueprint_version, name, opens_on,
             closes_on
      from edition where network_id = ?
      """;

  private final JdbcClient jdbc;
  private final Clock clock;
  private final Audit audit;
  private final BlueprintVersions versions;

  Editions(JdbcClient jdbc, Clock clock, Audit audit, BlueprintVersions versions) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.audit = audit;
    this.versions = versions;
  }

  /**
   * Makes a blueprint known to the network; the same text again gives the version it already has.
   *
   * @return the id of the version
   */
  @Transactional
  public UUID load(Blueprints.Loaded loaded) {
    Scope scope = Scope.current().require(Role.ADMINISTRATOR, Role.MANAGER);
    String programme = loaded.blueprint().key();
    Optional<UUID> known =
        jdbc.sql("select id from blueprint_version where network_id = ? and programme = ? and sha256 = ?")
            .params(scope.network(), programme, loaded.sha256())
            .query(UUID.class)
            .optional();
    if (known.isPresent()) {
      return known.get();
    }
    UUID id = Ids.next();
    jdbc.sql(
            """
            insert into blueprint_version (network_id, id, programme, number, sha256, yaml, loaded_at, loaded_by)
            select ?, ?, ?, coalesce(max(number), 0) + 1, ?, ?, ?, ? from blueprint_version
            where network_id = ? and programme = ?
            """)
        .params(
            scope.network(), id, programme, loaded.sha256(), loaded.text(), OffsetDateTime.now(clock), scope.account(),
            scope.network(), programme)
        .update();
    audit.wrote("blueprint.loaded", "blueprint", id, programme);
    return id;
  }

  /** Opens an edition on a blueprint version; later versions do not touch it. */
  @Transactional
  public Edition open(
      UUID organisation, UUID version, String name, LocalDate opensOn, @Nullable LocalDate closesOn) {
    Scope scope = Scope.current().require(Role.ADMINISTRATOR, Role.MANAGER);
    String programme = versions.read(version).key();
    UUID id = Ids.next();
    jdbc.sql(
            """
            insert into edition (network_id, id, organisation_id, programme, blueprint_version_id, name, opens_on,
                                 closes_on, opened_at, opened_by)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            scope.network(), id, organisation, programme, version, name, opensOn, closesOn,
            OffsetDateTime.now(clock), scope.account())
        .update();
    audit.wrote("edition.opened", "edition", id, programme);
    return get(id);
  }

  /** Every edition of the network, latest first. */
  @Transactional(readOnly = true)
  public List<Edition> all() {
    return jdbc.sql(SELECT + " order by opens_on desc, opened_at desc")
        .params(Scope.current().network())
        .query(Edition.class)
        .list();
  }

  /** The editions of one programme, latest first. */
  @Transactional(readOnly = true)
  public List<Edition> ofProgramme(String programme) {
    return all().stream().filter(edition -> edition.programme().equals(programme)).toList();
  }

  /** The edition that a new application to the programme joins on a day. */
  @Transactional(readOnly = true)
  public Optional<Edition> openOn(String programme, LocalDate day) {
    return ofProgramme(programme).stream().filter(edition -> edition.isOpenOn(day)).findFirst();
  }

  /** An edition never changes, so that it is read from the database once. @throws NotFound when the network has none */
  public Edition get(UUID id) {
    Edition edition = all(List.of(id)).get(id);
    if (edition == null) {
      throw new NotFound("edition");
    }
    return edition;
  }

  /** Those with these ids, by id. */
  public Map<UUID, Edition> all(Collection<UUID> ids) {
    return versions.editions(ids);
  }

  /** The blueprint an edition runs on; read from the database once. */
  public Blueprint blueprint(Edition edition) {
    return versions.read(edition.blueprintVersion());
  }

  /** The same; an edition keeps its version, so that nothing is asked of the database a second time. */
  public Blueprint blueprint(UUID edition) {
    return versions.read(versions.ofEdition(edition));
  }

  /** @throws NotFound when the network has no such version */
  public Blueprint blueprintOfVersion(UUID version) {
    return versions.read(version);
  }
}
