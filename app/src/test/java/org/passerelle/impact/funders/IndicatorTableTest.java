package org.passerelle.impact.funders;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class IndicatorTableTest {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

  @Test
  void theSumsOfTheRegulationHoldForAnyPeople() {
    IndicatorTable table =
        IndicatorTable.of(
            List.of(
                person(Status.UNEMPLOYED, "woman", 24, 2, true), person(Status.LONG_TERM_UNEMPLOYED, "man", 55, 6, true),
                person(Status.INACTIVE, "undisclosed", null, null, false), person(Status.EMPLOYED, "woman", 17, 3, true)));
    assertThat(table.at(Indicator.EECO01)).isEqualTo(new IndicatorTable.Row(2, 1, 0, 4));
    assertThat(table.at(Indicator.EECO02).total()).as("long-term is part of unemployed").isEqualTo(2);
    assertThat(table.at(Indicator.EECO03).total()).isEqualTo(1);
    assertThat(table.at(Indicator.EECR04).total()).as("whoever worked at first is no result").isEqualTo(2);
    assertThat(table.at(Indicator.EECO12).total()).as("a refused answer is not a yes").isZero();
    assertThat(table.checks()).allMatch(IndicatorTable.Check::holds);
  }

  @Test
  void theFileHasTheColumnsTheAuthorityAsksFor() {
    var people = List.of(person(Status.UNEMPLOYED, "woman", 24, 2, true));
    String mapping = "eeco02 = Unemployed at entry\nentered = Start\n";
    String csv = new String(ParticipantFile.write(people, mapping, true), StandardCharsets.UTF_8);
    assertThat(csv).contains("Unemployed at entry,Start").contains("1,2026-03-02").doesNotContain("Somebody");
    assertThat(ParticipantFile.wrongLine("shoe size = Shoes")).contains("shoe size = Shoes");
    assertThat(ParticipantFile.wrongLine(ParticipantFile.usual())).isEmpty();
  }

  private static Participant person(
      Status status, String gender, @Nullable Integer age, @Nullable Integer isced, boolean works) {
    var entry = new Entry(status, gender, age, isced, Map.of(Fact.DISABILITY, Answer.REFUSED));
    return new Participant(
        UUID.randomUUID(), UUID.randomUUID(), "Somebody", entry, DAY, DAY.plusMonths(6), null, works, false, false, works);
  }
}
