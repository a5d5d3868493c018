package org.passerelle.intake.apply;

import org.passerelle.access.Accounts;
import org.passerelle.people.Consents;
import org.passerelle.people.Consents.NewConsent;
import org.passerelle.people.People;
import org.passerelle.people.Person;
import org.passerelle.people.facts.EmailAddress;
import org.passerelle.people.facts.PhoneNumber;
import org.springframework.stereotype.Component;

/** Puts whoever applies on record, with what they agreed to and the account that shows them where they stand. */
@Component
class Registration {
  private final People people;
  private final Consents consents;
  private final Accounts accounts;

  Registration(People people, Consents consents, Accounts accounts) {
    this.people = people;
    this.consents = consents;
    this.accounts = accounts;
  }

  /** Always a new record: whether the person is known already is for staff to see, never for whoever applies. */
  Person of(NewApplication application) {
    Applicant applicant = application.applicant();
    Person person =
        people.register(
            application.offer().edition().organisation(), applicant.details(application.language()),
            applicant.profile());
    consents.give(
        person, new NewConsent("application", application.consent(), application.language(), application.channel()));
    accounts.openForPerson(
        person.id(), person.name(), applicant.email().map(EmailAddress::value).orElse(null),
        applicant.phone().map(PhoneNumber::e164).orElse(null), application.language());
    return person;
  }
}
