package org.passerelle.intake.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.passerelle.intake.sheet.ListReading.How;
import org.passerelle.people.facts.CountryCode;
import org.passerelle.people.facts.Gender;
import org.passerelle.sheets.SheetException;

class ListReadingTest {
  private static final How USUAL = new How(Map.of(), LocalDate.of(2026, 11, 22), false, "BE");

  @TempDir Path folder;

  @Test
  void aDutchListWithATitleAboveItIsReadWithoutAnyMapping() throws Exception {
    var read = read("""
        Lijst mentees 2026;;;;;;;
        ;;;;;;;
        Nr;Voornaam;Familienaam;Geboortedatum;GSM;Talen;Beschikbaarheid;Opleiding
        7;Amina;Warsame;3/4/98;0470 12 34 56;Somalisch (moedertaal), Nederlands A2;ma 9-12;hoger secundair
        """, USUAL);
    assertThat(read).singleElement().isInstanceOfSatisfying(RowReading.Read.class, row -> {
      var person = row.person();
      assertThat(person.line()).isEqualTo(4);
      assertThat(person.sourceId()).isEqualTo("7");
      assertThat(person.name().written()).isEqualTo("Amina Warsame");
      assertThat(person.birth()).hasToString("1998-04-03");
      assertThat(person.contact().phone()).hasFieldOrPropertyWithValue("e164", "+32470123456");
      assertThat(person.background().languages()).hasSize(2);
      assertThat(person.wishes().availability()).hasToString("Mon 09:00-12:00");
      assertThat(person.identity().value()).isEqualTo("s:7");
    });
  }

  @Test
  void everyCanonicalColumnIsRead() throws Exception {
    var read = read("""
        source_id,full_name,preferred_name,birth_date,gender,phone,email,address,postcode,city,country,nationality,languages,mother_tongue,contact_language,education,occupation,wished_occupation,experience_years,interests,goals,availability,permit_ground,permit_expires,work_right,applied_on,capacity,online_ok,notes
        M1,محمد العمراني,Momo,1998,man,+32470123456,M@Example.org,Rue Haute 1,1000,Brussels,Belgium,"Syria, stateless",French B1,Arabic,fr,6,2221,Cook,4 years,"football, chess",find work,Mon 9-12,subsidiary protection,31/12/2028,yes,12/01/2026,2,yes,has a bicycle
        """, USUAL);
    assertThat(read).singleElement().isInstanceOfSatisfying(RowReading.Read.class, row -> {
      var person = row.person();
      assertThat(person.gender()).isEqualTo(Gender.MAN);
      assertThat(person.contact().email()).hasToString("m@example.org");
      assertThat(person.background().nationalities()).containsExactly(new CountryCode("SY"), CountryCode.STATELESS);
      assertThat(person.background().work()).hasFieldOrPropertyWithValue("words", "2221").extracting(PersonRow.Work::isco).hasToString("2221");
      assertThat(person.wishes().work()).isEqualTo(new PersonRow.Work("Cook", null));
      assertThat(person.wishes().interests()).containsExactly("football", "chess");
      assertThat(person.background().experienceYears()).isEqualTo(4);
      assertThat(person.stay().expires()).hasToString("2028-12-31");
      assertThat(person.stay().workRight()).isTrue();
      assertThat(person.appliedOn()).hasToString("2026-01-12");
      assertThat(person.capacity()).isEqualTo(2);
      assertThat(person.onlineOk()).isTrue();
      assertThat(person.notes()).containsExactly(Map.entry("notes", "has a bicycle"));
    });
  }

  @Test
  void aRowThatHoldsTooMuchIsRefusedAloneAndTheNextIsRead() throws Exception {
    var read = read("full_name,city\nAmina," + "x".repeat(40_000) + "\nBen" + ",y".repeat(600) + "\nCem,Gent\n", USUAL);
    assertThat(read).hasSize(3);
    assertThat(read.getFirst()).isInstanceOfSatisfying(RowReading.Rejected.class, row ->
        assertThat(new SheetWords(Locale.ENGLISH).problem(row.problems().getFirst()).replaceAll("[\u2068\u2069]", ""))
            .isEqualTo("Line 2, column 2: This cell holds more than 32,767 characters. Shorten it."));
    assertThat(read.get(1)).isInstanceOf(RowReading.Rejected.class);
    assertThat(read.getLast()).isInstanceOf(RowReading.Read.class);
  }

