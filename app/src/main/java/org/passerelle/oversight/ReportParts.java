package org.passerelle.oversight;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.passerelle.access.Journal;
import org.passerelle.access.Networks;
import org.passerelle.evidence.fairness.Disparity;
import org.passerelle.evidence.proportions.Proportion;
import org.passerelle.oversight.Monitoring.Figures;
import org.passerelle.oversight.StepReport.Row;
import org.passerelle.oversight.StepReport.Section;
import org.passerelle.oversight.StepReports.Telling;
import org.passerelle.pages.Formats;
import org.passerelle.pages.Texts;
import org.springframework.stereotype.Component;

/** The sections of a report that tell what is on record. */
@Component
class ReportParts {
  private static final int A_YEAR = 365;
  private final Monitoring monitoring;
  private final Assessments assessments;
  private final RuleVersions versions;
  private final ImpactQuestionnaire questionnaire;
  private final Frame frame;

  ReportParts(
      Monitoring monitoring, Assessments assessments, RuleVersions versions, ImpactQuestionnaire questionnaire,
      Frame frame) {
    this.monitoring = monitoring;
    this.assessments = assessments;
    this.versions = versions;
    this.questionnaire = questionnaire;
    this.frame = frame;
  }

  /** Whose report it is, and of which day. */
  @Component
  static class Frame {
    private final Networks networks;
    private final Journal journal;

    Frame(Networks networks, Journal journal) {
      this.networks = networks;
      this.journal = journal;
    }
  }

  /** Everything that is on record about the step, read once. */
  Telling telling(Texts texts, StepStates.State state) {
    return new Telling(
        texts, state, assessments.latest(state.key()), versions.of(state.key()), monitoring.of(state.key(), A_YEAR, texts));
  }

  String network() {
    return frame.networks.current().name();
  }

  String lead(Telling tell) {
    return tell.say("report.lead", "network", network(), "day", frame.journal.today());
  }

  Section level(Telling tell) {
    String title = tell.say("report.level");
    return tell.assessment()
        .map(
            known ->
                new Section(
                    title,
                    List.of(
                        tell.say(
                            "report.level.is", "level", known.impact().roman(), "text",
                            tell.say("level.text." + known.impact().level()))),
                    List.of(
                        new Row(tell.say("impact.raw"), of(tell, known.impact().raw(), known.impact().rawMost())),
                        new Row(
                            tell.say("impact.mitigation"),
                            of(tell, known.impact().mitigation(), known.impact().mitigationMost())),
                        new Row(tell.say("impact.score"), formats(tell).number(known.impact().score())),
                        new Row(tell.say("report.version"), rules(tell, known)),
                        new Row(tell.say("report.answered"), known.byName() + ", " + formats(tell).date(known.at())))))
        .orElseGet(() -> Section.of(title, tell.say("impact.none")));
  }

  private static String rules(Telling tell, Assessment assessment) {
    return assessment.version().equals(Assessment.OF_FILE)
        ? tell.say("impact.of-file")
        : tell.say("impact.of-version", "version", assessment.version());
  }

  private static String of(Telling tell, double value, double most) {
    return formats(tell).number(value) + " " + tell.say("impact.of", "most", most);
  }

  Section answers(Telling tell) {
    List<Row> rows = new ArrayList<>();
    tell.assessment().ifPresent(known ->
        questionnaire.questions().forEach(question ->
            question.options().stream()
                .filter(option -> known.answers().getOrDefault(question.name(), List.of()).contains(option.value()))
                .forEach(option ->
                    rows.add(
                        new Row(
                            question.words().in(tell.texts().language()),
                            option.words().in(tell.texts().language()) + " (" + formats(tell).number(option.score()) + ")")))));
    return new Section(tell.say("report.answers"), rows.isEmpty() ? List.of(tell.say("impact.none")) : List.of(), rows);
  }

  Section duties(Telling tell) {
    List<Row> rows = new ArrayList<>();
    tell.assessment().ifPresent(known ->
        known.duties().forEach(duty -> {
          Assessment.Done done = known.done().get(duty);
          rows.add(
              new Row(
                  tell.say("duty." + duty.name().toLowerCase(Locale.ROOT).replace('_', '-')),
                  done == null ? tell.say("duty.open") : tell.say("duty.fulfilled") + ": " + done.note() + " (" + done.byName() + ")"));
        }));
    return new Section(tell.say("duties"), rows.isEmpty() ? List.of(tell.say("impact.none")) : List.of(), rows);
  }

