package org.passerelle.employers;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.passerelle.people.People;
import org.passerelle.people.Person;
import org.passerelle.sheets.SheetWriter;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Everybody at work, and everybody who was, as a spreadsheet. */
@Component
public class PlacementList {
  private static final int MOST = 100_000;
  private static final List<String> COLUMNS =
      List.of(
          "person", "company", "kind", "occupation", "task", "work-place", "pay", "hours", "contract", "starts", "ends",
          "renewals", "tutor", "ended", "reason");
  private final PlacementRepository placements;
  private final People people;

  PlacementList(PlacementRepository placements, People people) {
    this.placements = placements;
    this.people = people;
  }

  /** Latest begun first, those the scope sees. */
  @Transactional(readOnly = true)
  public void write(OutputStream out) throws IOException {
    List<Placement> all = placements.page(false, MOST, 0);
    Map<UUID, Person> named = people.all(all.stream().map(Placement::person).distinct().toList());
    try (SheetWriter sheet = SheetWriter.xlsx(out, "placements")) {
      sheet.row(COLUMNS);
      for (Placement one : all) {
        WorkTerms t = one.terms();
        sheet.row(
            Arrays.asList(
                named.containsKey(one.person()) ? named.get(one.person()).name() : null, one.companyName(),
                Codes.of(t.kind()), t.isco(), t.task(), t.place(), t.pay(), t.hoursAWeek(), Codes.ofNullable(t.contract()),
                t.startsOn(), t.endsOn(), one.renewals(), one.tutor() == null ? null : one.tutor().name(),
                one.ending() == null ? null : one.ending().on(), one.ending() == null ? null : one.ending().reason()));
      }
    }
  }
}
