package org.passerelle.impact;

import static java.util.stream.Collectors.toMap;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.passerelle.access.Journal;
import org.passerelle.impact.Dashboard.ContactRate;
import org.passerelle.impact.Dashboard.Count;
import org.passerelle.impact.Dashboard.DuoHealth;
import org.passerelle.impact.Dashboard.Ending;
import org.passerelle.impact.Dashboard.OutcomeRate;
import org.passerelle.impact.Dashboard.Step;
import org.passerelle.impact.Dashboard.Way;
import org.passerelle.impact.Figure.Contact;
import org.passerelle.impact.Figure.ContactFigure;
import org.passerelle.impact.Figure.DuoFigure;
import org.passerelle.impact.Figure.JourneyFigure;
import org.passerelle.impact.Figure.Passage;
import org.passerelle.impact.Figure.Walk;
import org.passerelle.impact.IndicatorRepository.DuoFigures;
import org.passerelle.impact.IndicatorRepository.StageFigures;
import org.passerelle.pages.Slice;
import org.passerelle.programmes.blueprint.Blueprint;
import org.passerelle.programmes.blueprint.Role;
import org.passerelle.programmes.blueprint.Stage;
import org.passerelle.scope.Scope;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A programme's dashboard and the list behind each of its figures. */
@Service
@Transactional(readOnly = true)
public class Dashboards {
  private static final int PAGE = 50;
  private final IndicatorRepository counts;
  private final FigureListRepository lists;
  private final Indicators indicators;
  private final ShownFigures shown;
  private final Journal journal;

  Dashboards(
      IndicatorRepository counts, FigureListRepository lists, Indicators indicators, ShownFigures shown,
      Journal journal) {
    this.counts = counts;
    this.lists = lists;
    this.indicators = indicators;
    this.shown = shown;
    this.journal = journal;
  }

  /**
   * Five statements of its own, however many people, and those of what was shown before. Those who read figures only are shown no counts of a few, and the
   * blueprint's definition alone: two that differ by little would tell by subtraction what each of them hides.
   */
  @Transactional
  public Dashboard show(String programme, Definition definition) {
    return show(indicators.blueprint(programme), definition);
  }

  /** The same of a blueprint at hand. */
  @Transactional
  public Dashboard show(Blueprint blueprint, Definition definition) {
    String programme = blueprint.key();
    boolean protecting = !Indicators.readsLists(Indicators.readers());
    SmallNumbers small = new SmallNumbers(protecting, protecting ? shown.last(programme, ShownFigures.DASHBOARD) : Map.of());
    Definition counted = small.protecting() ? Definition.of(blueprint) : definition;
    Question question = indicators.question(blueprint, counted);
    boolean pairs = question.blueprint().relationship() != null;
    Dashboard dashboard = new Dashboard(
        question.blueprint(), counted, question.today(), small.protecting(),
        ways(question, small),
        pairs ? duos(counts.duos(question), exchanges(question), small) : null,
        outcomes(question, counts.outcomes(question), small),
        contact(counts.contact(question), small),
        !small.protecting() ? curve(counts.waits(question)) : null);
    small.moved().ifPresent(figures -> shown.keep(programme, ShownFigures.DASHBOARD, figures));
    return dashboard;
  }

  private static @Nullable OutcomeCurve curve(List<OutcomeCurve.Wait> waits) {
    return waits.isEmpty() ? null : OutcomeCurve.of(waits);
  }

  /** Outcomes of editions, organisations, places or years beside each other, for those who read lists. */
  public GroupRates groups(Blueprint blueprint, Definition definition, Grouping by) {
    Scope.current().require(Indicators.LIST_READERS);
    Question question = indicators.question(blueprint, definition);
    return new GroupRates(by, counts.groups(question, by));
  }

  /** The time to the first job; empty where nobody began. */
  public Optional<OutcomeCurve> curve(Blueprint blueprint, Definition definition) {
    Scope.current().require(Indicators.LIST_READERS);
    Question question = indicators.question(blueprint, definition);
    return Optional.ofNullable(curve(counts.waits(question)));
  }

  /** What became of those for whom lots were drawn, by arm as drawn; empty before both arms have somebody. */
  public Optional<TrialResult> trial(Blueprint blueprint, Definition definition) {
    Scope.current().require(Indicators.LIST_READERS);
    Question question = indicators.question(blueprint, definition);
    List<TrialResult.Arm> arms = counts.arms(question);
    return arms.size() < 2 ? Optional.empty() : Optional.of(TrialResult.of(arms, counts.armWaits(question)));
  }

  /** One page of people behind a figure. */
  public record Listing(Slice slice, List<Listed> rows) {}

  /**
   * @param person null where a company, a country or a cost is listed
   * @param since the day from which the row counts
   * @param until the day until which, if it is over
   * @param amount of what is added up or, of what is no person, how many people stand behind it
   */
  public record Listed(
      @Nullable UUID person, String name, @Nullable String partner, LocalDate since, @Nullable LocalDate until,
      @Nullable BigDecimal amount) {}

  /** As many rows as the figure says. */
  public Listing list(String programme, Definition definition, Figure figure, int page) {
    Scope.current().require(Indicators.LIST_READERS);
    Question question = indicators.question(programme, definition);
    var rows = lists.rows(figure, question, PAGE, (Math.max(1, page) - 1L) * PAGE);
    long total = rows.isEmpty() ? 0 : rows.getFirst().total();
    return new Listing(new Slice(page, PAGE, total), listed(rows));
  }

  /** The whole list, to be taken out of the house; the audit notes it. */
  @Transactional
  public List<Listed> export(String programme, Definition definition, Figure figure) {
    Scope.current().require(Indicators.LIST_READERS);
    var rows = lists.rows(figure, indicators.question(programme, definition), null, 0);
    journal.wrote("figure.exported", "programme", null, programme + " " + figure.key() + " " + rows.size());
    return listed(rows);
  }

