package org.passerelle.replay;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.passerelle.access.Account;
import org.passerelle.access.Accounts;
import org.passerelle.access.DemoSignIn.Figure;
import org.passerelle.access.Network;
import org.passerelle.access.Networks;
import org.passerelle.mentoring.Duo;
import org.passerelle.mentoring.DuoStanding.Phase;
import org.passerelle.mentoring.Duos;
import org.passerelle.mentoring.Side;
import org.passerelle.people.People;
import org.passerelle.people.Person;
import org.passerelle.programmes.Edition;
import org.passerelle.scope.InScope;
import org.passerelle.scope.Role;
import org.passerelle.scope.Scope;
import org.springframework.stereotype.Component;

/** The invented people as whom one can look at the demonstration. */
@Component
class DemoFigures {
  private final Networks networks;
  private final Accounts accounts;
  private final People people;
  private final Duos duos;
  private final InScope inScope;

  DemoFigures(Networks networks, Accounts accounts, People people, Duos duos, InScope inScope) {
    this.networks = networks;
    this.accounts = accounts;
    this.people = people;
    this.duos = duos;
    this.inScope = inScope;
  }

  /** The staff, of whom one adviser, one trainer and so on can be signed in as. */
  ReplayStaff hire(Network network) {
    return inScope.call(
        Scope.system(network.id()),
        () -> {
          staff("Nadia Verhaegen", Figure.ADMINISTRATOR, Role.ADMINISTRATOR);
          staff("Thomas Okafor", Figure.FUNDER, Role.FUNDER);
          Account leader =
              staff("Claire Dumont", Figure.MANAGER, Role.MANAGER, Role.ADVISER);
          List<Account> advisers =
              List.of(
                  staff("Inès Baert", Figure.ADVISER, Role.ADVISER),
                  other("Jonas Lefèvre", "jonas", Role.ADVISER),
                  other("Samira Ouali", "samira", Role.ADVISER));
          List<Account> trainers =
              List.of(
                  staff("Pieter Maes", Figure.TRAINER, Role.TRAINER),
                  other("Odile Renson", "odile", Role.TRAINER),
                  other("Karim Saidi", "karim", Role.TRAINER),
                  other("Eva Lindqvist", "eva", Role.TRAINER),
                  other("Lotte Hermans", "lotte", Role.TRAINER),
                  other("Moussa Kane", "moussa", Role.TRAINER));
          return new ReplayStaff(leader, advisers, trainers);
        });
  }

  /** Opens the accounts of the two people of a duo that is under way. */
  void takeSides(Network network, Edition edition) {
    inScope.run(
        Scope.system(network.id()),
        () -> {
          List<UUID> open = duos.open(edition.id()).stream().map(Duo::id).toList();
          var standings = duos.standings(open);
          Duo duo =
              duos.open(edition.id()).stream()
                  .filter(one -> Objects.requireNonNull(standings.get(one.id())).phase() == Phase.RUNNING)
                  .findFirst()
                  .orElseThrow();
          join(duo.person(Side.SEEKER), Figure.MENTEE);
          join(duo.person(Side.SUPPORTER), Figure.MENTOR);
        });
  }

  private void join(UUID id, Figure figure) {
    Person person = people.get(id);
    accounts.openForPerson(id, person.name(), figure.email(), null, person.details().contactLanguage());
  }

  private Account staff(String name, Figure figure, Role... roles) {
    return accounts.openForStaff(
        networks.organisations().getFirst().id(), name, figure.email(), "en", Set.of(roles));
  }

  private Account other(String name, String key, Role role) {
    return accounts.openForStaff(
        networks.organisations().getFirst().id(), name, key + "@demo.example", "fr", Set.of(role));
  }
}