  @Test
  void aFileWithoutHeadingsIsToldInAShortSentence() {
    assertThatThrownBy(() -> read("x".repeat(5_000) + "\u0007\n", USUAL))
        .isInstanceOfSatisfying(SheetException.class, e -> assertThat(String.valueOf(e.args().get("headings"))).hasSize(301));
  }

  @Test
  void aRefusedRowTellsEveryReasonWithItsLineAndColumnInTheReadersLanguage() throws Exception {
    var read = read("Nom;Prénom;Date de naissance;Téléphone\nDiallo;Awa;31/02/1998;12\n", USUAL);
    assertThat(read).singleElement().isInstanceOfSatisfying(RowReading.Rejected.class, row -> {
      assertThat(row.problems()).extracting(p -> new SheetWords(Locale.FRENCH).problem(p).replaceAll("[\\u2068\\u2069]", "")).containsExactly(
          "Ligne 2, colonne Date de naissance : 31/02/1998 n’existe pas dans le calendrier. Vérifiez le jour et le mois.",
          "Ligne 2, colonne Téléphone : 12 a trop peu de chiffres pour un numéro de téléphone. Écrivez le numéro entier.");
    });
  }

  @Test
  void aRowWithoutANameIsRefused() throws Exception {
    var read = read("full_name,phone\n,0470123456\nAmina,\n", USUAL);
    assertThat(read).hasSize(2).first().isInstanceOfSatisfying(RowReading.Rejected.class, row -> assertThat(row.problems().getFirst().reason()).isEqualTo("facts.name.missing"));
  }

  @Test
  void nothingOfTheListIsLost() throws Exception {
    var read = read("name,shoe size,availability\nAmina,38,when the children are at school,extra\n", USUAL);
    assertThat(read).singleElement().isInstanceOfSatisfying(RowReading.Read.class, row -> assertThat(row.person().notes())
        .containsEntry("shoe size", "38").containsEntry("availability", "when the children are at school").containsEntry("column 4", "extra"));
  }

  @Test
  void aMappingFileGivesTheirHeadingsAMeaning() throws Exception {
    var map = Files.writeString(folder.resolve("map.txt"), "# ours\nDéelnemer X = full_name\nvolgnr=source_id\nPhone = -\n");
    var read = read("volgnr,deelnemer x,phone\n12,Amina Warsame,not a number\n", new How(ColumnMapping.fromFile(map), USUAL.today(), false, "BE"));
    assertThat(read).singleElement().isInstanceOfSatisfying(RowReading.Read.class, row -> {
      assertThat(row.person().sourceId()).isEqualTo("12");
      assertThat(row.person().notes()).containsEntry("phone", "not a number");
    });
  }

  @Test
  void aMappingThatNamesNothingIsRefusedWithItsLine() throws Exception {
    var map = Files.writeString(folder.resolve("map.txt"), "Naam = full_name\nGsm = telephone\n");
    assertThatThrownBy(() -> ColumnMapping.fromFile(map)).isInstanceOfSatisfying(SheetException.class,
        e -> assertThat(new SheetWords(Locale.ENGLISH).problem(e).replaceAll("[\\u2068\\u2069]", ""))
            .isEqualTo("Line 2 of map.txt is not understood: Gsm = telephone. Write: their heading = canonical_column."));
    var chosen = Map.of("tel", Optional.of(Column.PHONE));
    assertThatThrownBy(() -> read("name\nA\n", new How(chosen, USUAL.today(), false, "BE")))
        .isInstanceOfSatisfying(SheetException.class, e -> assertThat(e.reason()).isEqualTo("sheet.map.no-such-heading"));
  }

  @Test
  void aListWithoutNamesIsRefused() {
    assertThatThrownBy(() -> read("colour,size\nred,3\n", USUAL)).isInstanceOfSatisfying(SheetException.class, e -> assertThat(e.reason()).isEqualTo("sheet.file.no-name-column"));
    assertThatThrownBy(() -> read("", USUAL)).isInstanceOfSatisfying(SheetException.class, e -> assertThat(e.reason()).isEqualTo("sheet.file.empty"));
  }

