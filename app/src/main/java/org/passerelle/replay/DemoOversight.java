package org.passerelle.replay;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.passerelle.access.Account;
import org.passerelle.access.Network;
import org.passerelle.intake.EligibilityProposals;
import org.passerelle.matching.MatchingRegister;
import org.passerelle.matching.MeetingPage;
import org.passerelle.matching.PairKey;
import org.passerelle.matching.PairWish.RejectReason;
import org.passerelle.oversight.Duty;
import org.passerelle.oversight.ImpactQuestionnaire;
import org.passerelle.oversight.RegisterList;
import org.passerelle.oversight.RuleVersion.State;
import org.passerelle.pages.Formats;
import org.passerelle.pages.Language;
import org.passerelle.pages.Texts;
import org.passerelle.programmes.Edition;
import org.passerelle.scope.InScope;
import org.passerelle.scope.MovableClock;
import org.passerelle.scope.Scope;
import org.springframework.stereotype.Component;

/** A morning in oversight: a version in the shadow, a few pairs decided, a contest that waits, an impact that was assessed. */
@Component
class DemoOversight {
  private final OversightVerbs verbs;
  private final InScope inScope;
  private final MovableClock clock;

  DemoOversight(OversightVerbs verbs, InScope inScope, MovableClock clock) {
    this.verbs = verbs;
    this.inScope = inScope;
    this.clock = clock;
  }

  /** @param morning when it begins */
  void play(Network network, Edition duo, ReplayStaff staff, Instant morning) {
    clock.moveTo(morning);
    Account leader = staff.leader();
    Account adviser = staff.advisers().getFirst();
    nameOwners(leader);
    assess(leader);
    shadow(leader, adviser, duo);
    decidePairs(adviser, duo, morning);
    contest(network, leader);
  }

  private void nameOwners(Account leader) {
    inScope.run(leader.scope(), () -> {
      verbs.states().name(EligibilityProposals.STEP, leader.id());
      verbs.states().name(MatchingRegister.STEP, leader.id());
    });
  }

  private void assess(Account leader) {
    inScope.run(leader.scope(), () -> {
      verbs.assessments().answer(MatchingRegister.STEP, "file", answers());
      verbs.assessments().answer(EligibilityProposals.STEP, "file", answers());
      verbs.assessments().fulfil(EligibilityProposals.STEP, "file", Duty.OWNER, "Named on the page of the step.");
    });
  }

  /** A calm middle: the second answer where a question adds to the impact, the last where it counts against it. */
  private Map<String, List<String>> answers() {
    Map<String, List<String>> answers = new HashMap<>();
    for (ImpactQuestionnaire.Section section : verbs.questionnaire().sections()) {
      for (ImpactQuestionnaire.Asked question : section.questions()) {
        int last = question.options().size() - 1;
        int which = section.raises() ? Math.min(last, question.name().equals("volume") ? 1 : 0) : last;
        answers.put(question.name(), List.of(question.options().get(which).value()));
      }
    }
    answers.put("work", List.of("delay-1"));
    answers.put("depend", List.of("some-1"));
    answers.put("lasting", List.of("months-2"));
    return answers;
  }

  private void shadow(Account leader, Account adviser, Edition duo) {
    Map<String, Integer> points = new HashMap<>();
    inScope.run(leader.scope(), () -> {
      points.putAll(verbs.weights().current(duo.id()).points());
      points.merge("waiting", 20, Integer::sum);
      int latest = verbs.weights().versions(duo.id()).getFirst().number();
      verbs.weights().draft(duo.id(), latest, points, "Whoever waits longest should not wait longer for a perfect match.");
    });
    UUID draft = inScope.call(leader.scope(), () -> verbs.versions().of(MatchingRegister.STEP).getFirst().id());
    inScope.run(adviser.scope(), () ->
        verbs.versions().move(MatchingRegister.STEP, draft, State.REVIEWED, "Fair, and the points still add up."));
    inScope.run(leader.scope(), () ->
        verbs.versions().move(MatchingRegister.STEP, draft, State.SHADOW, "Let us see what it would change."));
  }

  /** Three pairs are proposed and one is kept apart, each after a look at its reasons. */
  private void decidePairs(Account adviser, Edition duo, Instant morning) {
    Texts texts = new Texts(Language.ENGLISH, new Formats(Language.ENGLISH, Stagehand.ZONE, clock));
    for (int nth = 0; nth < 4; nth++) {
      Instant seen = morning.plus(Duration.ofMinutes(10L + nth));
      int turn = nth;
      clock.moveTo(seen);
      Optional<PairKey> first = inScope.call(adviser.scope(), () -> firstPair(duo, texts));
      if (first.isEmpty()) {
        return;
      }
      PairKey pair = first.get();
      clock.moveTo(seen.plusSeconds(25 + 9L * nth));
      inScope.run(adviser.scope(), () -> {
        if (turn == 2) {
          verbs.meeting().reject(duo.id(), pair, RejectReason.PLACE_OR_TIME, "They live far apart.");
        } else {
          verbs.pairs().propose(duo.id(), pair, null);
        }
      });
    }
  }

  private Optional<PairKey> firstPair(Edition duo, Texts texts) {
    List<MeetingPage.Line> lines = verbs.meeting().page(duo.id(), texts).lines(false, 0, 1);
    if (lines.isEmpty()) {
      return Optional.empty();
    }
    MeetingPage.Line line = lines.getFirst();
    verbs.sights().seen(List.of(line.seeker().participation()));
    return Optional.of(new PairKey(line.seeker().participation(), line.supporter().participation()));
  }

  /** Somebody who was refused lately asks for another look. */
  private void contest(Network network, Account leader) {
    List<RegisterList.Row> rows =
        inScope.call(
            leader.scope(),
            () -> verbs.list().of(EligibilityProposals.STEP, RegisterList.Which.ALL, "refuse", 1).rows());
    if (!rows.isEmpty()) {
      inScope.run(Scope.system(network.id()), () ->
          verbs.contests().ask(rows.getFirst().id(), "My grandmother was born in Morocco. I did not know that it counts."));
    }
  }
}
