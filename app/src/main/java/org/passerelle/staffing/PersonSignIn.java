package org.passerelle.staffing;

import java.util.List;
import java.util.UUID;
import org.passerelle.access.Account;
import org.passerelle.access.Accounts;
import org.passerelle.access.PrintedCodes;
import org.passerelle.access.Sessions;
import org.passerelle.access.SignInLinks;
import org.passerelle.people.People;
import org.passerelle.people.Person;
import org.passerelle.scope.NotFound;
import org.passerelle.scope.Role;
import org.passerelle.scope.Scope;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sign-in of the people that the acting staff member may see. Whoever has no account yet gets one. */
@Service
class PersonSignIn {
  private final People people;
  private final Accounts accounts;
  private final PrintedCodes codes;
  private final SignInLinks links;
  private final Sessions sessions;

  PersonSignIn(People people, Accounts accounts, PrintedCodes codes, SignInLinks links, Sessions sessions) {
    this.people = people;
    this.accounts = accounts;
    this.codes = codes;
    this.links = links;
    this.sessions = sessions;
  }

  /** @throws NotFound when the walls hide the person */
  @Transactional(readOnly = true)
  public Person person(UUID id) {
    require();
    return people.find(id).orElseThrow(() -> new NotFound("person"));
  }

  @Transactional
  public Account account(UUID personId) {
    Person person = person(personId);
    return accounts
        .ofPerson(personId)
        .orElseGet(
            () ->
                accounts.openForPerson(
                    personId,
                    person.name(),
                    person.details().email(),
                    person.details().phone(),
                    person.details().contactLanguage()));
  }

  @Transactional
  public List<String> printCodes(UUID person) {
    return codes.print(account(person));
  }

  @Transactional
  public Account sendLink(UUID person) {
    Account account = account(person);
    links.sendTo(account);
    return account;
  }

  @Transactional
  public void endSessions(UUID person) {
    Account account = account(person);
    sessions.endAll(account.network(), account.id());
  }

  private static void require() {
    Scope.current().require(Role.ADMINISTRATOR, Role.MANAGER, Role.ADVISER);
  }
}
