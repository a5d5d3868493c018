package org.passerelle.intake.web;

import org.passerelle.intake.Sessions;
import org.passerelle.programmes.Edition;
import org.passerelle.programmes.blueprint.Blueprint;
import org.passerelle.programmes.blueprint.Role;
import org.passerelle.programmes.blueprint.Stage;

/** What a slot is for: the stage at which people come to it. */
public record SlotPurpose(Edition edition, Blueprint blueprint, Role role, Stage stage) {
  public Sessions sessions() {
    return new Sessions(stage);
  }

  public String path() {
    return edition.id() + "/" + role.key() + "/" + stage.key();
  }
}
