package org.passerelle.duplicates;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.passerelle.people.People;
import org.passerelle.people.Person;
import org.passerelle.people.RecordHint;
import org.springframework.stereotype.Component;

/** Says at a person's record that it may be of somebody who has another one. */
@Component
class TwiceOnRecord implements RecordHint {
  private final SuspicionRepository suspicions;
  private final People people;

  TwiceOnRecord(SuspicionRepository suspicions, People people) {
    this.suspicions = suspicions;
    this.people = people;
  }

  @Override
  public List<Hint> of(UUID person) {
    List<Suspicion> open = suspicions.openOf(person);
    if (open.isEmpty()) {
      return List.of();
    }
    Map<UUID, Person> others = people.all(open.stream().map(one -> one.otherThan(person)).toList());
    return open.stream()
        .flatMap(one -> Stream.ofNullable(others.get(one.otherThan(person))).map(other -> hint(one, other)))
        .toList();
  }

  private static Hint hint(Suspicion pair, Person other) {
    return new Hint(
        "duplicates.staff.hint", List.of("name", other.name()),
        "/staff/duplicates/" + pair.one() + "/" + pair.other());
  }
}
