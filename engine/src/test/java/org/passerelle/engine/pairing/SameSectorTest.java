package org.passerelle.engine.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SameSectorTest {
  private static String told(String wished, String known) {
    var mentee = Ada.mentee(p -> p.inSector(wished));
    var mentor = Ada.mentor(p -> p.inSector(known));
    var factor = new SameSector();
    return factor.thousandths(mentee, mentor, RuleSettings.USUAL)
        + " "
        + factor.tell(mentee, mentor, RuleSettings.USUAL).because();
  }

  @Test
  void theSameSectorCountsInFullHoweverItIsWritten() {
    assertThat(told("Care", " care ")).isEqualTo("1000 same");
  }

  @Test
  void anotherSectorCountsNothing() {
    assertThat(told("care", "it")).isEqualTo("0 different");
  }

  @Test
  void aBlankSectorIsNotStated() {
    assertThat(told(" ", "it")).isEqualTo("0 not-stated");
    assertThat(told(null, null)).isEqualTo("0 not-stated");
  }
}