  private static List<Listed> listed(List<FigureListRepository.Row> rows) {
    return rows.stream()
        .map(row -> new Listed(row.person(), row.name(), row.partner(), row.since(), row.until(), row.amount()))
        .toList();
  }

  private List<Way> ways(Question question, SmallNumbers small) {
    Map<String, StageFigures> found =
        counts.stages(question).stream().collect(toMap(one -> one.role() + "." + one.stage(), one -> one));
    List<Way> ways = new ArrayList<>();
    for (Role role : question.blueprint().roles()) {
      List<Step> steps = new ArrayList<>();
      var funnel = new Funnel(role.key(), found, small);
      steps.add(funnel.step(JourneyFigure.APPLIED, null));
      for (Stage stage : role.path().stages()) {
        steps.add(funnel.step(stage.key(), stage));
      }
      if (role.key().equals(question.applicants())) {
        steps.add(funnel.step(JourneyFigure.OUTCOME, null));
      }
      ways.add(new Way(role, List.copyOf(steps)));
    }
    return List.copyOf(ways);
  }

  /** Steps one after another: what may be shown of one depends on the last that is shown. */
  private static final class Funnel {
    private final String role;
    private final Map<String, StageFigures> found;
    private final SmallNumbers small;
    private int lastShown;

    Funnel(String role, Map<String, StageFigures> found, SmallNumbers small) {
      this.role = role;
      this.found = found;
      this.small = small;
    }

    Step step(String key, @Nullable Stage stage) {
      StageFigures of =
          found.getOrDefault(role + "." + key, new StageFigures(role, key, 0, 0, 0, 0, 0, 0, 0, null));
      boolean reached = small.mayFollow(lastShown, of.reached());
      if (reached) {
        lastShown = of.reached();
      }
      int leftLate = of.missed() - of.late();
      boolean parts =
          reached && small.mayShow(of.kept(), leftLate, of.late(), of.open() - of.late(), of.left(),
              of.left() - of.kept() - leftLate);
      return new Step(
          stage,
          count(key, Passage.REACHED, of.reached(), reached),
          parts ? of.medianDays() : null,
          count(key, Passage.KEPT, of.kept(), parts),
          count(key, Passage.MISSED, of.missed(), parts),
          count(key, Passage.OPEN, of.open(), parts),
          count(key, Passage.LATE, of.late(), parts));
    }

    private Count count(String stage, Passage passage, int value, boolean shown) {
      return small.count(new JourneyFigure(role, stage, passage), value, shown);
    }
  }

  private static boolean exchanges(Question question) {
    var rules = question.blueprint().relationship();
    return rules != null && rules.exchangeSessions() != null;
  }

  private static DuoHealth duos(List<DuoFigures> rows, boolean exchanging, SmallNumbers small) {
    int started = sum(rows, DuoFigures::started);
    int open = sum(rows, DuoFigures::open);
    int preparing = sum(rows, DuoFigures::preparing);
    int running = sum(rows, DuoFigures::running);
    int paused = sum(rows, DuoFigures::paused);
    int silent = sum(rows, DuoFigures::silent);
    int alerted = sum(rows, DuoFigures::alerted);
    int exchanged = sum(rows, DuoFigures::exchanged);
    List<DuoFigures> endings = rows.stream().filter(row -> row.reason() != null).toList();
    int ended = sum(endings, DuoFigures::duos);
    boolean whole = small.mayShow(open, ended, started, open + ended - started);
    boolean states =
        whole
            && small.mayShow(
                preparing, running, paused, silent, running - silent, alerted, open - alerted, exchanged,
                open - exchanged);
    boolean reasons = whole && small.mayShow(endings.stream().mapToInt(DuoFigures::duos).toArray());
    return new DuoHealth(
        duos(small, Walk.STARTED, started, whole),
        duos(small, Walk.OPEN, open, whole),
        duos(small, Walk.PREPARING, preparing, states),
        duos(small, Walk.RUNNING, running, states),
        duos(small, Walk.PAUSED, paused, states),
        duos(small, Walk.SILENT, silent, states),
        duos(small, Walk.ALERTED, alerted, states),
        exchanging ? duos(small, Walk.EXCHANGED, exchanged, states) : null,
        duos(small, Walk.ENDED, ended, whole),
        endings.stream()
            .map(row -> new Ending(
                String.valueOf(row.reason()),
                small.count(new DuoFigure(Walk.ENDED, row.reason()), row.duos(), reasons)))
            .toList());
  }

  private static int sum(List<DuoFigures> rows, ToIntFunction<DuoFigures> figure) {
    return rows.stream().mapToInt(figure).sum();
  }

  private static Count duos(SmallNumbers small, Walk walk, int value, boolean shown) {
    return small.count(new DuoFigure(walk, null), value, shown);
  }

  private OutcomeRate outcomes(Question question, IndicatorRepository.Outcomes of, SmallNumbers small) {
    return small.protecting() ? OutcomeRate.shown(shown.outcomes(question, of), of.inWork(), small) : OutcomeRate.of(of);
  }

  private static ContactRate contact(IndicatorRepository.FirstContact of, SmallNumbers small) {
    boolean whole = small.mayShow(of.due());
    boolean parts = whole && small.mayShow(of.inTime(), of.due() - of.inTime());
    return new ContactRate(
        small.count(new ContactFigure(Contact.DUE), of.due(), whole),
        small.count(new ContactFigure(Contact.IN_TIME), of.inTime(), parts),
        small.count(new ContactFigure(Contact.LATE), of.due() - of.inTime(), parts));
  }
}
