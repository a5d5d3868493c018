package org.passerelle.api;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.passerelle.api.RetentionApi.RetentionAnswer;
import org.passerelle.employers.Placements;
import org.passerelle.employers.Retention.Round;
import org.passerelle.employers.Retention.Said;
import org.passerelle.employers.Retention.Side;
import org.passerelle.employers.Retentions;
import org.springframework.stereotype.Component;

/** What one side says of the work, read as the form of the page reads it. */
@Component
class SaidOfWork {
  private final Retentions retentions;
  private final Placements placements;
  private final EndReasons reasons;
  private final Holder holder;

  SaidOfWork(Retentions retentions, Placements placements, EndReasons reasons, Holder holder) {
    this.retentions = retentions;
    this.placements = placements;
    this.reasons = reasons;
    this.holder = holder;
  }

  List<String> reasons(Round round) {
    return reasons.of(placements.get(round.placement()));
  }

  /** @throws Refused with what to send instead */
  Said read(Round round, RetentionAnswer body) {
    Boolean there = body.there();
    if (there == null) {
      throw Refused.field("there", "there is missing; send true or false, or reached false where nobody answered.");
    }
    if (there && (body.reason() != null || body.endedOn() != null)) {
      throw Refused.field("there", "there is true and yet the work ended; send false, or leave reason and endedOn out.");
    }
    if (body.treatedWell() != null && round.side() == Side.EMPLOYER) {
      throw Refused.field("treatedWell", "treatedWell is asked of the person alone; leave it out.");
    }
    return new Said(
        there, body.asAgreed(), body.treatedWell(), reason(round, body.reason()), ended(body.endedOn()), body.words(),
        SentAnswers.read(retentions.questions(round), body.answers()));
  }

  private @Nullable String reason(Round round, @Nullable String key) {
    return key == null ? null : reasons.known(placements.get(round.placement()), key);
  }

  private @Nullable LocalDate ended(@Nullable LocalDate on) {
    return on == null ? null : holder.notInTheFuture("endedOn", Sent.day("endedOn", on));
  }
}
