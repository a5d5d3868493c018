package org.passerelle.learning;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.passerelle.access.Journal;
import org.passerelle.scope.Scope;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who came to a session: by the trainer's list, by the code on the wall, by an imported list. A later note corrects. */
@Service
public class Presences {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final String LETTERS = "ABCDEFGHJKLMNPRSTUVWXYZ23456789";
  private static final Duration AFTER_THE_END = Duration.ofMinutes(15);
  private final PresenceRepository presences;
  private final Enrolments enrolments;
  private final Sessions sessions;
  private final Passing passing;
  private final Journal journal;

  Presences(
      PresenceRepository presences, Enrolments enrolments, Sessions sessions, Passing passing, Journal journal) {
    this.presences = presences;
    this.enrolments = enrolments;
    this.sessions = sessions;
    this.passing = passing;
    this.journal = journal;
  }

  public enum Noting {
    NOTED,
    /** The session has not begun. */
    TOO_EARLY,
    /** Somebody on the list holds no place in the course. */
    NOT_ENROLLED
  }

  /** @param came whether each enrolment was there */
  @Transactional
  public Noting note(UUID sessionId, Map<UUID, Boolean> came, Presence.Way way) {
    Scope.current().require(Runs.STAFF);
    return note(sessions.get(sessionId), came, way);
  }

  private Noting note(Session session, Map<UUID, Boolean> came, Presence.Way way) {
    if (session.startsAt().isAfter(journal.instant())) {
      return Noting.TOO_EARLY;
    }
    Map<Enrolment, Boolean> known = new java.util.LinkedHashMap<>();
    enrolments.of(session.run()).stream()
        .filter(one -> came.containsKey(one.id()) && !one.waits())
        .forEach(one -> known.put(one, came.get(one.id())));
    if (known.size() < came.size()) {
      return Noting.NOT_ENROLLED;
    }
    presences.insert(session, known, way, journal.now(), journal.actor());
    journal.wrote("session.attendance", "session", session.id(), String.valueOf(came.size()));
    passing.noted(session.run(), known.keySet());
    return Noting.NOTED;
  }

  /** A code for the wall; it works until shortly after the session. */
  @Transactional
  public String show(UUID sessionId) {
    Scope.current().require(Runs.STAFF);
    Session session = sessions.get(sessionId);
    StringBuilder code = new StringBuilder();
    for (int i = 0; i < 6; i++) {
      code.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
    }
    OffsetDateTime until = session.endsAt().plus(AFTER_THE_END).atOffset(ZoneOffset.UTC);
    presences.show(session, code.toString(), until, journal.now(), journal.actor());
    journal.wrote("session.code-shown", "session", sessionId);
    return code.toString();
  }

  public enum ByCode {
    NOTED,
    /** No such code, or it no longer works. */
    WRONG_CODE,
    TOO_EARLY,
    NOT_ENROLLED
  }

  /** Notes somebody who typed the code on the wall. For the system, on behalf of the person signed in. */
  @Transactional
  public ByCode noteByCode(UUID person, String typed) {
    Scope.current().require();
    String code = typed.toUpperCase(java.util.Locale.ROOT).replaceAll("[^A-Z0-9]", "");
    Optional<UUID> found = presences.sessionOf(code, journal.now());
    if (found.isEmpty()) {
      return ByCode.WRONG_CODE;
    }
    Session session = sessions.get(found.get());
    Optional<Enrolment> enrolment =
        enrolments.ofPerson(person).stream()
            .filter(one -> one.run().equals(session.run()) && one.takesPart())
            .findFirst();
    if (enrolment.isEmpty()) {
      return ByCode.NOT_ENROLLED;
    }
    return switch (note(session, Map.of(enrolment.get().id(), true), Presence.Way.CODE)) {
      case NOTED -> ByCode.NOTED;
      case TOO_EARLY -> ByCode.TOO_EARLY;
      case NOT_ENROLLED -> ByCode.NOT_ENROLLED;
    };
  }

  /** What was noted last about each session of these enrolments. */
  @Transactional(readOnly = true)
  public List<Presence> of(Collection<UUID> ids) {
    return presences.of(ids);
  }
}
