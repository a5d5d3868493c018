package org.passerelle.selection.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.passerelle.pages.Language;
import org.passerelle.people.Person;
import org.passerelle.programmes.Edition;
import org.passerelle.programmes.Participation;
import org.passerelle.programmes.blueprint.Blueprint;
import org.passerelle.programmes.blueprint.Role;
import org.passerelle.programmes.blueprint.Stage;

/** One stage of one edition, with those who stand in it. */
public record Room(Edition edition, Blueprint blueprint, Role role, Stage stage, List<Row> rows) {

  /** @param evidence what is known about the person so far, a line each */
  public record Row(Participation who, Person person, List<String> evidence) {}

  public String path() {
    return "/staff/steps/" + edition.id() + "/" + role.key() + "/" + stage.key();
  }

  public String wayPath() {
    return "/staff/steps/" + edition.id() + "/" + role.key();
  }

  public String path(UUID participation) {
    return path() + "/" + participation;
  }

  public String caption(Language language) {
    return blueprint.names().in(language) + " · " + edition.name();
  }

  public Optional<Row> row(UUID participation) {
    return rows.stream().filter(row -> row.who().id().equals(participation)).findFirst();
  }

  /** Whether something is done about each person on a page of its own. */
  public boolean acts() {
    return stage.isDecidedOneByOne();
  }
}
