package org.passerelle.replay;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.passerelle.programmes.Participation;
import org.passerelle.programmes.blueprint.Stage;
import org.passerelle.programmes.blueprint.Who;
import org.passerelle.replay.PublishedHistory.Decided;
import org.passerelle.replay.PublishedHistory.Walk;
import org.passerelle.selection.Choice.Verdict;
import org.passerelle.selection.Nominations.Nominator;
import org.passerelle.selection.Observations.Observation;

/** Nominations, tests, assessment days, selections and decisions. */
final class ChoicePlay {
  private final JourneyVerbs verbs;

  ChoicePlay(JourneyVerbs verbs) {
    this.verbs = verbs;
  }

  List<Participation> nominate(Group group, Walk walk, List<Participation> there) {
    List<Participation> those = there.subList(0, group.share(walk.passed(), there.size()));
    those.forEach(who -> verbs.choice().nominations().note(
        who, new Nominator("Case worker", "Local partner", "Motivated, and knows what it is about")));
    return those;
  }

  /** Those who pass reach a little more than the pass mark in each part; the others miss the first part. */
  List<Participation> test(Group group, Walk walk, Stage.Test test, List<Participation> there) {
    int pass = group.share(walk.passed(), there.size());
    for (int i = 0; i < there.size(); i++) {
      Map<String, Integer> marks = new LinkedHashMap<>();
      for (Stage.TestPart part : test.parts()) {
        int more = Math.min(part.outOf() - part.passMark(), i % 4);
        marks.put(part.key(), i < pass ? part.passMark() + more : Math.max(0, part.passMark() - 1 - i % 3));
      }
      verbs.choice().tests().mark(there.get(i).id(), test.key(), verbs.intake().today(), marks);
    }
    return there.subList(0, pass);
  }

  List<Participation> assess(Group group, Walk walk, Stage.Assessment day, List<Participation> there) {
    List<Participation> those = there.subList(0, group.share(walk.passed(), there.size()));
    List<Who> observers = day.observers().isEmpty() ? List.of(Who.TEAM) : day.observers();
    for (int i = 0; i < those.size(); i++) {
      for (Who as : observers) {
        Map<String, Integer> marks = new LinkedHashMap<>();
        for (Stage.Competence competence : day.competences()) {
          marks.put(competence.key(), Math.max(1, competence.upTo() - i % competence.upTo()));
        }
        verbs.choice().observations().note(
            new Observation(
                those.get(i).id(), day.key(), "Observer " + (as.ordinal() + 1), as, marks, i < there.size() / 2,
                null));
      }
      verbs.choice().observations().finish(those.get(i).id(), day.key());
    }
    return those;
  }

  List<Participation> select(Group group, Walk walk, Stage.Selection stage, List<Participation> there) {
    int chosen = group.share(walk.passed(), there.size());
    int waiting = Math.min(there.size(), chosen + group.share(walk.waiting()));
    for (int i = 0; i < there.size(); i++) {
      Verdict verdict = i < chosen ? Verdict.CHOSEN : i < waiting ? Verdict.WAITING : Verdict.NOT_CHOSEN;
      if (verdict != Verdict.NOT_CHOSEN || !walk.stay()) {
        verbs.choice().selections().choose(
            there.get(i).id(), stage.key(), verdict, stage.ranked() ? i + 1 : null, words(verdict));
      }
    }
    if (waiting > chosen && !walk.stay()) {
      verbs.choice().selections().close(
          group.edition().id(), group.history().role(), stage.key(), "Every place is taken this time");
    }
    return there.subList(0, chosen);
  }

  private static String words(Verdict verdict) {
    return switch (verdict) {
      case CHOSEN -> "Did well, and the work fits";
      case WAITING -> "Did well; others were a little further";
      case NOT_CHOSEN -> "Others were further this time";
    };
  }

  List<Participation> decide(Group group, Walk walk, List<Participation> there) {
    List<Participation> decided = new ArrayList<>();
    for (Decided option : walk.options()) {
      int end = decided.size() + group.share(option.people());
      for (Participation who : there.subList(decided.size(), Math.min(end, there.size()))) {
        verbs.choice().decisions().decide(who.id(), walk.stage(), option.option(), null, verbs.intake().today());
        decided.add(who);
      }
    }
    return decided;
  }
}
