package org.passerelle.learning.web;

import java.util.List;
import org.passerelle.people.Person;
import org.passerelle.programmes.Participation;

/** The courses of somebody, as staff sees them. */
public record LearnerFile(Participation who, Person person, List<MyCourse> courses) {}
