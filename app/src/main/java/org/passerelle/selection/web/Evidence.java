package org.passerelle.selection.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.passerelle.pages.Page;
import org.passerelle.programmes.blueprint.Role;
import org.passerelle.programmes.blueprint.Stage;
import org.passerelle.selection.Judgements;
import org.passerelle.selection.Nominations;
import org.passerelle.selection.Observations;
import org.passerelle.selection.StageWork;
import org.passerelle.selection.Tests;
import org.springframework.stereotype.Component;

/** What is known about people who stand in a stage, in lines of words: as many statements, however many people. */
@Component
class Evidence {
  private final Judgements judgements;
  private final List<StageWork> others;

  Evidence(Judgements judgements, List<StageWork> others) {
    this.judgements = judgements;
    this.others = others;
  }

  Map<UUID, List<String>> of(Collection<UUID> people, Role role, Page page) {
    Map<UUID, List<String>> lines = new HashMap<>();
    if (isJudged(role)) {
      Judgements.Judged judged = judgements.of(people);
      judged.nominations().forEach(one -> nominated(one, page, lines));
      judged.sittings().forEach(one -> line(lines, one.participation(), test(one, role, page)));
      judged.observations().forEach(one -> line(lines, one.participation(), seen(one, page)));
    }
    others.forEach(other -> other.evidence(people, page).forEach((who, told) -> told.forEach(words -> line(lines, who, words))));
    return lines;
  }

  /** A journey without such a stage has nothing to tell of it. */
  private static boolean isJudged(Role role) {
    return Stream.of(Stage.Nomination.class, Stage.Test.class, Stage.Assessment.class)
        .anyMatch(kind -> role.path().first(kind).isPresent());
  }

  private static void nominated(Nominations.Nomination one, Page page, Map<UUID, List<String>> lines) {
    line(lines, one.participation(), page.text("selection.staff.evidence.nominated", "agency", one.agency()));
    if (one.words() != null) {
      line(lines, one.participation(), one.words());
    }
  }

  private static void line(Map<UUID, List<String>> lines, UUID who, String words) {
    lines.computeIfAbsent(who, key -> new ArrayList<>()).add(words);
  }

  private static String test(Tests.Sitting sitting, Role role, Page page) {
    List<String> marks =
        role.path().stage(sitting.stage()).filter(Stage.Test.class::isInstance).map(Stage.Test.class::cast)
            .map(test -> test.parts().stream()
                .map(part -> part.names().in(page.language()) + " " + sitting.marks().getOrDefault(part.key(), 0) + "/"
                    + part.outOf())
                .toList())
            .orElse(List.of());
    return page.text("selection.staff.evidence.test", "attempt", sitting.attempt(), "marks", page.list(marks));
  }

  private static String seen(Observations.Observation seen, Page page) {
    int sum = seen.marks().values().stream().mapToInt(Integer::intValue).sum();
    List<String> told = new ArrayList<>();
    told.add(page.text("selection.staff.evidence.seen", "observer", seen.observer(), "sum", sum));
    if (seen.wouldTake() != null) {
      told.add(page.text(seen.wouldTake() ? "selection.staff.evidence.take" : "selection.staff.evidence.leave"));
    }
    if (seen.words() != null) {
      told.add(seen.words());
    }
    return String.join(" · ", told);
  }
}
