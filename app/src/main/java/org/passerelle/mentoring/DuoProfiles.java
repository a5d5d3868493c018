package org.passerelle.mentoring;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.access.Account;
import org.passerelle.access.Accounts;
import org.passerelle.people.People;
import org.passerelle.people.Person;
import org.passerelle.programmes.blueprint.Blueprint;
import org.passerelle.scope.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads a duo with its people and rules, in two statements. */
@Service
public class DuoProfiles {
  private final People people;
  private final Accounts accounts;
  private final DuoJourneys journeys;

  DuoProfiles(People people, Accounts accounts, DuoJourneys journeys) {
    this.people = people;
    this.accounts = accounts;
    this.journeys = journeys;
  }

  /** @throws NotFound when the scope does not see both */
  @Transactional(readOnly = true)
  public DuoProfile of(Duo duo) {
    return of(duo, duo.adviser() == null ? null : accounts.find(duo.adviser()).map(Account::displayName).orElse(null));
  }

  /** The same where the adviser's name is at hand. */
  DuoProfile of(Duo duo, @Nullable String adviserName) {
    Map<UUID, Person> both = people.all(List.of(duo.seekerPerson(), duo.supporterPerson()));
    Person seeker = both.get(duo.seekerPerson());
    Person supporter = both.get(duo.supporterPerson());
    if (seeker == null || supporter == null) {
      throw new NotFound("duo");
    }
    Blueprint blueprint = journeys.blueprint(duo);
    return new DuoProfile(
        duo, seeker, supporter, adviserName, blueprint, DuoJourneys.rules(blueprint));
  }

  /** The seekers of these duos, as far as the scope sees them: one statement. */
  List<Person> seekers(List<Duo> duos) {
    return List.copyOf(people.all(duos.stream().map(Duo::seekerPerson).toList()).values());
  }
}
