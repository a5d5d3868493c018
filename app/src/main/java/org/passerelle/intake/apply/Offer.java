package org.passerelle.intake.apply;

import java.time.LocalDate;
import java.util.List;
import org.passerelle.access.Network;
import org.passerelle.pages.Language;
import org.passerelle.pages.Page;
import org.passerelle.programmes.Edition;
import org.passerelle.programmes.blueprint.Blueprint;
import org.passerelle.programmes.blueprint.Role;

/** A programme that one may join, as its public pages show it. */
public record Offer(Network network, Edition edition, Blueprint blueprint) {

  public String path() {
    return "/n/" + network.slug() + "/" + blueprint.key();
  }

  public String path(Role role) {
    return path() + "/" + role.key();
  }

  public String applyPath(Role role) {
    return path(role) + "/apply";
  }

  public String resumePath() {
    return "/n/" + network.slug() + "/resume";
  }

  /** The roles for which anybody may apply here on a day. */
  List<Role> rolesOpenOn(LocalDate day) {
    return blueprint.roles().stream()
        .filter(role -> role.isAppliedFor() && edition.takesApplicationsOn(day, role))
        .toList();
  }

  public boolean speaks(Language language) {
    return blueprint.languages().contains(language);
  }

  public String name(Page page) {
    return blueprint.names().in(page.language());
  }
}