  @Test
  void theRejectsFileOpensSafelyAndCanBeImportedOnceMended() throws Exception {
    var list = Files.writeString(folder.resolve("list.csv"), "name;phone;note\nAwa;12;=HYPERLINK(\"x\")\nBilal;+32470123456;ok\nCleo;34;\n");
    var rejects = folder.resolve("rejects.csv");
    refuse(list, rejects, USUAL);
    var text = Files.readString(rejects);
    assertThat(text).startsWith("\ufeffname,phone,note,reason\r\n").contains("'=HYPERLINK").contains("Line 2, column").doesNotContain("Bilal");
    Files.writeString(rejects, text.replaceFirst("Awa,12", "Awa,+32470123457"));
    var again = folder.resolve("again.csv");
    refuse(rejects, again, USUAL);
    assertThat(Files.readString(again)).startsWith("\ufeffname,phone,note,reason\r\n").contains("Cleo,34,,").doesNotContain("Awa");
  }

  @Test
  void noRejectsFileIsWrittenWhenNothingIsRefused() throws Exception {
    var list = Files.writeString(folder.resolve("list.csv"), "name\nAwa\n");
    assertThat(refuse(list, folder.resolve("rejects.csv"), USUAL)).isEmpty();
    assertThat(folder.resolve("rejects.csv")).doesNotExist();
  }

  @Test
  void aHundredThousandRowsAreReadOneByOne() throws Exception {
    var list = folder.resolve("long.csv");
    try (BufferedWriter out = Files.newBufferedWriter(list)) {
      out.write("name,birth date,phone,email,languages,nationality,availability\n");
      for (int i = 0; i < 100_000; i++) {
        out.write("Amina Warsame %d,%d/%d/%d,0470 %06d,a%d@example.org,\"French B1, Somali (mother tongue)\",Somalia,Mon 9-12\n"
            .formatted(i, 1 + i % 28, 1 + i % 12, 1985 + i % 20, i, i));
      }
    }
    int read = 0;
    var identities = new HashSet<String>();
    try (var reading = ListReading.open(list, USUAL)) {
      for (var row = reading.next(); row.isPresent(); row = reading.next()) {
        if (row.get() instanceof RowReading.Read(PersonRow person)) {
          read++;
          identities.add(person.identity().value());
        }
      }
    }
    assertThat(read).isEqualTo(100_000);
    assertThat(identities).hasSize(100_000);
  }

  @Test
  void docsNameExactlyTheColumnsThatAreRead() throws Exception {
    var doc = Files.readString(Path.of("../docs/columns.md"));
    var rows = doc.lines().takeWhile(line -> !line.startsWith("## ")).filter(line -> line.startsWith("| `")).toList();
    assertThat(rows).hasSize(Column.values().length);
    for (var column : Column.values()) {
      var who = switch (column.who()) {
        case MENTEE -> "mentees";
        case MENTOR -> "mentors";
        case BOTH -> "both";
      };
      assertThat(rows).contains("| `%s` | %s | %s | %s |".formatted(column.heading(), who, column.meaning(), column.example()));
    }
  }

  @Test
  void theExamplesOfTheDocumentationAreUnderstood() throws Exception {
    var columns = List.of(Column.values());
    var list = folder.resolve("examples.csv");
    try (var out = org.passerelle.sheets.SheetWriter.csv(Files.newOutputStream(list))) {
      out.row(columns.stream().map(Column::heading).toList());
      out.row(columns.stream().map(Column::example).toList());
    }
    try (var reading = ListReading.open(list, USUAL)) {
      assertThat(reading.mapping().unknown()).isEmpty();
      assertThat(reading.next().orElseThrow()).isInstanceOf(RowReading.Read.class);
    }
  }

  private static Optional<Path> refuse(Path list, Path rejects, How how) throws Exception {
    try (var reading = ListReading.open(list, how); var file = new RejectsFile(rejects, reading.mapping(), new SheetWords(Locale.ENGLISH))) {
      for (var row = reading.next(); row.isPresent(); row = reading.next()) {
        if (row.get() instanceof RowReading.Rejected rejected) {
          file.add(rejected);
        }
      }
      return file.path();
    }
  }

  private List<RowReading> read(String text, How how) throws Exception {
    var rows = new ArrayList<RowReading>();
    try (var reading = ListReading.open(Files.writeString(folder.resolve("list.csv"), text), how)) {
      for (var row = reading.next(); row.isPresent(); row = reading.next()) {
        rows.add(row.get());
      }
    }
    return rows;
  }
}
