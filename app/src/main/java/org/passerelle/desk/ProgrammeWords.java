package org.passerelle.desk;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.pages.Language;
import org.passerelle.pages.Page;
import org.passerelle.programmes.Edition;
import org.passerelle.programmes.Editions;
import org.passerelle.programmes.blueprint.Blueprint;
import org.passerelle.programmes.blueprint.Word;
import org.springframework.stereotype.Component;

/** Says the keys of a blueprint - roles, stages, reasons - in its own words. */
@Component
public class ProgrammeWords {
  private final Editions editions;

  ProgrammeWords(Editions editions) {
    this.editions = editions;
  }

  public String edition(Edition edition, Language language) {
    return edition(edition.id(), edition.name(), language);
  }

  public String edition(UUID id, String name, Language language) {
    return blueprint(id).names().in(language) + " · " + name;
  }

  public String role(UUID edition, String role, Language language) {
    return blueprint(edition).findRole(role).map(found -> found.names().in(language)).orElse(role);
  }

  /** The stage's name; of a key no role knows, the key. */
  public String stage(UUID edition, String stage, Language language) {
    return blueprint(edition).roles().stream()
        .flatMap(role -> blueprint(edition).gathering(role.key(), stage).stream())
        .findFirst()
        .map(found -> found.names().in(language))
        .orElse(stage);
  }

  /** What the programme calls two who walk together. */
  public String pair(UUID edition, Page page) {
    return blueprint(edition).word(Word.PAIR).map(texts -> texts.in(page.language()))
        .orElse(page.text("mentoring.staff.pair"));
  }

  /** The role of the side that is named, seeker or supporter. */
  public String side(UUID edition, String side, Language language) {
    Blueprint blueprint = blueprint(edition);
    return (side.equals("seeker") ? blueprint.seeker() : blueprint.supporter()).names().in(language);
  }

  /** What the programme calls whoever looks after people. */
  public String adviser(UUID edition, Page page) {
    String own = blueprint(edition).word(Word.ADVISER).map(texts -> texts.in(page.language())).orElse(null);
    return own == null ? page.text("desk.staff.adviser") : page.language().titled(own);
  }

  /** A coded reason for which somebody left, or whatever else stands there. */
  public String leaving(UUID edition, String reason, Language language) {
    return blueprint(edition).roles().stream()
        .flatMap(role -> role.leavingReasons().stream())
        .filter(coded -> coded.key().equals(reason))
        .findFirst()
        .map(coded -> coded.names().in(language))
        .orElse(reason);
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
