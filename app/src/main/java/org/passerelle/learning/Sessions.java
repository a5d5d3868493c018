package org.passerelle.learning;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.passerelle.access.Journal;
import org.passerelle.scope.NotFound;
import org.passerelle.scope.Scope;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** The sessions of course runs: when, where, online or in a room, and who teaches. */
@Service
public class Sessions {
  private final SessionRepository sessions;
  private final Teachers teachers;
  private final Journal journal;

  Sessions(SessionRepository sessions, Teachers teachers, Journal journal) {
    this.sessions = sessions;
    this.teachers = teachers;
    this.journal = journal;
  }

  /** Teachers that are only named are taken for the member of staff or the volunteer who alone bears the name. */
  @Transactional
  public Planning plan(Run run, Session.New asked) {
    Scope.current().require(Runs.STAFF).requireOf(run.organisation());
    Session.New session = asked.taughtBy(asked.teachers().stream().map(teachers::known).toList());
    if (session.startsAt().isBefore(journal.instant())) {
      return new Planning.InThePast();
    }
    if (!session.startsAt().isBefore(session.endsAt())) {
      return new Planning.EndsBeforeItStarts();
    }
    Optional<String> busy = session.teachers().isEmpty() ? Optional.empty() : sessions.busy(session);
    if (busy.isPresent()) {
      return new Planning.TeacherBusy(busy.get());
    }
    Optional<UUID> planned = sessions.insert(run, session, journal.now(), journal.actor());
    planned.ifPresent(
        id -> {
          journal.wrote("session.planned", "course", run.id());
          journal.publish(new SessionPlanned(id, session.volunteers(), journal.instant()));
        });
    return planned.<Planning>map(id -> new Planning.Planned(get(id))).orElseGet(Planning.Taken::new);
  }

  /**
   * Calls a session off and plans it anew, in one; nothing changes where it cannot be planned so.
   *
   * @return {@link Planning.InThePast} also for a session that has begun or was called off
   */
  @Transactional
  public Planning move(Run run, Session before, Session.New asked) {
    Scope.current().require(Runs.STAFF).requireOf(before.organisation());
    if (!before.startsAt().isAfter(journal.instant()) || !sessions.callOff(before.id())) {
      return new Planning.InThePast();
    }
    Planning planned = plan(run, asked);
    if (planned instanceof Planning.Planned(Session now)) {
      journal.wrote("session.moved", "session", now.id(), before.id().toString());
      journal.publish(new SessionMoved(before.id(), now.id()));
    } else {
      TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
    }
    return planned;
  }

  /** @return false when it was called off before */
  @Transactional
  public boolean callOff(UUID id) {
    Session session = get(id);
    Scope.current().require(Runs.STAFF).requireOf(session.organisation());
    boolean done = sessions.callOff(id);
    if (done) {
      journal.wrote("session.called-off", "session", id);
      if (session.startsAt().isAfter(journal.instant())) {
        journal.publish(new SessionCalledOff(id));
      }
    }
    return done;
  }

  /** @throws NotFound when the network has no such session */
  @Transactional(readOnly = true)
  public Session get(UUID id) {
    return sessions.find(id).orElseThrow(() -> new NotFound("session"));
  }

  /** The sessions that take place, soonest first. */
  @Transactional(readOnly = true)
  public List<Session> of(UUID run) {
    return sessions.ofRuns(List.of(run)).stream().filter(session -> !session.calledOff()).toList();
  }

  /** What a volunteer teaches or taught, soonest first. */
  @Transactional(readOnly = true)
  public List<Taught> taughtBy(UUID volunteer) {
    return sessions.taughtBy(volunteer);
  }

  /** @param course the title of its course */
  public record Taught(Session session, String course) {}

  @Transactional(readOnly = true)
  public List<Session> ofAll(Collection<UUID> runs) {
    return sessions.ofRuns(runs).stream().filter(session -> !session.calledOff()).toList();
  }
}
