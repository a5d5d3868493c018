package org.passerelle.evidence.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.passerelle.evidence.Made;

/** References: R 4.2.2, survival 3.5-3. */
class CompetingEventsTest {

  private final CompetingEvents events =
      CompetingEvents.of(new FollowUp(Made.time(), Made.cause(), Made.group(), 3), 2);

  /** {@code summary(survfit(Surv(time, factor(cause, 0:2)) ~ 1), times = c(20, 60, 100))}. */
  @ParameterizedTest
  @CsvSource({
    "1, 20, 0.0620640002473, 0.01736207267219", "2, 20, 0.04078149716666, 0.01412635095806",
    "1, 60, 0.2449932154962, 0.03231020014929", "2, 60, 0.1369612356717, 0.02556170005135",
    "1, 100, 0.5126088985559, 0.04112115529129", "2, 100, 0.282855221251, 0.03674404505957",
  })
  void incidenceIsThatOfR(int cause, double time, double cif, double se) {
    CompetingEvents.Incidence incidence = events.at(cause, time);
    assertThat(incidence.cif()).isCloseTo(cif, within(1e-11));
    assertThat(incidence.se()).isCloseTo(se, within(1e-11));
  }

  /** {@code 1 - summary(survfit(Surv(time, cause == 1) ~ 1), times = ...)$surv}. */
  @Test
  void theNaiveCurveIsTooHigh() {
    assertThat(events.at(1, 20).naive()).isCloseTo(0.06390705533027, within(1e-11));
    assertThat(events.at(1, 100).naive()).isCloseTo(0.6401875026012, within(1e-11));
    for (double time = 1; time < 110; time++) {
      assertThat(events.at(1, time).naive()).isGreaterThanOrEqualTo(events.at(1, time).cif() - 1e-12);
    }
  }

  @Test
  void withOneEventOnlyItIsOneMinusTheCurveWithGreenwoodsError() {
    CompetingEvents only = CompetingEvents.of(Freireich.people().group(0), 1);
    Curve.Point point = Curve.of(Freireich.people().group(0)).at(16, 0.95, CurveInterval.LOG);
    assertThat(only.at(1, 16).cif()).isCloseTo(1 - point.surv(), within(1e-14));
    assertThat(only.at(1, 16).se()).isCloseTo(point.stdErr(), within(1e-14));
    assertThat(only.at(1, 36).cif()).isNaN();
  }
}
