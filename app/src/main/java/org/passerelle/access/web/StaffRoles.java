package org.passerelle.access.web;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.passerelle.pages.Form;
import org.passerelle.scope.Role;

/** The roles staff can have, as a form offers and sends them. */
public final class StaffRoles {
  private StaffRoles() {}

  public static List<Role> all() {
    return Arrays.stream(Role.values()).filter(Role::isStaff).toList();
  }

  static Set<Role> chosen(Form form) {
    return all().stream().filter(role -> form.holds("roles", role.name())).collect(Collectors.toSet());
  }
}
