package org.passerelle.learning.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.passerelle.learning.Certificate;
import org.passerelle.learning.Competences;
import org.passerelle.learning.Run;
import org.passerelle.people.Person;
import org.passerelle.programmes.Participation;

/**
 * Everything somebody has learnt and learns.
 *
 * @param hours by purpose, in the programme's words
 * @param joinable courses of the catalogue in which the person has no part yet
 */
public record LearnerFile(
    Participation who, Person person, List<MyCourse> courses, Map<String, BigDecimal> hours,
    List<Competences.Seen> competences, List<Certificate> certificates, List<Run> joinable) {}
