package org.passerelle.employers.talent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.passerelle.employers.talent.TalentSearch.After;

class TalentQueryTest {

  @Test
  void aPostcodeOfOneDigitNamesNoPlace() {
    assertThat(near("9").filters()).isEmpty();
    assertThat(near("90").filters()).containsExactly("p:90");
    assertThat(near("9000").filters()).containsExactly("p:9000");
  }

  @Test
  void thePlaceInTheListComesBackAsItWasWritten() {
    After row = new After(3, Instant.parse("2026-11-30T21:05:09.123456Z"), new UUID(1, 2));
    assertThat(After.read(row.written())).contains(row);
    for (String none : new String[] {"", "3", "x_y_z", "3_2026-13-45T00:00:00Z_" + new UUID(1, 2), "3_+1000000000-12-31T23:59:59Z_" + new UUID(1, 2)}) {
      assertThat(After.read(none)).as(none).isEmpty();
    }
  }

  private static TalentQuery near(String postcode) {
    return new TalentQuery("", null, Map.of(), postcode, null, false);
  }
}
