package org.passerelle.duplicates;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.passerelle.duplicates.PersonRows.Row;
import org.passerelle.people.People;
import org.passerelle.scope.InScope;
import org.passerelle.scope.Reach;
import org.passerelle.scope.Scope;
import org.springframework.stereotype.Component;

/** The walls between organisations: whoever merges must reach all of it, and then nothing of it may be hidden. */
@Component
class Walls {
  private final People people;
  private final InScope inScope;

  Walls(People people, InScope inScope) {
    this.people = people;
    this.inScope = inScope;
  }

  /** Which organisation holds a record. @throws org.passerelle.scope.NotFound when the actor does not see it */
  UUID organisationOf(Scope actor, UUID person) {
    return within(actor, () -> people.get(person).organisation());
  }

  /** In a transaction of its own, seeing what the actor sees. */
  <T> T within(Scope actor, InScope.Work<T> work) {
    return inScope.call(actor, work);
  }

  /** The same actor with the whole network in sight: what a merge moves may not depend on what a wall hides. */
  <T> T beyond(Scope actor, InScope.Work<T> work) {
    return inScope.call(
        new Scope(actor.network(), Reach.NETWORK, Set.of(), null, actor.requireAccount(), actor.roles()), work);
  }

  static boolean reachesAll(Scope actor, List<Row> about) {
    return actor.reach() == Reach.NETWORK
        || about.stream()
            .map(row -> row.values().get("organisation_id"))
            .filter(organisation -> organisation instanceof String)
            .allMatch(organisation -> actor.organisations().contains(UUID.fromString(organisation.toString())));
  }
}
