package org.passerelle.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class QuotaTest {
  @Test
  void aShareIsKeptAtEveryLength() {
    Quota quota = new Quota(0.74);
    int yes = 0;
    for (int n = 1; n <= 1_000; n++) {
      yes += quota.next() ? 1 : 0;
      assertThat(Math.abs(yes - 0.74 * n)).isLessThan(1.001);
    }
  }

  @Test
  void nobodyAndEverybodyAreExact() {
    Quota nobody = new Quota(0);
    Quota everybody = new Quota(1);
    assertThat(IntStream.range(0, 50).filter(i -> nobody.next()).count()).isZero();
    assertThat(IntStream.range(0, 50).filter(i -> everybody.next()).count()).isEqualTo(50);
  }
}
