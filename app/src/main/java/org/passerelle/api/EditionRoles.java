package org.passerelle.api;

import java.util.List;
import java.util.UUID;
import org.passerelle.programmes.Edition;
import org.passerelle.programmes.Editions;
import org.passerelle.programmes.blueprint.Role;
import org.passerelle.programmes.blueprint.Stage;
import org.passerelle.scope.NotFound;
import org.springframework.stereotype.Component;

/** The roles of an edition that the token's organisation runs. */
@Component
class EditionRoles {
  private final Holder holder;
  private final Editions editions;

  EditionRoles(Holder holder, Editions editions) {
    this.holder = holder;
    this.editions = editions;
  }

  /** @throws NotFound when another organisation runs it */
  Edition edition(UUID id) {
    return holder.edition(id);
  }

  /** A role named in a body. @throws Refused naming those with a stage of this kind */
  String withStage(Edition edition, String key, Class<? extends Stage> kind) {
    var known =
        editions.blueprint(edition).roles().stream()
            .filter(role -> role.path().first(kind).isPresent())
            .map(Role::key)
            .toList();
    if (known.isEmpty()) {
      throw Refused.field("role", "role names nobody here; no role of this edition has such a stage.");
    }
    if (!known.contains(key)) {
      throw Codes.unknown("role", key, known);
    }
    return key;
  }

  /** A stage of that role named in a body. @throws Refused naming those of this kind */
  <S extends Stage> S stage(Edition edition, String role, String key, Class<S> kind) {
    List<S> known =
        editions.blueprint(edition).role(role).path().stages().stream().filter(kind::isInstance).map(kind::cast).toList();
    return known.stream()
        .filter(stage -> stage.key().equals(key))
        .findFirst()
        .orElseThrow(() -> Codes.unknown("stage", key, known.stream().map(Stage::key).toList()));
  }

  /** A role named in an address. @throws NotFound when the edition has none of this name */
  String named(Edition edition, String key) {
    return editions.blueprint(edition).findRole(key).map(Role::key).orElseThrow(() -> new NotFound("role"));
  }
}
