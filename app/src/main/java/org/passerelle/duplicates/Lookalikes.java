package org.passerelle.duplicates;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.passerelle.duplicates.SuspicionRepository.Pair;
import org.passerelle.jobs.Job;
import org.passerelle.people.People;
import org.passerelle.people.Person;
import org.passerelle.people.likeness.Likeness;
import org.passerelle.people.likeness.Likeness.Reason;
import org.passerelle.people.likeness.PersonDescription;
import org.passerelle.scope.InScope;
import org.passerelle.scope.Scope;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** Compares whoever was registered or corrected with the others of their organisation. */
@Component
class Lookalikes {
  private static final int AT_ONCE = 200;

  private final SuspicionRepository suspicions;
  private final People people;
  private final InScope inScope;
  private final Clock clock;

  Lookalikes(SuspicionRepository suspicions, People people, InScope inScope, Clock clock) {
    this.suspicions = suspicions;
    this.people = people;
    this.inScope = inScope;
    this.clock = clock;
  }

  @Bean
  static Job compareNewcomers(Lookalikes lookalikes) {
    return Job.every(Duration.ofSeconds(5), "duplicates.compare", lookalikes::compareAllWaiting);
  }

  void compareAllWaiting() {
    while (inScope.call(Scope.current(), this::compareSome) == AT_ONCE) {
      // the next ones, in a transaction of their own
    }
  }

  private int compareSome() {
    List<UUID> waiting = suspicions.takeWaiting(AT_ONCE);
    if (!waiting.isEmpty()) {
      suspicions.forget(waiting);
      suspicions.insert(likely(suspicions.candidates(waiting)));
    }
    return waiting.size();
  }

  private List<Suspicion> likely(List<Pair> pairs) {
    Set<UUID> ids = new HashSet<>();
    pairs.forEach(pair -> ids.addAll(List.of(pair.one(), pair.other())));
    Map<UUID, Person> persons = people.all(ids);
    Map<UUID, PersonDescription> described = new HashMap<>();
    persons.forEach((id, person) -> described.put(id, person.description()));
    List<Suspicion> likely = new ArrayList<>();
    for (Pair pair : pairs) {
      Person person = persons.get(pair.one());
      PersonDescription one = described.get(pair.one());
      PersonDescription other = described.get(pair.other());
      if (person != null && one != null && other != null) {
        Likeness likeness = Likeness.between(one, other);
        if (likeness.likely()) {
          likely.add(suspicion(person, pair, likeness));
        }
      }
    }
    return likely;
  }

  private Suspicion suspicion(Person one, Pair pair, Likeness likeness) {
    return new Suspicion(
        one.organisation(), pair.one(), pair.other(), likeness.score(),
        likeness.reasons().stream()
            .sorted(Comparator.comparingDouble((Reason reason) -> -Math.abs(reason.weight())))
            .map(Reason::sign)
            .toList(),
        clock.instant());
  }
}
