package org.passerelle.evidence.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.passerelle.evidence.Unanswerable;

class SampleSizeTest {

  /** R 4.2.2: {@code power.prop.test(p1 = .5, p2 = .65, power = .8)$n} = 169.31, {@code (.1, .15, .9, .01)} 1299.47. */
  @Test
  void equalArmsAreThoseOfR() {
    assertThat(SampleSize.forProportions(0.5, 0.65, 0.8, 0.05, 1)).isEqualTo(new SampleSize(170, 170));
    assertThat(SampleSize.forProportions(0.1, 0.15, 0.9, 0.01, 1)).isEqualTo(new SampleSize(1300, 1300));
  }

  @Test
  void anUnevenSplitNeedsMorePeopleInAll() {
    SampleSize even = SampleSize.forProportions(0.33, 0.51, 0.8, 0.05, 1);
    SampleSize uneven = SampleSize.forProportions(0.33, 0.51, 0.8, 0.05, 2);
    assertThat(uneven.n2()).isBetween(2 * uneven.n1() - 2, 2 * uneven.n1());
    assertThat(uneven.n1() + uneven.n2()).isGreaterThan(even.n1() + even.n2());
    assertThat(uneven.n1()).isLessThan(even.n1());
  }

  @Test
  void whatCannotBeShownIsRefused() {
    assertThatThrownBy(() -> SampleSize.forProportions(0.5, 0.5, 0.8, 0.05, 1)).isInstanceOf(Unanswerable.class);
    assertThatThrownBy(() -> SampleSize.forProportions(0.5, 1.5, 0.8, 0.05, 1)).hasMessageContaining("p2");
    assertThatThrownBy(() -> SampleSize.forProportions(0.5, 0.6, 80, 0.05, 1)).hasMessageContaining("power");
  }
}
