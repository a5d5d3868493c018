package org.passerelle.duplicates;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.passerelle.access.Journal;
import org.passerelle.pages.Slice;
import org.passerelle.people.People;
import org.passerelle.people.Person;
import org.passerelle.people.PersonProfile;
import org.passerelle.programmes.Edition;
import org.passerelle.programmes.Editions;
import org.passerelle.programmes.Participation;
import org.passerelle.programmes.Participations;
import org.passerelle.scope.NotFound;
import org.passerelle.scope.Role;
import org.passerelle.scope.Scope;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Pairs of records that may be of one human, for somebody to decide. */
@Service
public class LikelyDuplicates {
  private static final int A_PAGE = 25;

  private final SuspicionRepository suspicions;
  private final People people;
  private final Participations participations;
  private final Editions editions;
  private final Journal journal;

  LikelyDuplicates(
      SuspicionRepository suspicions, People people, Participations participations, Editions editions,
      Journal journal) {
    this.suspicions = suspicions;
    this.people = people;
    this.participations = participations;
    this.editions = editions;
    this.journal = journal;
  }

  /** @param persons by id, both of each pair */
  public record Listed(List<Suspicion> suspicions, Map<UUID, Person> persons, Slice slice) {}

  /** Pairs that nobody decided yet, likeliest first. */
  @Transactional(readOnly = true)
  public Listed list(int page) {
    staff();
    Slice slice = new Slice(Math.max(1, page), A_PAGE, suspicions.countOpen());
    List<Suspicion> shown = suspicions.open(slice.offset(), A_PAGE);
    Set<UUID> ids = new HashSet<>();
    shown.forEach(one -> ids.addAll(List.of(one.one(), one.other())));
    return new Listed(shown, people.all(ids), slice);
  }

  /** One record of a pair with what tells it from the other. */
  public record File(Person person, PersonProfile profile, List<Part> parts) {}

  /** A part in an edition, in the blueprint's words. */
  public record Part(Edition edition, Participation participation, org.passerelle.programmes.blueprint.Role role) {}

  public record Compared(Suspicion suspicion, File one, File other) {}

  /** @throws NotFound when the scope sees no such pair */
  @Transactional
  public Compared compare(UUID one, UUID other) {
    staff();
    Suspicion suspicion = get(one, other);
    Map<UUID, PersonProfile> profiles = people.profiles(List.of(one, other));
    return new Compared(suspicion, file(suspicion.one(), profiles), file(suspicion.other(), profiles));
  }

  private File file(UUID id, Map<UUID, PersonProfile> profiles) {
    Map<UUID, Edition> known = new HashMap<>();
    List<Part> parts =
        participations.ofPerson(id).stream()
            .map(
                part -> {
                  Edition edition = known.computeIfAbsent(part.edition(), editions::get);
                  return new Part(edition, part, editions.blueprint(edition).role(part.role()));
                })
            .toList();
    return new File(people.open(id), profiles.getOrDefault(id, PersonProfile.EMPTY), parts);
  }

  /** Notes that these are two humans; they are not shown as a pair again. */
  @Transactional
  public void areDifferent(UUID one, UUID other) {
    Scope scope = staff();
    Suspicion suspicion = get(one, other);
    if (suspicions.areDifferent(suspicion, journal.now(), scope.requireAccount())) {
      journal.wrote("person.told-apart", "person", suspicion.one(), "from " + suspicion.other());
    }
  }

  private Suspicion get(UUID one, UUID other) {
    boolean inOrder = one.toString().compareTo(other.toString()) < 0;
    return (inOrder ? suspicions.find(one, other) : suspicions.find(other, one))
        .orElseThrow(() -> new NotFound("pair"));
  }

  private static Scope staff() {
    return Scope.current().require(Role.ADVISER, Role.MANAGER, Role.ADMINISTRATOR);
  }
}
