package org.passerelle.oversight;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads rows of the register. */
@Component
class RegisterRows implements RowMapper<Registered> {
  static final String SELECT = "select s.* from automated_suggestion s where s.network_id = ?";
  private static final TypeReference<Map<String, Object>> INPUTS = new TypeReference<>() {};
  private static final TypeReference<List<Map<String, Object>>> REASONS = new TypeReference<>() {};
  private final JsonMapper json;

  RegisterRows(JsonMapper json) {
    this.json = json;
  }

  @Override
  public Registered mapRow(ResultSet row, int number) throws SQLException {
    return new Registered(
        row.getObject("id", UUID.class), row.getObject("organisation_id", UUID.class), row.getString("step"),
        row.getString("step_version"), row.getString("programme"), row.getString("subject_kind"),
        row.getObject("subject_id", UUID.class), row.getObject("person_id", UUID.class),
        json.readValue(row.getString("inputs"), INPUTS), suggestion(row),
        row.getObject("suggested_at", OffsetDateTime.class).toInstant());
  }

  private Suggestion suggestion(ResultSet row) throws SQLException {
    String code = row.getString("suggestion");
    List<Map<String, Object>> reasons = json.readValue(row.getString("reasons"), REASONS);
    return row.getBoolean("needs_person")
        ? new Suggestion.ForAPerson(code, reasons)
        : new Suggestion.InFavour(code, reasons);
  }
}
