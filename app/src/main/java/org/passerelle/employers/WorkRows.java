package org.passerelle.employers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.passerelle.programmes.blueprint.Outcomes.Contract;
import org.passerelle.programmes.blueprint.Stage.PlacementKind;

/** The terms of work in a row: the columns are the same for an offer and for a placement. */
final class WorkRows {
  static final String COLUMNS = "kind, isco, task, place, paid, pay, hours_a_week, contract, starts_on, ends_on";

  private WorkRows() {}

  static List<@Nullable Object> values(WorkTerms terms) {
    return java.util.Arrays.asList(
        Codes.of(terms.kind()), terms.isco(), terms.task(), terms.place(), terms.paid(), terms.pay(),
        terms.hoursAWeek(), Codes.ofNullable(terms.contract()), terms.startsOn(), terms.endsOn());
  }

  static WorkTerms read(ResultSet row) throws SQLException {
    return new WorkTerms(
        Codes.read(PlacementKind.class, row.getString("kind")), row.getString("isco"), row.getString("task"),
        row.getString("place"), row.getBoolean("paid"), row.getString("pay"),
        row.getObject("hours_a_week", Integer.class), Codes.readNullable(Contract.class, row.getString("contract")),
        row.getObject("starts_on", LocalDate.class), row.getObject("ends_on", LocalDate.class));
  }
}
