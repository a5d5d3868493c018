package org.passerelle.employers;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.employers.talent.JobReason;

/**
 * Somebody who might do the work of a vacancy. No company hears of them before they saw it and said yes.
 *
 * @param score points of the ranking; {@code null} where nobody ranked
 * @param yes what the person answered; {@code null} while they have not
 * @param told what the company may be told, as the person agreed
 * @param reply what the company said last
 */
public record Candidacy(
    UUID id, UUID organisation, UUID company, UUID vacancy, UUID participation, UUID person, Origin origin,
    @Nullable Integer score, List<JobReason> reasons, Instant putForwardAt, @Nullable Boolean yes, Set<Told> told,
    @Nullable Reply reply, @Nullable String replyReason, @Nullable Ending ending) {

  public Candidacy {
    reasons = List.copyOf(reasons);
    told = Set.copyOf(told);
  }

  /** Who thought of them: the ranking, an adviser alone, or a partner. */
  public enum Origin {
    ENGINE,
    ADVISER,
    PARTNER
  }

  /** What a company may be told beside the name somebody goes by. */
  public enum Told {
    OCCUPATION,
    LANGUAGES,
    DISTANCE,
    PHONE,
    /** The legal ground and how long the right to work lasts; also that it will end. */
    PAPERS
  }

  /** What a company says of a candidate. */
  public enum Reply {
    MEET,
    WOULD_TAKE,
    NO
  }

  public enum Ending {
    WITHDRAWN,
    NO_LONGER_NEEDED,
    PLACED
  }

  /** Where it stands, read from its facts. */
  public enum State {
    ASKED,
    AGREED,
    DECLINED,
    MEET,
    WOULD_TAKE,
    NOT_TAKEN,
    WITHDRAWN,
    NO_LONGER_NEEDED,
    PLACED
  }

  public State state() {
    if (ending != null) {
      return State.valueOf(ending.name());
    }
    if (yes == null) {
      return State.ASKED;
    }
    if (!yes) {
      return State.DECLINED;
    }
    return switch (reply) {
      case null -> State.AGREED;
      case MEET -> State.MEET;
      case WOULD_TAKE -> State.WOULD_TAKE;
      case NO -> State.NOT_TAKEN;
    };
  }

  public boolean isOpen() {
    return ending == null && !Boolean.FALSE.equals(yes);
  }
}
