package org.passerelle.oversight;

import java.util.List;
import java.util.Optional;
import org.passerelle.oversight.StepReport.Kind;
import org.passerelle.oversight.StepReport.Section;
import org.passerelle.pages.Texts;
import org.passerelle.scope.Role;
import org.passerelle.scope.Scope;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts together what a ministry, an auditor or a partner asks for about a step, from what is on record. */
@Service
public class StepReports {
  private final StepStates states;
  private final ReportParts parts;

  StepReports(StepStates states, ReportParts parts) {
    this.states = states;
    this.parts = parts;
  }

  @Transactional(readOnly = true)
  public StepReport of(String step, Kind kind, Texts texts) {
    Scope.current().require(Role.MANAGER, Role.ADMINISTRATOR);
    StepStates.State state = states.of(step);
    Telling tell = parts.telling(texts, state);
    List<Section> sections =
        switch (kind) {
          case IMPACT -> List.of(purpose(tell), parts.level(tell), parts.answers(tell), parts.duties(tell));
          case CARD ->
              List.of(
                  purpose(tell), decides(tell), parts.rules(tell), reads(tell), parts.performance(tell),
                  parts.groups(tell), limits(tell));
          case TECHNICAL ->
              List.of(
                  numbered(1, purpose(tell)), numbered(2, parts.rules(tell)), numbered(3, decides(tell)),
                  numbered(4, parts.performance(tell)), numbered(5, parts.level(tell)), numbered(6, parts.versions(tell)),
                  numbered(7, toFill(tell, "standards")), numbered(8, toFill(tell, "declaration")),
                  numbered(9, parts.watching(tell)));
        };
    String title = tell.say("report." + kind.key()) + " – " + texts.get("oversight.step." + step + ".name");
    return new StepReport(kind, step, parts.network(), title, parts.lead(tell), sections);
  }

  /** Whoever puts a report into words about a step. */
  record Telling(
      Texts texts, StepStates.State state, Optional<Assessment> assessment, List<RuleVersion> versions,
      Monitoring.Figures figures) {
    String say(String key, Object... arguments) {
      return texts.get("oversight.staff." + key, arguments);
    }

    String ofStep(String key) {
      return texts.get("oversight.step." + state.key() + "." + key);
    }
  }

  private static Section numbered(int number, Section section) {
    return new Section(number + ". " + section.title(), section.paragraphs(), section.rows());
  }

  private static Section purpose(Telling tell) {
    String owner = tell.state().owner();
    return new Section(
        tell.say("report.purpose"), List.of(tell.ofStep("purpose")),
        List.of(
            new StepReport.Row(
                tell.say("owner"), owner == null ? tell.say("owner.none") : owner),
            new StepReport.Row(
                tell.say("switch"), tell.say(tell.state().running() ? "running" : "off"))));
  }

  private static Section decides(Telling tell) {
    return Section.of(
        tell.say("report.decides"), tell.say("principle"), tell.say("report.decides.contest"),
        tell.texts().get("oversight.staff.step." + tell.state().key() + ".by-hand"));
  }

  private static Section reads(Telling tell) {
    return Section.of(tell.say("report.reads"), tell.ofStep("not-used"), tell.say("report.reads.kept"));
  }

  private static Section limits(Telling tell) {
    return Section.of(tell.say("report.limits"), tell.say("report.limits.text"), tell.say("report.limits.not-for"));
  }

  private static Section toFill(Telling tell, String what) {
    return Section.of(tell.say("report." + what), tell.say("report.fill"));
  }
}
