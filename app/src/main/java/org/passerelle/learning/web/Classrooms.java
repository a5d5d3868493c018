package org.passerelle.learning.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.passerelle.learning.Enrolment;
import org.passerelle.learning.Enrolments;
import org.passerelle.learning.LevelGroups;
import org.passerelle.learning.Presence;
import org.passerelle.learning.Presences;
import org.passerelle.learning.Run;
import org.passerelle.learning.Runs;
import org.passerelle.learning.Sessions;
import org.passerelle.people.People;
import org.passerelle.people.Person;
import org.passerelle.programmes.Editions;
import org.passerelle.programmes.Participation;
import org.passerelle.programmes.Participations;
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
  record Who(People people, Participations participations, LevelGroups levels, Editions editions) {}

  @Transactional(readOnly = true)
  public Classroom open(UUID id) {
    Run run = runs.get(id);
    List<Enrolment> all = enrolments.of(id);
    Map<UUID, UUID> candidates = candidates(run, all);
    List<UUID> ids = all.stream().map(Enrolment::person).collect(Collectors.toList());
    ids.addAll(candidates.values());
    Map<UUID, Person> persons = who.people().all(ids);
    Map<UUID, Integer> attended =
        presences.of(all.stream().map(Enrolment::id).toList()).stream()
            .filter(Presence::present)
            .collect(Collectors.groupingBy(Presence::enrolment, Collectors.summingInt(one -> 1)));
    Map<UUID, Person> possible = new LinkedHashMap<>();
    candidates.forEach((participation, person) -> {
      if (persons.containsKey(person)) {
        possible.put(participation, persons.get(person));
      }
    });
    return new Classroom(
        run, sessions.of(id), all, persons, attended, who.levels().of(ids, run.teachesLanguage()), possible);
  }

  /** The parts of the training that the run is of; none of a course of the catalogue. */
  @Transactional(readOnly = true)
  public List<Stage.Section> sections(Run run) {
    return run.ofStage()
        .flatMap(of -> who.editions().blueprint(of.edition()).role(of.role()).path().stage(of.stage()))
        .map(stage -> ((Stage.Training) stage).sections())
        .orElse(List.of());
  }

  /** Of a training stage those who stand in it and are in none of its runs. */
  private Map<UUID, UUID> candidates(Run run, List<Enrolment> all) {
    Map<UUID, UUID> candidates = new LinkedHashMap<>();
    run.ofStage().ifPresent(stage -> {
      List<UUID> taken =
          runs.ofStage(stage).stream()
              .flatMap(other -> (other.id().equals(run.id()) ? all : enrolments.of(other.id())).stream())
              .filter(one -> one.endReason() == null)
              .map(Enrolment::person)
              .toList();
      who.participations().standingIn(stage.edition(), stage.role(), stage.stage()).stream()
          .filter(one -> !taken.contains(one.person()))
          .forEach((Participation one) -> candidates.put(one.id(), one.person()));
    });
    return candidates;
  }
}
