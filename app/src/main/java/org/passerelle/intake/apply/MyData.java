package org.passerelle.intake.apply;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.passerelle.audit.Audit;
import org.passerelle.people.People;
import org.passerelle.people.People.Correction;
import org.passerelle.people.Person;
import org.passerelle.people.PersonDetails;
import org.passerelle.people.PersonProfile;
import org.passerelle.programmes.Journeys;
import org.passerelle.programmes.Participation;
import org.passerelle.programmes.Participations;
import org.passerelle.programmes.StageVisit;
import org.passerelle.scope.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a participant does with their own record: see it, correct it, take it away, withdraw. */
@Service
class MyData {
  private final People people;
  private final ApplicationRepository applications;
  private final Participations participations;
  private final Journeys journeys;
  private final Audit audit;

  MyData(
      People people, ApplicationRepository applications, Participations participations, Journeys journeys,
      Audit audit) {
    this.people = people;
    this.applications = applications;
    this.participations = participations;
    this.journeys = journeys;
    this.audit = audit;
  }

  record Everything(
      Person person, PersonProfile profile, List<Participation> participations,
      List<ApplicationRepository.Kept> applications) {}

  @Transactional(readOnly = true)
  Everything of(UUID person) {
    return new Everything(
        people.get(person), people.profile(person), participations.ofPerson(person), applications.ofPerson(person));
  }

  /** Everything that is kept, in words of the record, to be taken away. */
  @Transactional
  Map<String, Object> taken(UUID person) {
    Everything all = of(person);
    audit.wrote("person.data-taken", "person", person);
    Map<String, Object> taken = new LinkedHashMap<>();
    taken.put("person", all.person().details());
    taken.put("profile", all.profile());
    taken.put("participations", all.participations());
    taken.put(
        "stages", all.participations().stream().flatMap(part -> journeys.visits(part.id()).stream()).toList());
    taken.put("applications", all.applications());
    return taken;
  }

  @Transactional
  Correction correct(UUID person, int version, PersonDetails details) {
    return people.correct(person, version, details);
  }

  /** Takes the application back, or leaves a programme under way. @throws NotFound when it is somebody else's */
  @Transactional
  void withdraw(UUID person, UUID participation, String reason) {
    if (!participations.get(participation).person().equals(person)) {
      throw new NotFound("participation");
    }
    journeys.end(participation, StageVisit.Result.WITHDRAWN, reason.isEmpty() ? null : reason);
  }
}
