package org.passerelle.employers;

import java.util.List;
import java.util.UUID;
import org.passerelle.access.Journal;
import org.passerelle.employers.Company.Contact;
import org.passerelle.scope.InScope;
import org.passerelle.scope.Role;
import org.passerelle.scope.Scope;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sends contacts the link that is their sign-in. */
@Service
public class CompanyInvitations {
  private final Companies companies;
  private final Letters letters;
  private final InScope inScope;
  private final Journal journal;

  CompanyInvitations(Companies companies, Letters letters, InScope inScope, Journal journal) {
    this.companies = companies;
    this.letters = letters;
    this.inScope = inScope;
    this.journal = journal;
  }

  /** @return false when the contact has no mail address */
  @Transactional
  public boolean send(UUID contactId) {
    Scope.current().require(Role.ADVISER, Role.MANAGER, Role.ADMINISTRATOR);
    Contact contact = companies.contact(contactId);
    if (contact.email() == null) {
      return false;
    }
    Company company = companies.get(contact.company());
    letters.toContact(contact, contact.email(), company.organisation(), "link", "company", company.name());
    journal.wrote("company.link-sent", "company", company.id());
    return true;
  }

  /** For whoever asks with their address; those unknown get nothing, and nobody is told the difference. */
  public void sendAgain(String email) {
    Scope system = Scope.system(Scope.current().network());
    List<Contact> known = inScope.call(system, () -> companies.withEmail(email));
    known.forEach(contact -> inScope.run(system, () -> send(contact.id())));
  }
}
