package org.passerelle.employers;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.scope.NotAllowed;
import org.passerelle.scope.Reach;
import org.passerelle.scope.Role;
import org.passerelle.scope.Scope;
import org.springframework.stereotype.Component;

/** Who may act for a company: staff, the system, and the company's own contact, whose scope is that of one person. */
@Component
class Doers {
  private final Companies companies;

  Doers(Companies companies) {
    this.companies = companies;
  }

  /** @return the contact who acts; {@code null} for staff and the system. @throws NotAllowed for anybody else */
  @Nullable UUID staffOrContactOf(UUID company) {
    Scope scope = Scope.current();
    if (scope.reach() == Reach.PERSON && scope.account() == null && scope.person() != null) {
      return companies.findContact(scope.person())
          .filter(contact -> contact.company().equals(company))
          .map(Company.Contact::id)
          .orElseThrow(NotAllowed::new);
    }
    scope.require(Role.ADVISER, Role.MANAGER, Role.ADMINISTRATOR);
    return null;
  }
}
