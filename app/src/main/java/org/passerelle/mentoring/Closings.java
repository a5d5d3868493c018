package org.passerelle.mentoring;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.passerelle.access.Journal;
import org.passerelle.programmes.Answers;
import org.passerelle.programmes.blueprint.Question;
import org.passerelle.programmes.blueprint.Relationship;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The last questions, to both sides and to the adviser, once a duo has ended. */
@Service
public class Closings {
  private final ClosingRepository closings;
  private final Duos duos;
  private final Journal journal;

  Closings(ClosingRepository closings, Duos duos, Journal journal) {
    this.closings = closings;
    this.duos = duos;
    this.journal = journal;
  }

  public record ClosingAnswer(Side side, Answers answers, Instant answeredAt) {}

  /** The blueprint's questions for a side; none where it asks nothing. */
  @Transactional(readOnly = true)
  public List<Question> questions(Duo duo, Side side) {
    Relationship.Closing closing = duos.rules(duo).closing();
    if (closing == null) {
      return List.of();
    }
    return switch (side) {
      case SEEKER -> closing.seekerQuestions();
      case SUPPORTER -> closing.supporterQuestions();
      case ADVISER -> closing.adviserQuestions();
    };
  }

  /** @return false when the duo goes on, or that side has answered already: the first answer stands */
  @Transactional
  public boolean answer(UUID duoId, Side side, Answers answers) {
    Duo duo = duos.get(duoId);
    Voices.require(duo, side);
    if (!duos.standing(duoId).isOver() || !closings.insert(duo, side, answers, journal.now())) {
      return false;
    }
    journal.wrote("closing.answered", "duo", duoId, side.key());
    return true;
  }

  /** Whatever the running scope may read: staff every answer, one of the two their own. */
  @Transactional(readOnly = true)
  public List<ClosingAnswer> of(UUID duo) {
    return closings.of(duo);
  }

  /** Closings that stood in another statement's row, each as side, epoch second and answers. */
  List<ClosingAnswer> read(String[] written) {
    return Arrays.stream(written).map(closings::read).toList();
  }
}
