package org.passerelle.intake.apply;

import java.time.LocalDate;
import java.util.List;
import org.passerelle.access.Network;
import org.passerelle.pages.Page;
import org.passerelle.programmes.Edition;
import org.passerelle.programmes.blueprint.Blueprint;
import org.passerelle.programmes.blueprint.Role;
import org.passerelle.programmes.blueprint.Traveller;

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

  /** The roles in which staff may put somebody on record on a day, also where nobody applies by themselves. */
  List<Role> rolesForStaffOn(LocalDate day) {
    return blueprint.roles().stream()
        .filter(role -> role.traveller() == Traveller.PERSON && !role.asks().isEmpty())
        .filter(role -> role.isAppliedFor() ? edition.takesApplicationsOn(day, role) : edition.isOpenOn(day))
        .toList();
  }

  public String name(Page page) {
    return blueprint.names().in(page.language());
  }
}
