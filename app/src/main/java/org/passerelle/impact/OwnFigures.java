package org.passerelle.impact;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.passerelle.evidence.proportions.Proportion;
import org.passerelle.impact.Figure.OwnFigureSide;
import org.passerelle.impact.Figure.Side;
import org.passerelle.impact.MeasureRepository.Tally;
import org.passerelle.programmes.blueprint.Blueprint;
import org.passerelle.programmes.blueprint.Measure;
import org.passerelle.programmes.blueprint.OwnFigure;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The figures by which a programme itself says how it goes, counted from its record when asked: one statement for all. */
@Service
public class OwnFigures {
  private static final Pattern WORD = Pattern.compile("-([a-z0-9])");
  private final MeasureRepository measures;
  private final Indicators indicators;
  private final ShownFigures shown;

  OwnFigures(MeasureRepository measures, Indicators indicators, ShownFigures shown) {
    this.measures = measures;
    this.indicators = indicators;
    this.shown = shown;
  }

  /** One side of a figure, with the key of the list behind it. */
  public record Part(Figure figure, Measure measure, BigDecimal value) {
    private boolean countsUnits() {
      return !MeasureRows.addsUp(measure);
    }
  }

  /**
   * @param of null for a figure that stands alone
   * @param editions by how many the figure is divided
   * @param shown false where too few people stand behind it for whoever looks
   */
  public record Counted(OwnFigure figure, Part count, @Nullable Part of, int editions, boolean shown) {
    /** Empty where nobody is there to divide by, or it is not shown. */
    public Optional<BigDecimal> value() {
      if (!shown || of != null && of.value.signum() == 0 || editions == 0) {
        return Optional.empty();
      }
      BigDecimal whole = of == null ? BigDecimal.ONE : of.value;
      return Optional.of(count.value.divide(whole.multiply(BigDecimal.valueOf(editions)), MathContext.DECIMAL64));
    }

    /** The figure's key as programs read it: {@code trainingHours}. */
    public String field() {
      return WORD.matcher(figure.key()).replaceAll(found -> found.group(1).toUpperCase(Locale.ROOT));
    }

    /** As printed: to four decimals, money whole; null where there is no value. */
    public @Nullable Number number() {
      int decimals = count.measure instanceof Measure.Cost ? 0 : 4;
      return value().map(one -> one.setScale(decimals, RoundingMode.HALF_UP).stripTrailingZeros())
          .map(one -> one.scale() <= 0 ? (Number) one.longValueExact() : (Number) one)
          .orElse(null);
    }

    /** Whether the value is a part of a whole, between 0 and 1. */
    public boolean isShare() {
      return of != null && value().filter(share -> share.compareTo(BigDecimal.ONE) <= 0).isPresent();
    }

    /** The share with its numbers, where both sides are counted one by one. */
    public Optional<Proportion> proportion() {
      return of != null && isShare() && editions == 1 && count.countsUnits() && of.countsUnits()
          ? Optional.of(Proportion.of(count.value.longValueExact(), of.value.longValueExact()))
          : Optional.empty();
    }
  }

  /** In the order of the blueprint. Those who read figures only are shown none behind which a few people stand. */
  @Transactional
  public List<Counted> of(String programme) {
    return of(indicators.blueprint(programme));
  }

  /** The same of a blueprint at hand. */
  @Transactional
  public List<Counted> of(Blueprint blueprint) {
    String programme = blueprint.key();
    boolean protecting = !Indicators.readsLists(Indicators.readers());
    if (blueprint.figures().isEmpty()) {
      return List.of();
    }
    MeasureRepository.Counts counts =
        measures.count(indicators.question(blueprint, Definition.of(blueprint)), asked(blueprint));
    SmallNumbers small =
        new SmallNumbers(protecting, protecting ? shown.last(programme, ShownFigures.OWN) : Map.of());
    List<Counted> figures = blueprint.figures().stream().map(figure -> counted(figure, counts, small)).toList();
    small.moved().ifPresent(now -> shown.keep(programme, ShownFigures.OWN, now));
    return figures;
  }

  private static List<Measure> asked(Blueprint blueprint) {
    List<Measure> asked = new ArrayList<>();
    for (OwnFigure figure : blueprint.figures()) {
      asked.add(figure.count());
      if (figure.of() != null) {
        asked.add(figure.of());
      }
    }
    return asked;
  }

  private static Counted counted(OwnFigure figure, MeasureRepository.Counts counts, SmallNumbers small) {
    Tally count = counts.of(figure.count());
    var whole = figure.of();
    Tally of = whole == null ? null : counts.of(whole);
    boolean enough =
        small.mayShow(count.people())
            && (of == null || small.mayFollow(of.people(), count.people()) && small.mayShow(of.people()));
    return new Counted(
        figure,
        part(figure, Side.COUNT, figure.count(), count, small),
        whole == null || of == null ? null : part(figure, Side.OF, whole, of, small),
        figure.eachEdition() ? counts.editions() : 1,
        enough);
  }

  private static Part part(OwnFigure figure, Side side, Measure measure, Tally tally, SmallNumbers small) {
    Figure key = new OwnFigureSide(figure.key(), side);
    BigDecimal value =
        small.protecting() && tally.people() > 0
            ? BigDecimal.valueOf(
                small.settled(key.key(), tally.people(), tally.value().setScale(0, RoundingMode.HALF_UP).intValue()))
            : tally.value();
    return new Part(key, measure, value);
  }
}
