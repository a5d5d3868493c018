package org.passerelle.learning.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.passerelle.learning.Enrolment;
import org.passerelle.learning.Enrolments;
import org.passerelle.learning.LevelGroups;
import org.passerelle.learning.NewGroups;
import org.passerelle.learning.Presence;
import org.passerelle.learning.Presences;
import org.passerelle.learning.Run;
import org.passerelle.learning.Runs;
import org.passerelle.learning.Sessions;
import org.passerelle.people.People;
import org.passerelle.people.Person;
import org.passerelle.programmes.Editions;
import org.passerelle.programmes.Participation;
import org.passerelle.programmes.blueprint.Stage;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens a course run for those who teach in it. */
@Component
class Classrooms {
  private final Runs runs;
  private final Sessions sessions;
  private final Enrolments enrolments;
  private final Presences presences;
  private final Who who;

  Classrooms(Runs runs, Sessions sessions, Enrolments enrolments, Presences presences, Who who) {
    this.runs = runs;
    this.sessions = sessions;
    this.enrolments = enrolments;
    this.presences = presences;
    this.who = who;
  }

  /** The people behind a course. */
  @Component
  record Who(People people, NewGroups groups, LevelGroups levels, Editions editions) {}

  @Transactional(readOnly = true)
  public Classroom open(UUID id) {
    Run run = runs.get(id);
    return run.ofStage()
        .map(stage -> {
          List<Enrolment> ofStage = enrolments.ofStage(stage);
          return room(
              run, ofStage.stream().filter(one -> one.run().equals(id)).toList(), who.groups().unplaced(stage, ofStage));
        })
        .orElseGet(() -> room(run, enrolments.of(id), List.of()));
  }

  /** The same for a list of who came: without levels, and without those who might be enrolled. */
  @Transactional(readOnly = true)
  public Classroom openForList(UUID id) {
    return room(runs.get(id), enrolments.of(id), List.of(), false);
  }

  private Classroom room(Run run, List<Enrolment> all, List<Participation> candidates) {
    return room(run, all, candidates, true);
  }

  private Classroom room(Run run, List<Enrolment> all, List<Participation> candidates, boolean withLevels) {
    List<UUID> ids = all.stream().map(Enrolment::person).collect(Collectors.toList());
    candidates.forEach(one -> ids.add(one.person()));
    Map<UUID, Person> persons = who.people().all(ids);
    Map<UUID, Integer> attended =
        presences.of(all.stream().map(Enrolment::id).toList()).stream()
            .filter(Presence::present)
            .collect(Collectors.groupingBy(Presence::enrolment, Collectors.summingInt(one -> 1)));
    Map<UUID, Person> possible = new LinkedHashMap<>();
    candidates.forEach(one -> {
      Person person = persons.get(one.person());
      if (person != null) {
        possible.put(one.id(), person);
      }
    });
    return new Classroom(
        run, sessions.of(run.id()), all, persons, attended,
        who.levels().of(ids, withLevels ? run.teachesLanguage() : null), possible);
  }

  /** The parts of the training that the run is of; none of a course of the catalogue. */
  @Transactional(readOnly = true)
  public List<Stage.Section> sections(Run run) {
    return run.ofStage()
        .flatMap(of -> who.editions().blueprint(of.edition()).role(of.role()).path().stage(of.stage()))
        .map(stage -> ((Stage.Training) stage).sections())
        .orElse(List.of());
  }
}