  Section rules(Telling tell) {
    List<Row> rows = new ArrayList<>();
    tell.versions().stream()
        .filter(version -> version.state() == RuleVersion.State.ACTIVE)
        .forEach(version -> rows.add(new Row(version.name(), version.reason())));
    return new Section(
        tell.say("report.rules"),
        List.of(tell.say("report.rules.people"), rows.isEmpty() ? tell.say("report.rules.file") : tell.say("report.rules.active")),
        rows);
  }

  Section versions(Telling tell) {
    List<Row> rows = new ArrayList<>();
    for (RuleVersion version : tell.versions()) {
      rows.add(
          new Row(
              version.name() + ", " + tell.say("state.draft"),
              formats(tell).date(version.draftedAt()) + ", " + version.draftedByName() + ": " + version.reason()));
      version.moves().forEach(move ->
          rows.add(
              new Row(
                  version.name() + ", " + tell.say("state." + move.to().name().toLowerCase(Locale.ROOT)),
                  formats(tell).date(move.at()) + ", " + move.byName() + ": " + move.reason())));
    }
    return new Section(
        tell.say("report.changes"), rows.isEmpty() ? List.of(tell.say("report.rules.file")) : List.of(), rows);
  }

  Section performance(Telling tell) {
    Figures figures = tell.figures();
    if (figures.overall() == null) {
      return Section.of(tell.say("report.performance"), tell.say("figures.none"));
    }
    Proportion changed = figures.overall().overrides();
    List<Row> rows = new ArrayList<>();
    rows.add(new Row(tell.say("overrides"), share(tell, changed)));
    figures.rules().forEach(rule -> rows.add(new Row(tell.say("rates.rule") + ": " + rule.label(), share(tell, rule.overrides()))));
    figures.waits().stream()
        .filter(waits -> waits.grouping() == null)
        .flatMap(waits -> waits.rows().stream())
        .forEach(wait ->
            rows.add(
                new Row(
                    tell.say("waits") + ": " + tell.texts().get("oversight.staff.step." + tell.state().key() + ".suggested." + wait.tier()),
                    Double.isNaN(wait.median()) ? tell.say("waits.unknown") : tell.say("report.days", "days", Math.round(wait.median() * 10) / 10.0))));
    return new Section(tell.say("report.performance"), List.of(tell.say("report.performance.text")), rows);
  }

  Section groups(Telling tell) {
    List<Row> rows = new ArrayList<>();
    for (Monitoring.Groups groups : tell.figures().groups()) {
      String by = tell.say("grouping." + groups.grouping().name().toLowerCase(Locale.ROOT));
      groups.rows().stream()
          .filter(row -> row.disparity() != null)
          .forEach(row ->
              rows.add(
                  new Row(
                      tell.say(groups.decided() ? "groups.decided" : "groups.suggested", "by", by) + ": " + group(tell, groups, row.group()),
                      tell.say("verdict." + String.valueOf(Objects.requireNonNull(row.disparity()).verdict()).toLowerCase(Locale.ROOT))
                          + (tells(row) ? ", " + share(tell, row.rate()) : ""))));
    }
    return new Section(
        tell.say("groups"), List.of(tell.say(rows.isEmpty() ? "report.groups.none" : "groups.lead")), rows);
  }

  /** A share of few people says more about them than about the step. */
  private static boolean tells(Monitoring.GroupRow row) {
    return row.rate().n() >= Disparity.ENOUGH_PEOPLE;
  }

  private static String group(Telling tell, Monitoring.Groups groups, String group) {
    return groups.grouping() == Grouping.LANGUAGE ? formats(tell).languageName(group) : tell.say("group." + group);
  }

  Section watching(Telling tell) {
    List<String> alarms =
        tell.figures().alarms().stream()
            .map(alarm -> tell.say("alarm." + alarm.kind().name().toLowerCase(Locale.ROOT).replace('_', '-')) + " " + alarm.label())
            .toList();
    List<String> said = new ArrayList<>(List.of(tell.say("report.watching.text")));
    said.addAll(alarms.isEmpty() ? List.of(tell.say("report.watching.none")) : alarms);
    return new Section(tell.say("report.watching"), said, List.of());
  }

  private static String share(Telling tell, Proportion share) {
    return formats(tell).percent(share.p(), 0) + " ("
        + tell.say(
            "rate.interval", "x", share.x(), "n", share.n(), "low", formats(tell).percent(share.wilson().low(), 0),
            "high", formats(tell).percent(share.wilson().high(), 0)) + ")";
  }

  private static Formats formats(Telling tell) {
    return tell.texts().formats();
  }
}
