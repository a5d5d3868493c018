package org.passerelle.programmes.blueprint;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.junit.jupiter.api.Test;

class RelationshipTest {
  private final Relationship duo = Blueprints.shipped("duo").orElseThrow().blueprint().relationship();

  @Test
  void eachSideIsAskedTwiceInTheFirstMonthAndThenMonthlyToTheEnd() {
    LocalDate start = LocalDate.of(2026, 1, 5);

    assertThat(duo.checkIns().dueBetween(start, start.plus(duo.term())))
        .containsExactly(
            LocalDate.of(2026, 1, 19),
            LocalDate.of(2026, 2, 2),
            LocalDate.of(2026, 3, 2),
            LocalDate.of(2026, 4, 2),
            LocalDate.of(2026, 5, 2),
            LocalDate.of(2026, 6, 2),
            LocalDate.of(2026, 7, 2));
  }

  @Test
  void monthsDoNotCreepWhenOneIsShort() {
    Relationship.CheckIns monthly =
        new Relationship.CheckIns(List.of(), Period.ofMonths(1), Period.ofDays(3), List.of(), List.of());

    assertThat(monthly.dueBetween(LocalDate.of(2026, 1, 31), LocalDate.of(2026, 4, 1)))
        .containsExactly(LocalDate.of(2026, 2, 28), LocalDate.of(2026, 3, 31));
  }
}
