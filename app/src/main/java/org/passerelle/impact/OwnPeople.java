package org.passerelle.impact;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.passerelle.scope.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** A programme's own people whose window has closed, as what they were like when it opened. */
@Repository
@Transactional(readOnly = true)
public class OwnPeople {
  private final JdbcClient jdbc;
  private final Indicators indicators;

  OwnPeople(JdbcClient jdbc, Indicators indicators) {
    this.jdbc = jdbc;
    this.indicators = indicators;
  }

  /**
   * @param age in years on the first day of the window; @param gender woman, man or non-binary
   * @param education ISCED 2011, 0 to 8; @param experience in years
   * @param positive {@code null} where nobody knows
   */
  public record Own(
      @Nullable Integer age, @Nullable String gender, @Nullable String education, @Nullable Integer experience,
      @Nullable Boolean positive) {}

  public List<Own> known(String programme, Definition definition) {
    Scope.current().require(Indicators.LIST_READERS);
    return jdbc.sql(
            RowSources.OUTCOMES
                + """
                select extract(year from age(s.opens_on, p.birth_date))::int as age,
                       case when p.gender in ('woman', 'man', 'non-binary') then p.gender end as gender, p.education,
                       p.experience_years as experience, case when s.known then s.positive end as positive
                from source s join person p on p.network_id = :network and p.id = s.person order by s.person
                """)
        .params(indicators.question(programme, definition).parameters())
        .query(Own.class)
        .list();
  }
}
