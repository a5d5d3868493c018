package org.passerelle.learning.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.passerelle.learning.Certificate;
import org.passerelle.learning.Competences;
import org.passerelle.people.Person;
import org.passerelle.programmes.Participation;

/**
 * What somebody has reached, as staff sees it.
 *
 * @param hours by purpose, in the programme's words
 */
public record LearnerProgress(
    Participation who, Person person, List<Certificate> certificates, Map<String, BigDecimal> hours,
    List<TestResult> tests, List<Competences.Seen> competences) {}
