package org.passerelle.oversight;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.pages.Texts;
import org.springframework.stereotype.Component;

/** What people did with a suggestion after it was made. */
@Component
class ReviewedParts {
  private final Steps steps;
  private final Replays replays;
  private final Contests contests;

  ReviewedParts(Steps steps, Replays replays, Contests contests) {
    this.steps = steps;
    this.replays = replays;
    this.contests = contests;
  }

  List<String> reasons(Registered kept, Texts texts) {
    return steps.get(kept.step()).reasons(kept, texts);
  }

  List<Replays.Replay> replays(UUID suggestion) {
    return replays.of(suggestion);
  }

  @Nullable Contest contest(UUID suggestion) {
    return contests.about(suggestion).orElse(null);
  }

  Contest get(UUID contest) {
    return contests.get(contest);
  }
}
