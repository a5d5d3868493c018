package org.passerelle.learning.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.passerelle.learning.Enrolment;
import org.passerelle.learning.Run;
import org.passerelle.learning.Session;
import org.passerelle.people.Person;

/**
 * A course run with everybody in it.
 *
 * @param attended sessions that each enrolment came to
 * @param levels by person, in the language that is taught
 * @param candidates who may be enrolled, by participation
 */
public record Classroom(
    Run run, List<Session> sessions, List<Enrolment> enrolments, Map<UUID, Person> persons,
    Map<UUID, Integer> attended, Map<UUID, String> levels, Map<UUID, Person> candidates) {

  public List<Enrolment> learners() {
    return enrolments.stream().filter(Enrolment::takesPart).toList();
  }

  public List<Enrolment> waiting() {
    return enrolments.stream().filter(Enrolment::waits).toList();
  }

  public String name(Enrolment enrolment) {
    Person person = persons.get(enrolment.person());
    return person == null ? "–" : person.name();
  }
}
