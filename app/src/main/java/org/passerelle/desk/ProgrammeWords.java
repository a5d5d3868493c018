package org.passerelle.desk;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.pages.Language;
import org.passerelle.programmes.Edition;
import org.passerelle.programmes.Editions;
import org.passerelle.programmes.blueprint.Blueprint;
import org.springframework.stereotype.Component;

/** Says the keys of a blueprint - roles, stages, reasons - in its own words. */
@Component
public class ProgrammeWords {
  private final Editions editions;

  ProgrammeWords(Editions editions) {
    this.editions = editions;
  }

  public String edition(UUID id, Language language) {
    Edition edition = editions.get(id);
    return editions.blueprint(edition).names().in(language) + " · " + edition.name();
  }

  public String role(UUID edition, String role, Language language) {
    return blueprint(edition).findRole(role).map(found -> found.names().in(language)).orElse(role);
  }

  /** The stage's name; of a key no role knows, the key. */
  public String stage(UUID edition, String stage, Language language) {
    return blueprint(edition).roles().stream()
        .flatMap(role -> role.path().stage(stage).stream())
        .findFirst()
        .map(found -> found.names().in(language))
        .orElse(stage);
  }

  /** A coded end reason, or whatever else stands there. */
  public String reason(@Nullable UUID edition, String reason, Language language) {
    var relationship = edition == null ? null : blueprint(edition).relationship();
    return relationship == null
        ? reason
        : relationship.endReasons().stream()
            .filter(coded -> coded.key().equals(reason))
            .findFirst()
            .map(coded -> coded.names().in(language))
            .orElse(reason);
  }

  private Blueprint blueprint(UUID edition) {
    return editions.blueprint(edition);
  }
}
