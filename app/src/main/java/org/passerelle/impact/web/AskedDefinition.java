package org.passerelle.impact.web;

import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.passerelle.impact.Definition;
import org.passerelle.pages.Form;
import org.passerelle.programmes.blueprint.Blueprint;
import org.passerelle.programmes.blueprint.OutcomeKind;
import org.passerelle.programmes.blueprint.Outcomes.WindowFrom;
import org.springframework.web.util.UriComponentsBuilder;

/** The definition of a positive outcome as it stands in an address; what is not asked is the blueprint's. */
public final class AskedDefinition {
  static final String WITHIN = "within";
  static final String COUNTED = "counted";
  static final String KINDS = "kinds";
  private static final int LONGEST = 60;

  private AskedDefinition() {}

  /** Reads the form, notes its errors there, and fills in what is counted in the end. */
  public static Definition read(Form form, Blueprint blueprint) {
    Definition asked = Definition.of(blueprint);
    var months = form.whole(WITHIN, 1, LONGEST);
    if (months.isPresent()) {
      asked = asked.within(Period.ofMonths(months.getAsInt()));
    }
    Optional<WindowFrom> counted =
        form.optional(COUNTED) == null
            ? Optional.empty()
            : form.oneOf(WindowFrom.class, COUNTED, "impact.staff.counted.missing");
    if (counted.isPresent()) {
      asked = asked.counted(counted.get());
    }
    List<OutcomeKind> kinds =
        blueprint.outcomes().kinds().stream().filter(kind -> form.holds(KINDS, kind.name())).toList();
    if (!kinds.isEmpty()) {
      asked = asked.kinds(kinds);
    }
    form.known(WITHIN, asked.within().toTotalMonths()).known(COUNTED, asked.counted()).known(KINDS, asked.kinds());
    return asked;
  }

  /** The part of an address that asks with this definition. */
  public static String query(Definition definition) {
    var query =
        UriComponentsBuilder.newInstance()
            .queryParam(WITHIN, definition.within().toTotalMonths())
            .queryParam(COUNTED, definition.counted().name());
    definition.kinds().forEach(kind -> query.queryParam(KINDS, kind.name()));
    return query.build().toUriString();
  }
}
