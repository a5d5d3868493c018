package org.passerelle.employers;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.access.Journal;
import org.passerelle.employers.PlacementMoney.Kind;
import org.passerelle.employers.PlacementMoney.Noted;
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
          "renewals", "tutor", "ended", "reason", "fees", "costs");
  private final PlacementRepository placements;
  private final PlacementMoney money;
  private final People people;
  private final Journal journal;

  PlacementList(PlacementRepository placements, PlacementMoney money, People people, Journal journal) {
    this.journal = journal;
    this.placements = placements;
    this.money = money;
    this.people = people;
  }

  /** Latest begun first, those the scope sees. */
  @Transactional
  public void write(OutputStream out) throws IOException {
    List<Placement> all = placements.page(false, MOST, 0);
    journal.wrote("placements.exported", "placement", null, String.valueOf(all.size()));
    Map<UUID, Person> named = people.all(all.stream().map(Placement::person).distinct().toList());
    Map<UUID, List<Noted>> sums = money.ofAll(all.stream().map(Placement::id).toList());
    try (SheetWriter sheet = SheetWriter.xlsx(out, "placements")) {
      sheet.row(COLUMNS);
      for (Placement one : all) {
        WorkTerms t = one.terms();
        sheet.row(
            Arrays.asList(
                named.containsKey(one.person()) ? named.get(one.person()).name() : null, one.companyName(),
                Codes.of(t.kind()), t.isco(), t.task(), t.place(), t.pay(), t.hoursAWeek(), Codes.ofNullable(t.contract()),
                t.startsOn(), t.endsOn(), one.renewals(), one.tutor() == null ? null : one.tutor().name(),
                one.ending() == null ? null : one.ending().on(), one.ending() == null ? null : one.ending().reason(),
                total(sums.get(one.id()), Kind.FEE), total(sums.get(one.id()), Kind.COST)));
      }
    }
  }

  /** One sum for each currency. */
  private static @Nullable String total(@Nullable List<Noted> noted, Kind kind) {
    if (noted == null) {
      return null;
    }
    return String.join(
        ", ",
        PlacementMoney.total(noted, kind).entrySet().stream()
            .map(sum -> sum.getValue().toPlainString() + " " + sum.getKey())
            .toList());
  }
}
