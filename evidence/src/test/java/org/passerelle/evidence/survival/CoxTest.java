package org.passerelle.evidence.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.passerelle.evidence.Made;
import org.passerelle.evidence.Terms;

/** References: R 4.2.2, survival 3.5-3, {@code coxph(..., control = coxph.control(eps = 1e-14))}. */
class CoxTest {

  @ParameterizedTest
  @CsvSource({
    "EFRON, 1.572125148829, 0.4123967177095, 4.816873898279, 2.146508212725, 10.80931068159, "
        + "0.0001377537619868, -85.00842457737, -93.18426999685",
    "BRESLOW, 1.509191412586, 0.4095644063667, 4.523072016187, 2.0268035107, 10.09381538744, "
        + "0.0002288197990735, -86.37962207115, -93.98505047825",
  })
  void freireichsTrialIsThatOfR(Cox.Ties ties, double coef, double se, double hr, double low, double high, double p,
      double logLik, double logLikNull) {
    Cox fit = Cox.fit(Freireich.people(), new Terms().number("placebo", Freireich.placebo()), ties, 0.95);
    Cox.Term term = fit.terms().getFirst();
    assertThat(term.coef()).isCloseTo(coef, within(1e-9));
    assertThat(term.se()).isCloseTo(se, within(1e-9));
    assertThat(term.hr()).isCloseTo(hr, within(1e-8));
    assertThat(term.ci().low()).isCloseTo(low, within(1e-8));
    assertThat(term.ci().high()).isCloseTo(high, within(1e-8));
    assertThat(term.p()).isCloseTo(p, within(1e-11));
    assertThat(fit.logLik()).isCloseTo(logLik, within(1e-9));
    assertThat(fit.logLikNull()).isCloseTo(logLikNull, within(1e-9));
    assertThat(fit.converged()).isTrue();
  }

  /** {@code coxph(Surv(time, event) ~ x1 + x2 + factor(group), ties = ...)} on the made people. */
  @Test
  void severalTermsAreThoseOfR() {
    Cox efron = Cox.fit(made(), terms(), Cox.Ties.EFRON, 0.95);
    assertThat(efron.terms().stream().map(Cox.Term::name)).containsExactly("x1", "x2", "groupb", "groupc");
    assertThat(efron.terms().stream().mapToDouble(Cox.Term::coef).toArray()).containsExactly(
        new double[] {0.04147383626322, -0.005917809577983, -0.1234342864275, -0.6474285409644}, within(1e-9));
    assertThat(efron.terms().stream().mapToDouble(Cox.Term::se).toArray()).containsExactly(
        new double[] {0.1529364072328, 0.0595407870969, 0.207177145508, 0.2212769814104}, within(1e-9));
    assertThat(efron.logLik()).isCloseTo(-605.5040108645, within(1e-8));
    Cox breslow = Cox.fit(made(), terms(), Cox.Ties.BRESLOW, 0.95);
    assertThat(breslow.terms().get(3).coef()).isCloseTo(-0.6121985004425, within(1e-9));
    assertThat(breslow.logLik()).isCloseTo(-609.7996459138, within(1e-8));
  }

  @Test
  void aTermThatOthersAlreadySayIsLeftOut() {
    double[] twice = Arrays.stream(Made.x1()).map(v -> 2 * v + 1).toArray();
    double[] same = new double[Made.PEOPLE];
    Cox fit = Cox.fit(made(), terms().number("twice", twice).number("same", same), Cox.Ties.EFRON, 0.95);
    assertThat(fit.terms().get(4).coef()).isNaN();
    assertThat(fit.terms().get(5).coef()).isNaN();
    assertThat(fit.terms().get(0).coef()).isCloseTo(0.04147383626322, within(1e-9));
  }

  @Test
  void aTermThatRunsAwaySaysSo() {
    FollowUp people =
        FollowUp.of(new double[] {1, 2, 3, 4, 5, 6}, new boolean[] {true, true, true, false, false, false});
    Cox fit = Cox.fit(people, new Terms().number("first", new double[] {1, 1, 1, 0, 0, 0}), Cox.Ties.EFRON, 0.95);
    assertThat(fit.converged()).isFalse();
  }

  private static Terms terms() {
    String[] group = Arrays.stream(Made.group()).mapToObj(g -> new String[] {"a", "b", "c"}[g]).toArray(String[]::new);
    return new Terms().number("x1", Made.x1()).number("x2", Made.x2()).text("group", group);
  }

  private static FollowUp made() {
    return new FollowUp(Made.time(), Made.cause(), Made.group(), 3);
  }
}
