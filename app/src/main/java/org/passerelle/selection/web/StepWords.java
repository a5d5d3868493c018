package org.passerelle.selection.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.passerelle.pages.Choice;
import org.passerelle.pages.Page;
import org.passerelle.programmes.blueprint.Role;
import org.passerelle.programmes.blueprint.Stage;
import org.passerelle.programmes.blueprint.Who;
import org.passerelle.selection.Choice.Verdict;
import org.passerelle.selection.Ways;

/** Choices and words of a stage in the reader's language. */
public final class StepWords {
  private StepWords() {}

  /** What is counted at a stage; nothing but noughts where nobody came to it. */
  public static Ways.Step step(Map<String, Ways.Step> steps, Stage stage) {
    return steps.getOrDefault(stage.key(), new Ways.Step(stage.key(), 0, 0, 0, 0, 0, null));
  }

  public static String stage(Page page, Role role, String key) {
    return role.path().stage(key).map(stage -> stage.names().in(page.language())).orElse(key);
  }

  /** A coded reason in the programme's words, or whatever else stands there. */
  public static String reason(Page page, Role role, @Nullable String reason) {
    if (reason == null) {
      return page.text("selection.staff.reason.none");
    }
    Optional<String> coded =
        role.leavingReasons().stream()
            .filter(one -> one.key().equals(reason))
            .findFirst()
            .map(one -> one.names().in(page.language()));
    return coded.orElse(reason);
  }

  public static List<Choice> observers(Page page, Stage.Assessment day) {
    List<Who> observers = day.observers().isEmpty() ? List.of(Who.TEAM) : day.observers();
    return page.choices(observers, Enum::name, who -> page.textOf("selection.staff.who.", who));
  }

  public static List<Choice> verdicts(Page page, Stage.Selection stage) {
    List<Verdict> possible =
        Arrays.stream(Verdict.values()).filter(one -> one != Verdict.WAITING || stage.waitingList()).toList();
    return page.choices(possible, Enum::name, verdict -> page.textOf("selection.staff.verdict.", verdict));
  }

  public static List<Choice> options(Page page, Stage.Decision stage) {
    return page.choices(
        stage.options(), Stage.DecisionOption::key, option -> option.names().in(page.language()));
  }

  public static List<Choice> tracks(Page page, Role role) {
    return role.tracks().stream().map(track -> Choice.of(track.key(), track.names().in(page.language()))).toList();
  }
}
