package org.passerelle.learning;

import java.util.List;
import java.util.UUID;
import org.passerelle.access.Account;
import org.passerelle.access.Accounts;
import org.passerelle.people.People;
import org.passerelle.people.Person;
import org.passerelle.people.facts.PersonName;
import org.passerelle.programmes.Editions;
import org.passerelle.programmes.Participation;
import org.passerelle.programmes.Participations;
import org.passerelle.programmes.blueprint.Side;
import org.springframework.stereotype.Component;

/** Who is meant by the name of a teacher: somebody of the staff, a volunteer on record, or somebody from outside. */
@Component
class Teachers {
  private final Accounts accounts;
  private final People people;
  private final Participations participations;
  private final Editions editions;

  Teachers(Accounts accounts, People people, Participations participations, Editions editions) {
    this.accounts = accounts;
    this.people = people;
    this.participations = participations;
    this.editions = editions;
  }

  /** Where the name is that of one alone; it stays a name where nobody has it, or several have. */
  Session.Teacher known(Session.Teacher named) {
    PersonName name = PersonName.read(named.name()).toOptional().orElse(null);
    if (named.account() != null || named.volunteer() != null || name == null) {
      return named;
    }
    List<UUID> staff =
        accounts.staff(null).stream()
            .filter(account -> bears(account.displayName(), name))
            .map(Account::id)
            .toList();
    if (staff.size() == 1) {
      return new Session.Teacher(staff.getFirst(), null, named.name());
    }
    List<UUID> volunteers = people.named(name).stream().map(Person::id).filter(this::givesTime).toList();
    return volunteers.size() == 1 ? new Session.Teacher(null, volunteers.getFirst(), named.name()) : named;
  }

  private static boolean bears(String written, PersonName name) {
    return PersonName.read(written).toOptional().filter(one -> one.latin().equals(name.latin())).isPresent();
  }

  private boolean givesTime(UUID person) {
    return participations.ofPerson(person).stream().anyMatch(this::givesTime);
  }

  private boolean givesTime(Participation part) {
    return editions.blueprint(part.edition()).findRole(part.role()).filter(role -> role.side() != Side.SEEKER).isPresent();
  }
}
