package org.passerelle.selection.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.passerelle.audit.Audit;
import org.passerelle.pages.Page;
import org.passerelle.people.People;
import org.passerelle.people.Person;
import org.passerelle.programmes.Edition;
import org.passerelle.programmes.Editions;
import org.passerelle.programmes.Participation;
import org.passerelle.programmes.Participations;
import org.passerelle.programmes.blueprint.Blueprint;
import org.passerelle.programmes.blueprint.Role;
import org.passerelle.programmes.blueprint.Stage;
import org.passerelle.scope.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens one stage of one edition for staff. */
@Component
class Rooms {
  private final Editions editions;
  private final Participations participations;
  private final People people;
  private final Evidence evidence;
  private final Audit audit;

  Rooms(Editions editions, Participations participations, People people, Evidence evidence, Audit audit) {
    this.editions = editions;
    this.participations = participations;
    this.people = people;
    this.evidence = evidence;
    this.audit = audit;
  }

  /** @throws NotFound when there is no such edition, role or stage */
  @Transactional(readOnly = true)
  public Room open(UUID editionId, String roleKey, String stageKey, Page page) {
    Edition edition = editions.get(editionId);
    Blueprint blueprint = editions.blueprint(edition);
    Role role = blueprint.findRole(roleKey).orElseThrow(() -> new NotFound("role"));
    Stage stage = role.path().stage(stageKey).orElseThrow(() -> new NotFound("stage"));
    List<Participation> there = participations.standingIn(editionId, roleKey, stageKey);
    Map<UUID, Person> persons = people.all(there.stream().map(Participation::person).toList());
    Map<UUID, List<String>> known = evidence.of(there.stream().map(Participation::id).toList(), role, page);
    List<Room.Row> rows =
        there.stream()
            .flatMap(
                who ->
                    Stream.ofNullable(persons.get(who.person()))
                        .map(person -> new Room.Row(who, person, known.getOrDefault(who.id(), List.of()))))
            .toList();
    return new Room(edition, blueprint, role, stage, rows);
  }

  /** The same for one of those who stand there. @throws NotFound when the person does not stand there any more */
  @Transactional
  public Room.Row open(Room room, UUID participation) {
    Room.Row row = room.row(participation).orElseThrow(() -> new NotFound("participation"));
    audit.readFile(row.who().person());
    return row;
  }
}
