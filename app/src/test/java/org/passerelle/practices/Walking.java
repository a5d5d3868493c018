package org.passerelle.practices;

import org.passerelle.access.Accounts;
import org.passerelle.access.Journal;
import org.passerelle.learning.Enrolments;
import org.passerelle.learning.Presences;
import org.passerelle.learning.Runs;
import org.passerelle.learning.Sessions;
import org.passerelle.mentoring.Agreements;
import org.passerelle.mentoring.Duos;
import org.passerelle.programmes.Journeys;
import org.passerelle.programmes.Participations;
import org.passerelle.scope.MovableClock;
import org.passerelle.testing.SignIns;
import org.passerelle.testing.TestHouse;
import org.passerelle.testing.TestProgramme;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a walk needs beside the pages: to look where somebody stands, and to do over and over what it did on a page once. */
@TestComponent
public record Walking(
    TestHouse house, TestProgramme programmes, SignIns signIns, Accounts accounts, Journal journal, MovableClock clock,
    Journeys journeys, Participations participations, Runs runs, Sessions sessions, Enrolments enrolments, Presences presences, Duos duos,
    Agreements agreements, JdbcClient jdbc) {}
