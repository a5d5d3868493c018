package org.passerelle.impact;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.UUID;
import org.passerelle.access.Journal;
import org.passerelle.programmes.Answers;
import org.passerelle.scope.NotFound;
import org.passerelle.scope.Scope;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks people later how it went, at the months their blueprint names; who could not be reached is noted too. */
@Service
public class FollowUps {
  private final FollowUpRepository followUps;
  private final Journal journal;

  FollowUps(FollowUpRepository followUps, Journal journal) {
    this.followUps = followUps;
    this.journal = journal;
  }

  /** One question round of one person. */
  public record FollowUp(UUID id, UUID organisation, UUID participation, UUID person, int months, LocalDate dueOn) {}

  /** Plans a follow-up; planning it again changes nothing. */
  @Transactional
  public void plan(FollowUp followUp) {
    followUps.insert(followUp);
  }

  /** Takes those due by today that nobody was asked yet, and marks them asked. @return those to be sent */
  @Transactional
  public List<FollowUp> askDue() {
    List<FollowUp> due = followUps.takeDue(journal.today(), journal.now());
    due.forEach(followUp -> journal.publish(new FollowUpDue(followUp.id())));
    return due;
  }

  /**
   * Takes those of an edition that were asked so long ago and have no answer, once each.
   *
   * @return those to be asked once more
   */
  @Transactional
  public List<FollowUp> remind(UUID edition, Period after) {
    List<FollowUp> waiting = followUps.takeUnanswered(edition, after, journal.now());
    waiting.forEach(followUp -> journal.publish(new FollowUpReminded(followUp.id())));
    return waiting;
  }

  /**
   * Notes an answer, or that the person could not be reached.
   *
   * @param way link, signed-in, phone or talk
   * @return false when it was answered before
   */
  @Transactional
  public boolean answer(UUID id, boolean reached, Answers answers, String way) {
    FollowUp followUp = get(id);
    boolean noted = followUps.answer(followUp, reached, answers, way, journal.now(), Scope.current().account());
    if (noted) {
      journal.wrote("follow-up.answered", "participation", followUp.participation(), reached ? "reached" : "not reached");
      journal.publish(new FollowUpAnswered(id, answers));
    }
    return noted;
  }

  /** @throws NotFound when the scope sees no such follow-up */
  @Transactional(readOnly = true)
  public FollowUp get(UUID id) {
    return followUps.find(id).orElseThrow(() -> new NotFound("follow-up"));
  }

  /** The follow-ups of a participation, earliest first. */
  @Transactional(readOnly = true)
  public List<FollowUp> of(UUID participation) {
    return followUps.of(participation);
  }
}
