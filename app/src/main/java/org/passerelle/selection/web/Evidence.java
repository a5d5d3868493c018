package org.passerelle.selection.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.passerelle.pages.Page;
import org.passerelle.programmes.blueprint.Role;
import org.passerelle.programmes.blueprint.Stage;
import org.passerelle.selection.Nominations;
import org.passerelle.selection.Observations;
import org.passerelle.selection.StageWork;
import org.passerelle.selection.Tests;
import org.springframework.stereotype.Component;

/** What is known about people who stand in a stage, in lines of words: five statements, however many people. */
@Component
class Evidence {
  private final Nominations nominations;
  private final Tests tests;
  private final Observations observations;
  private final List<StageWork> others;

  Evidence(Nominations nominations, Tests tests, Observations observations, List<StageWork> others) {
    this.nominations = nominations;
    this.tests = tests;
    this.observations = observations;
    this.others = others;
  }

  Map<UUID, List<String>> of(Collection<UUID> people, Role role, Page page) {
    Map<UUID, List<String>> lines = new HashMap<>();
    if (has(role, Stage.Nomination.class)) {
      nominated(people, page, lines);
    }
    if (has(role, Stage.Test.class)) {
      tests.all(people).forEach(one -> line(lines, one.participation(), test(one, role, page)));
    }
    if (has(role, Stage.Assessment.class)) {
      observations.of(people).forEach(one -> line(lines, one.participation(), seen(one, page)));
    }
    others.forEach(other -> other.evidence(people, page).forEach((who, told) -> told.forEach(words -> line(lines, who, words))));
    return lines;
  }

  /** A journey without such a stage has nothing to tell of it. */
  private static boolean has(Role role, Class<? extends Stage> kind) {
    return role.path().first(kind).isPresent();
  }

  private void nominated(Collection<UUID> people, Page page, Map<UUID, List<String>> lines) {
    for (var one : nominations.of(people)) {
      line(lines, one.participation(), page.text("selection.staff.evidence.nominated", "agency", one.agency()));
      if (one.words() != null) {
        line(lines, one.participation(), one.words());
      }
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
