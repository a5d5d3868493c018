package org.passerelle.proofs;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files that somebody might upload to do harm, or by mistake. */
final class HarmfulFiles {
  private HarmfulFiles() {}

  /** @param secret a file of the machine that no sheet may read; @param times how much noise */
  static Map<String, byte[]> all(Path secret, Random random, int times) throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("a bomb of zeros", xlsx(sheet("<row r=\"1\"><c t=\"inlineStr\"><is><t>" + " ".repeat(1) + "</t></is></c></row>"), 600));
    files.put("a million laughs", xlsx("<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\"><!ENTITY d \"&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;\"><!ENTITY e \"&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;\"><!ENTITY f \"&e;&e;&e;&e;&e;&e;&e;&e;&e;&e;\"><!ENTITY g \"&f;&f;&f;&f;&f;&f;&f;&f;&f;&f;\">]><worksheet><sheetData><row><c t=\"inlineStr\"><is><t>&g;</t></is></c></row></sheetData></worksheet>", 0));
    files.put("a file of the machine", xlsx("<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY s SYSTEM \"" + secret.toUri() + "\">]><worksheet><sheetData><row><c t=\"inlineStr\"><is><t>&s;</t></is></c></row></sheetData></worksheet>", 0));
    files.put("a formula", xlsx(sheet("<row r=\"1\"><c r=\"A1\"><f>WEBSERVICE(\"http://127.0.0.1\")</f><v>1</v></c></row>"), 0));
    files.put("a torn zip", "PK\u0003\u0004torn".getBytes(StandardCharsets.ISO_8859_1));
    files.put("a far cell", xlsx(sheet("<row r=\"1048576\"><c r=\"XFD1048576\" t=\"inlineStr\"><is><t>x</t></is></c></row>"), 0));
    files.put("a cell beyond the sheet", xlsx(sheet("<row r=\"99999999999\"><c r=\"ZZZZZZZZ9\"><v>1</v></c></row>"), 0));
    files.put("one open quote", ("name;email\n\"" + "x".repeat(3_000_000)).getBytes(StandardCharsets.UTF_8));
    files.put("one endless line", "x;".repeat(1_000_000).getBytes(StandardCharsets.UTF_8));
    for (String encoding : List.of("UTF-16LE", "UTF-16BE", "UTF-32", "windows-1252", "ISO-8859-1", "windows-1251", "windows-1256", "IBM850")) {
      files.put("names in " + encoding, "Nom;Prénom\nÉtienne;Noël\nمحمد;Олена\n".getBytes(Charset.forName(encoding)));
    }
    for (int i = 0; i < 30 * times; i++) {
      byte[] noise = new byte[random.nextInt(5_000)];
      random.nextBytes(noise);
      files.put("noise " + i, noise);
      byte[] torn = xlsx(sheet("<row r=\"1\"><c t=\"inlineStr\"><is><t>Name</t></is></c></row>"), 0);
      for (int flips = 0; flips < 8; flips++) {
        torn[random.nextInt(torn.length)] = (byte) random.nextInt(256);
      }
      files.put("a bent sheet " + i, torn);
    }
    return files;
  }

  static String sheet(String rows) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>" + rows + "</sheetData></worksheet>";
  }

  static byte[] xlsx(String sheet, int megabytesOfNothing) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      part(zip, "[Content_Types].xml", "<?xml version=\"1.0\"?><Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"xml\" ContentType=\"application/xml\"/><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/><Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/></Types>");
      part(zip, "_rels/.rels", "<?xml version=\"1.0\"?><Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
      part(zip, "xl/workbook.xml", "<?xml version=\"1.0\"?><workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet name=\"S\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>");
      part(zip, "xl/_rels/workbook.xml.rels", "<?xml version=\"1.0\"?><Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
      zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
      zip.write(sheet.getBytes(StandardCharsets.UTF_8));
      byte[] nothing = new byte[1 << 20];
      java.util.Arrays.fill(nothing, (byte) ' ');
      for (int i = 0; i < megabytesOfNothing; i++) {
        zip.write(nothing);
      }
      zip.closeEntry();
    }
    return out.toByteArray();
  }

  private static void part(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(text.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }
}
