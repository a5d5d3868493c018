package org.passerelle.selection;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.passerelle.programmes.blueprint.Role;

/** Travellers that are no people: how they come through an edition is counted by the part that knows them. */
public interface OtherTravellers {
  boolean travel(Role role);

  List<Ways.Step> steps(UUID edition, String role, LocalDate today);

  List<Ways.Leaving> leavings(UUID edition, String role);
}
