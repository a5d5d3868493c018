package org.passerelle.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SheetReaderTest {
  private static final SheetLimits SMALL = new SheetLimits(1 << 20, 2 << 20, 1 << 20, 100, 10, 200);

  @TempDir Path folder;

  record Encoded(String text, Charset charset, byte[] mark) {}

  static Stream<Encoded> encodings() {
    var none = new byte[0];
    return Stream.of(
        new Encoded("name,city\nAmélie,Liège\n", StandardCharsets.UTF_8, none),
        new Encoded("name,city\nОлена,Київ\n", StandardCharsets.UTF_8, new byte[] {(byte) 0xef, (byte) 0xbb, (byte) 0xbf}),
        new Encoded("name,city\nمحمد,حلب\n", StandardCharsets.UTF_16LE, new byte[] {(byte) 0xff, (byte) 0xfe}),
        new Encoded("name,city\nمحمد,حلب\n", StandardCharsets.UTF_16BE, new byte[] {(byte) 0xfe, (byte) 0xff}),
        new Encoded("name,city\nAmelie,Luik\n", StandardCharsets.UTF_16LE, none),
        new Encoded("name,city\nAmélie “Mélo” Noël,Liège €\n", Charset.forName("windows-1252"), none),
        new Encoded("name,city\nОлена Шевченко,Харків і Київ\nІван Коваль,Львів та Одеса\n", Charset.forName("windows-1251"), none),
        new Encoded("name,city\nمحمد العمراني,حلب في سوريا\nفاطمة بنت علي,دمشق القديمة\n", Charset.forName("windows-1256"), none));
  }

  @ParameterizedTest
  @MethodSource("encodings")
  void lettersSurviveWhateverProgramSavedTheFile(Encoded encoded) throws Exception {
    var text = encoded.text().getBytes(encoded.charset());
    var bytes = new byte[encoded.mark().length + text.length];
    System.arraycopy(encoded.mark(), 0, bytes, 0, encoded.mark().length);
    System.arraycopy(text, 0, bytes, encoded.mark().length, text.length);
    var rows = read(Files.write(folder.resolve("list.csv"), bytes));
    assertThat(rows.stream().map(row -> String.join(",", row.cells())).toList()).isEqualTo(encoded.text().lines().toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t", "|"})
  void theDelimiterIsFound(String d) throws Exception {
    var rows = read("name" + d + "note" + d + "phone\n\"Doe" + d + " Jane\"" + d + "a b" + d + "1\n");
    assertThat(rows.getFirst().cells()).containsExactly("name", "note", "phone");
    assertThat(rows.get(1).cells().getFirst()).isEqualTo("Doe" + d + " Jane");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void rowsKeepTheLineAnEditorShows(String end) throws Exception {
    var rows = read(String.join(end, "a,b", "", "\"two", "lines\",\"say \"\"hi\"\"\"", "1", "1,2,3", ""));
    assertThat(rows).extracting(SheetRow::line).containsExactly(1L, 3L, 5L, 6L);
    assertThat(rows.get(1).cells()).containsExactly("two\nlines", "say \"hi\"");
    assertThat(rows.get(2).cell(1)).isEmpty();
    assertThat(rows.get(3).cells()).hasSize(3);
  }

  @Test
  void aFirstLineThatAnnouncesTheDelimiterIsObeyed() throws Exception {
    var rows = read("sep=;\nname;city\nJane, Doe;Gent\n");
    assertThat(rows.getFirst()).isEqualTo(new SheetRow(2, List.of("name", "city")));
    assertThat(rows.get(1).cells()).containsExactly("Jane, Doe", "Gent");
  }

  @Test
  void aStrayQuoteSpoilsNoOtherRow() throws Exception {
    assertThat(read("name,note\nA,5\" pipe\nB,\"x\" y\nC,ok\n")).extracting(row -> row.cell(0)).containsExactly("name", "A", "B", "C");
  }

  @Test
  void aQuoteThatNobodyClosesSpoilsNoOtherRow() throws Exception {
    String rows = "name,born,city\n\"Ada,1990,Gent\nBen,1991,Gent\n\"Cem, Can\",1992,\"Rue Haute 1\n1000 Brussels\"\nDua,1993,Gent\n";
    assertThat(read(rows)).extracting(SheetRow::cells).containsExactly(
        List.of("name", "born", "city"), List.of("\"Ada", "1990", "Gent"), List.of("Ben", "1991", "Gent"),
        List.of("Cem, Can", "1992", "Rue Haute 1\n1000 Brussels"), List.of("Dua", "1993", "Gent"));
    assertThat(read("name,note\nA,\"x\nB,y\nC,z\n")).extracting(row -> row.cell(0)).containsExactly("name", "A", "B", "C");
    assertThat(read("name,note\nA,\"x, and\ny, and, z\"\nC,z\n").get(1).cells()).containsExactly("A", "x, and\ny, and, z");
  }

  @Test
  void aWorkbookGivesDatesNumbersAndTextAsPeopleSeeThem() throws Exception {
    var file = folder.resolve("list.xlsx");
    try (var out = Files.newOutputStream(file); var book = new Workbook(out, "Test", "1.0")) {
      book.newWorksheet("Empty");
      var sheet = book.newWorksheet("People");
      sheet.value(2, 0, "name");
      sheet.value(2, 1, "born");
      sheet.value(3, 0, "Amina");
      sheet.value(3, 1, LocalDate.of(1998, 4, 3));
      sheet.style(3, 1).format("dd/mm/yyyy").set();
      sheet.value(3, 2, 32470123456L);
      sheet.value(3, 4, 1.5);
      sheet.value(3, 5, true);
      sheet.value(5, 0, "محمد");
    }
    assertThat(read(file)).containsExactly(
        new SheetRow(3, List.of("name", "born")),
        new SheetRow(4, List.of("Amina", "1998-04-03", "32470123456", "", "1.5", "true")),
        new SheetRow(6, List.of("محمد")));
  }

  @Test
  void aFormulaGivesTheValueItHadWhenTheWorkbookWasSaved() throws Exception {
    var file = workbook("", """
        <row r="1"><c r="A1" t="str"><f>"Ami"&amp;"na"</f><v>Amina</v></c><c r="B1"><f>40+2</f><v>42</v></c><c r="C1" t="e"><f>1/0</f><v>#DIV/0!</v></c></row>""");
    assertThat(read(file)).containsExactly(new SheetRow(1, List.of("Amina", "42", "#DIV/0!")));
  }

  @Test
  void aWorkbookCannotReadOtherFiles() throws Exception {
    var secret = Files.writeString(folder.resolve("secret.txt"), "swordfish");
    var file = workbook("<!DOCTYPE x [<!ENTITY secret SYSTEM \"" + secret.toUri() + "\">]>", """
        <row r="1"><c r="A1" t="inlineStr"><is><t>name &secret;</t></is></c></row>""");
    try {
      assertThat(read(file).toString()).doesNotContain("swordfish");
    } catch (SheetException refused) {
      assertThat(refused.args().toString()).doesNotContain("swordfish");
    }
  }

  private Path workbook(String doctype, String rows) throws IOException {
    var file = folder.resolve("hand.xlsx");
    var parts = java.util.Map.of(
        "[Content_Types].xml", """
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
            <Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
            <Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>""",
        "xl/_rels/workbook.xml.rels", """
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Target="worksheets/sheet1.xml"
            Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet"/></Relationships>""",
        "xl/workbook.xml", """
            <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">
            <sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>""",
        "xl/worksheets/sheet1.xml", doctype + """
            <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>""" + rows + "</sheetData></worksheet>");
    try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (var part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + part.getValue()).getBytes(StandardCharsets.UTF_8));
      }
    }
    return file;
  }

  @Test
  void aWorkbookThatUnpacksToTooMuchIsRefused() throws Exception {
    var file = folder.resolve("bomb.xlsx");
    try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
      zip.write(new byte[3 << 20]);
    }
    assertRefused(file, "sheet.file.unpacks-too-large");
  }

  @Test
  void aCellOrARowWithoutEndIsAFaultOfItsRowAlone() throws Exception {
    var rows = new ArrayList<SheetRow>();
    String text = "name,city\nA," + "x".repeat(300) + "\nB" + ",y".repeat(30) + "\nC,Gent\n";
    try (var reader = SheetReader.open(Files.writeString(folder.resolve("long.csv"), text), SMALL)) {
      reader.next();
      reader.next().ifPresent(rows::add);
      reader.next().ifPresent(rows::add);
      reader.next().ifPresent(rows::add);
    }
    assertThat(rows).extracting(row -> row.fault() == null ? "" : row.fault().column() + " " + row.fault().reason())
        .containsExactly("2 sheet.cell.too-long", "11 sheet.row.too-many-columns", "");
    assertThat(rows.get(0).cells().get(1)).hasSize(200);
    assertThat(rows.get(1).cells()).hasSize(10);
  }

  @Test
  void aFileWithoutEndIsRefused() throws Exception {
    assertRefused(Files.writeString(folder.resolve("c.csv"), "x\n".repeat(101)), "sheet.file.too-many-rows");
    assertRefused(Files.writeString(folder.resolve("d.csv"), "x\n".repeat(1 << 20)), "sheet.file.too-large");
  }

  @Test
  void filesThatAreNoTablesAreRefused() throws Exception {
    assertRefused(folder.resolve("absent.csv"), "sheet.file.missing");
    assertRefused(Files.write(folder.resolve("old.xls"), new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 0}), "sheet.file.old-excel");
    assertRefused(Files.writeString(folder.resolve("letter.pdf"), "%PDF-1.7"), "sheet.file.not-a-table");
    assertRefused(Files.write(folder.resolve("photo.csv"), new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13}), "sheet.file.not-a-table");
    try (var zip = new ZipOutputStream(Files.newOutputStream(folder.resolve("photos.xlsx")))) {
      zip.putNextEntry(new ZipEntry("photo.txt"));
      zip.write('x');
    }
    assertRefused(folder.resolve("photos.xlsx"), "sheet.file.not-a-table");
  }

  private void assertRefused(Path file, String reason) {
    assertThatThrownBy(() -> {
      try (var reader = SheetReader.open(file, SMALL)) {
        while (reader.next().isPresent()) { }
      }
    }).isInstanceOfSatisfying(SheetException.class, e -> assertThat(e.reason()).isEqualTo(reason));
  }

  private List<SheetRow> read(String text) throws IOException, SheetException {
    return read(Files.writeString(folder.resolve("list.csv"), text));
  }

  private static List<SheetRow> read(Path file) throws SheetException {
    var rows = new ArrayList<SheetRow>();
    try (var reader = SheetReader.open(file)) {
      for (var row = reader.next(); row.isPresent(); row = reader.next()) {
        rows.add(row.get());
      }
    }
    return rows;
  }
}
