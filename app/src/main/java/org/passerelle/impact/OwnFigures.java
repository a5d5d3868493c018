package org.passerelle.impact;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.passerelle.programmes.blueprint.Blueprint;
import org.passerelle.programmes.blueprint.Measure;
import org.passerelle.programmes.blueprint.OwnFigure;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The figures by which a programme itself says how it goes, counted from its record when asked: one statement for all. */
@Service
public class OwnFigures {
  private final MeasureRepository measures;
  private final Indicators indicators;

  OwnFigures(MeasureRepository measures, Indicators indicators) {
    this.measures = measures;
    this.indicators = indicators;
  }

  /** @param value empty where nobody is there to divide by */
  public record Counted(OwnFigure figure, Optional<BigDecimal> value) {
    /** Whether the value is a part of a whole, between 0 and 1. */
    public boolean isShare() {
      return figure.of() != null && value.filter(share -> share.compareTo(BigDecimal.ONE) <= 0).isPresent();
    }
  }

  /** In the order of the blueprint. For those who read lists: small counts are not kept back. */
  @Transactional(readOnly = true)
  public List<Counted> of(String programme) {
    org.passerelle.scope.Scope.current().require(Indicators.LIST_READERS);
    Blueprint blueprint = indicators.blueprint(programme);
    List<Measure> asked = new ArrayList<>();
    for (OwnFigure figure : blueprint.figures()) {
      asked.add(figure.count());
      if (figure.of() != null) {
        asked.add(figure.of());
      }
    }
    MeasureRepository.Counts counts = measures.count(programme, asked);
    return blueprint.figures().stream().map(figure -> new Counted(figure, value(figure, counts))).toList();
  }

  private static Optional<BigDecimal> value(OwnFigure figure, MeasureRepository.Counts counts) {
    BigDecimal value = counts.of(figure.count());
    Optional<BigDecimal> shared =
        figure.of() == null ? Optional.of(value) : divided(value, counts.of(figure.of()));
    return figure.eachEdition() ? shared.flatMap(one -> divided(one, counts.editions())) : shared;
  }

  private static Optional<BigDecimal> divided(BigDecimal value, BigDecimal by) {
    return by.signum() == 0 ? Optional.empty() : Optional.of(value.divide(by, MathContext.DECIMAL64));
  }
}
