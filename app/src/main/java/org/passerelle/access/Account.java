package org.passerelle.access;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.scope.Reach;
import org.passerelle.scope.Role;
import org.passerelle.scope.Scope;

/**
 * Somebody who signs in: staff of an organisation, or a participant.
 *
 * @param organisation the organisation a staff member works for; {@code null} for participants
 * @param person the participant's person; {@code null} for staff
 */
public record Account(
    UUID network,
    UUID id,
    @Nullable UUID organisation,
    @Nullable UUID person,
    String displayName,
    @Nullable String email,
    @Nullable String phone,
    String language,
    Set<Role> roles) {

  public boolean isStaff() {
    return roles.stream().anyMatch(Role::isStaff);
  }

  /** Administrators, managers and funders reach their network; other staff their organisation; a participant themself. */
  public Scope scope() {
    if (!isStaff()) {
      return new Scope(network, person == null ? Reach.NOBODY : Reach.PERSON, Set.of(), person, id, roles);
    }
    boolean whole = roles.contains(Role.ADMINISTRATOR) || roles.contains(Role.MANAGER) || roles.contains(Role.FUNDER);
    Set<UUID> organisations = organisation == null ? Set.of() : Set.of(organisation);
    return new Scope(network, whole ? Reach.NETWORK : Reach.ORGANISATIONS, organisations, null, id, roles);
  }
}
