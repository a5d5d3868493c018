package org.passerelle.proofs;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.passerelle.access.Account;
import org.passerelle.access.Accounts;
import org.passerelle.access.ApiTokens;
import org.passerelle.access.Networks;
import org.passerelle.people.People;
import org.passerelle.people.PersonDetails;
import org.passerelle.people.PersonProfile;
import org.passerelle.programmes.blueprint.Blueprints;
import org.passerelle.proofs.Routes.Route;
import org.passerelle.proofs.Visitor.Answer;
import org.passerelle.replay.PlayedNetwork;
import org.passerelle.replay.PlayedNetwork.Played;
import org.passerelle.scope.InScope;
import org.passerelle.scope.MovableClock;
import org.passerelle.scope.Role;
import org.passerelle.scope.Scope;
import org.passerelle.sheets.SheetException;
import org.passerelle.sheets.SheetReader;
import org.passerelle.testing.ProductTest;
import org.passerelle.testing.SignIns;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Whatever is typed, sent or brought as a file: no server error, no hang, and a refusal in words; and what leaves as a
 * spreadsheet does nothing when it is opened. Inputs are drawn from a seed, so that a failure comes again.
 */
@ProductTest
class FuzzProof {
  @RegisterExtension static final Proof PROOF = new Proof("fuzz");
  private static final int TIMES = Proof.isFull() ? 20 : 1;
  private static final Duration LONGEST = Duration.ofSeconds(20);
  private static final LocalDate TODAY = LocalDate.of(2026, 6, 15);
  private static final List<String> NASTY =
      List.of(
          "", " ", "\u0000", "a\u0000b", "x".repeat(70_000), "'; drop table person; --", "<script>alert(1)</script>", "%00%ff", "\uD800",
          "\u202E\u2066abc", "🜁🜂👩‍👩‍👧‍👦", "999999999999999999999999", "-1", "0x10", "1e309", "NaN", "2026-02-30", "0000-00-00", "99999-12-31",
          "{\"a\":1}", "${7*7}", "{{7*7}}", "../../../etc/passwd", "\r\nSet-Cookie: x=y", "٠١٢٣", "null", "true", "[]",
          "00000000-0000-0000-0000-000000000000", "=1+1", "\\", "\"", "a,b;c\td", "{0} {name} '{x}'");

  @Autowired PlayedNetwork played;
  @Autowired Networks networks;
  @Autowired Accounts accounts;
  @Autowired ApiTokens tokens;
  @Autowired SignIns signIns;
  @Autowired People people;
  @Autowired InScope inScope;
  @Autowired MovableClock clock;
  @Autowired Environment environment;
  @Autowired List<RequestMappingHandlerMapping> mappings;
  @LocalServerPort int port;
  @TempDir Path work;
  private final Random random = new Random(20_261_122L);
  private Played history;
  private Account manager;
  private UUID organisation;

  @BeforeEach
  void aNetworkWithSomethingInIt() {
    if (history == null) {
      history = played.play("fuzz-" + System.nanoTime() % 1_000_000, TODAY);
      Scope system = Scope.system(history.network().id());
      organisation = inScope.call(system, () -> networks.organisations().getFirst().id());
      manager = inScope.call(system, () -> accounts.openForStaff(
          organisation, "Mats Manager", null, "en", java.util.Set.of(Role.MANAGER, Role.ADVISER, Role.ADMINISTRATOR)));
    }
  }

  @AfterEach
  void clockFollows() {
    clock.follow();
  }

  @Test
  void pagesFormsAndAddresses() {
    Owner owner = new Owner(environment);
    new Twins(owner).fillGaps(history.network().id(), organisation);
    UUID seeker = owner.jdbc().sql("select seeker_person from duo where network_id = ? limit 1").param(history.network().id()).query(UUID.class).single();
    Account participant = inScope.call(Scope.system(history.network().id()), () -> accounts.openForPerson(seeker, "Some Seeker", null, null, "en"));
    RouteList listed = RouteList.read();
    Map<String, Map<String, String>> forms = new LinkedHashMap<>();
    for (Route route : Routes.of(mappings)) {
      if (!route.isRead() || route.isFromProgram() || route.path().startsWith("/demo")) {
        continue;
      }
      Account who = route.roles().contains(Role.PARTICIPANT) && !route.roles().contains(Role.MANAGER) ? participant : manager;
      String own = listed.own(route, place -> anyId(owner, place)).replace("the-network", history.network().slug());
      Forms.collect(as(who).get(own).text(), own, forms);
      for (int i = 0; i < TIMES; i++) {
        String nasty = nasty();
        judge("GET " + route.path(), as(who).get(route.at(name -> name.equals("network") ? history.network().slug() : path(nasty))), nasty);
        String asked = own + (own.contains("?") ? "&" : "?") + "q=" + Visitor.encoded(nasty) + "&page=" + Visitor.encoded(nasty())
            + "&stage=" + Visitor.encoded(nasty()) + "&edition=" + Visitor.encoded(nasty()) + "&months=" + Visitor.encoded(nasty()) + "&week=" + Visitor.encoded(nasty());
        if (asked.length() < 7_000) {
          judge("GET " + route.path() + "?", as(who).get(asked), nasty);
        }
      }
    }
    PROOF.note("forms", forms.size());
    forms.forEach((action, fields) -> {
      Account who = action.startsWith("/me") ? participant : manager;
      for (int i = 0; i < 3 * TIMES; i++) {
        Map<String, String> sent = new LinkedHashMap<>();
        int spared = i;
        fields.forEach((name, value) -> sent.put(name, random.nextInt(3) == 0 || spared == 0 ? nasty() : value.isEmpty() ? Forms.plausible(name) : value));
        judge("POST " + action, as(who).post(action, sent), sent.toString());
      }
      judge("POST " + action, as(who).post(action, Map.of()), "nothing");
      judge("POST " + action, as(who).send("POST", action, new byte[] {(byte) 0xff, '=', (byte) 0xfe, '%', 'z', 'z'}, "application/x-www-form-urlencoded"), "bytes");
      judge("POST " + action, as(who).send("POST", action, "--x\r\nno multipart", "multipart/form-data; boundary=x"), "a torn multipart");
    });
  }

  @Test
  void whatProgramsSend() {
    String token = inScope.call(manager.scope(), () -> tokens.issue(organisation, "Fuzz", Role.MANAGER));
    RouteList listed = RouteList.read();
    Owner owner = new Owner(environment);
    List<String> bodies = new ArrayList<>(List.of(
        "", "null", "[]", "{}", "{", "\"x\"", "1", "[".repeat(20_000), "{\"a\":".repeat(5_000), "{\"fullName\":null}", "{\"fullName\":{}}", "{\"fullName\":[1,2]}",
        "{\"fullName\":\"\\u0000\"}", "{\"fullName\":\"a\\u0000b\"}", "{\"fullName\":\"\\ud800\"}", "{\"fullName\":\"x\",\"birthDate\":\"9999999-01-01\"}", "{\"fullName\":\"x\",\"education\":1e400}",
        "{\"fullName\":\"x\",\"education\":99999999999999999999}", "{\"fullName\":\"x\",\"fullName\":\"y\"}", "{\"fullName\":\"x\",\"email\":\"" + "a".repeat(100_000) + "\"}",
        "{\"participation\":\"not-an-id\"}", "{\"heldOn\":\"2026-13-45\",\"minutes\":-5}", "{\"capacity\":2147483648}", "{\"startsAt\":\"+1000000000-12-31T23:59:59Z\",\"endsAt\":\"x\"}"));
    for (Route route : Routes.of(mappings)) {
      if (!route.isFromProgram()) {
        continue;
      }
      String own = listed.own(route, place -> anyId(owner, place));
      for (String body : route.isRead() ? List.of("") : bodies) {
        Visitor program = new Visitor(port).withHeader("Authorization", "Bearer " + token);
        Answer answer = route.isRead()
            ? program.get(own + "?q=" + path(nasty()) + "&size=" + path(nasty()) + "&after=" + path(nasty()) + "&page=" + path(nasty()) + "&phase=" + path(nasty()) + "&edition=" + path(nasty()))
            : program.send(route.method(), own, body, "application/json");
        PROOF.count("api_calls");
        PROOF.must(answer.status() < 500, route.method() + " " + route.path() + " answers " + answer.status() + " to " + shortly(body));
        PROOF.must(answer.status() < 400 || answer.status() == 429 || answer.header("Content-Type").startsWith("application/problem+json") && answer.text().contains("\"detail\""),
            route.method() + " " + route.path() + " refuses without a word (" + answer.status() + "): " + shortly(body));
        if (answer.status() == 429) {
          token = inScope.call(manager.scope(), () -> tokens.issue(organisation, "Fuzz again", Role.MANAGER));
        }
      }
    }
  }

  @Test
  void filesThatMeanHarm() throws Exception {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("a bomb of zeros", xlsx(sheet("<row r=\"1\"><c t=\"inlineStr\"><is><t>" + " ".repeat(1) + "</t></is></c></row>"), 600));
    files.put("a million laughs", xlsx("<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\"><!ENTITY d \"&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;\"><!ENTITY e \"&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;\"><!ENTITY f \"&e;&e;&e;&e;&e;&e;&e;&e;&e;&e;\"><!ENTITY g \"&f;&f;&f;&f;&f;&f;&f;&f;&f;&f;\">]><worksheet><sheetData><row><c t=\"inlineStr\"><is><t>&g;</t></is></c></row></sheetData></worksheet>", 0));
    Path secret = Files.writeString(work.resolve("secret"), "a-secret-of-the-machine");
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
    for (int i = 0; i < 30 * TIMES; i++) {
      byte[] noise = new byte[random.nextInt(5_000)];
      random.nextBytes(noise);
      files.put("noise " + i, noise);
      byte[] torn = xlsx(sheet("<row r=\"1\"><c t=\"inlineStr\"><is><t>Name</t></is></c></row>"), 0);
      for (int flips = 0; flips < 8; flips++) {
        torn[random.nextInt(torn.length)] = (byte) random.nextInt(256);
      }
      files.put("a bent sheet " + i, torn);
    }
    for (var file : files.entrySet()) {
      Path path = Files.write(work.resolve("upload"), file.getValue());
      String read = inTime(file.getKey(), () -> readAll(path));
      PROOF.count("files");
      PROOF.must(!read.contains("a-secret-of-the-machine"), "A sheet reads files of the machine.");
    }
    upload(files);
  }

  @Test
  void blueprintsThatAreNone() throws Exception {
    List<String> texts = new ArrayList<>(List.of(
        "", "a", "[]", "{}", "- ", "!!java.net.URL [\"http://127.0.0.1\"]", "a: &a [*a]", "? ", "%YAML 9.9\n---\n", "\u0000", "key: [" + "[".repeat(5_000),
        "a: &a [x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: &d [*c,*c,*c,*c,*c,*c,*c,*c,*c]\ne: &e [*d,*d,*d,*d,*d,*d,*d,*d,*d]\nf: [*e,*e,*e,*e,*e,*e,*e,*e,*e]\n"));
    for (String key : Blueprints.shipped()) {
      String whole = Blueprints.shipped(key).orElseThrow().text();
      for (int i = 0; i < 40 * TIMES; i++) {
        texts.add(bent(whole));
      }
    }
    for (String text : texts) {
      PROOF.count("blueprints");
      inTime("a blueprint", () -> switch (Blueprints.loadText("bent.yaml", text)) {
        case Blueprints.Loaded loaded -> "loaded";
        case Blueprints.Refused refused -> {
          PROOF.must(!refused.problems().isEmpty() && refused.problems().stream().noneMatch(problem -> problem.toString().isBlank()), "A blueprint is refused without a word.");
          yield "refused";
        }
      });
    }
  }

  @Test
  void whatLeavesAsASpreadsheetDoesNothing() throws Exception {
    List<String> harmful = List.of("=1+1", "+1+1", "-1+1", "@SUM(A1)", "\t=1+1", "\r=1+1", "=cmd|' /C calc'!A0", "＝1+1", "=HYPERLINK(\"http://x\")", "\"=1+1", "x\n=1+1");
    inScope.run(Scope.system(history.network().id()), () -> {
      var owner = new Owner(environment).jdbc();
      List<UUID> ids = owner.sql("select person_id from participation where network_id = ? and role = 'mentee' order by person_id").param(history.network().id()).query(UUID.class).list();
      for (int i = 0; i < harmful.size() && i < ids.size(); i++) {
        owner.sql("update person set full_name = ? where network_id = ? and id = ?").params(harmful.get(i), history.network().id(), ids.get(i)).update();
      }
    });
    Visitor browser = as(manager);
    String page = browser.get("/staff/impact/duo").text();
    List<String> lists = Pattern.compile("href=\"(/staff/impact/duo/list[^\"]*)\"").matcher(page).results().map(found -> found.group(1).replace("&amp;", "&")).distinct().toList();
    for (String list : lists) {
      Answer csv = browser.get(list.replace("/list", "/list.csv"));
      PROOF.count("exports");
      for (String cell : cells(csv.text())) {
        PROOF.must(!cell.matches("(?s)^\\s*[=+\\-@＝＋－＠\\t\\r].*") || cell.matches("-?[0-9.,]+"), "A CSV cell acts when it is opened: " + cell);
      }
      Answer xlsx = browser.get(list.replace("/list", "/list.xlsx"));
      Path sheet = Files.write(work.resolve("list.xlsx"), xlsx.response().body());
      try (ZipFile zip = new ZipFile(sheet.toFile())) {
        for (ZipEntry entry : Collections.list(zip.entries())) {
          String part = new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
          PROOF.must(!part.contains("<f>") && !part.contains("<f "), "An XLSX export holds a formula in " + entry.getName());
          PROOF.must(!entry.getName().contains("externalLink") && !entry.getName().contains("vba"), "An XLSX export holds " + entry.getName());
        }
      }
    }
    PROOF.must(!lists.isEmpty(), "The dashboard offers no list.");
  }

  // Cells of a CSV, quotes taken away as a spreadsheet does.
  private static List<String> cells(String csv) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    String text = csv.replace("\uFEFF", "");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' && quoted && i + 1 < text.length() && text.charAt(i + 1) == '"') {
        cell.append(c);
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (!quoted && (c == ';' || c == ',' || c == '\n' || c == '\r')) {
        cells.add(cell.toString());
        cell.setLength(0);
      } else {
        cell.append(c);
      }
    }
    return cells;
  }

  private void upload(Map<String, byte[]> files) {
    Visitor browser = as(manager);
    String target = Pattern.compile("<option value=\"([^\"]+)\"").matcher(browser.get("/staff/imports").text()).results().map(found -> found.group(1)).findFirst().orElse("");
    int sent = 0;
    for (var file : files.entrySet()) {
      if (file.getValue().length > 2_500_000 || ++sent > 25 * TIMES) {
        continue;
      }
      ByteArrayOutputStream body = new ByteArrayOutputStream();
      body.writeBytes(("--q\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + browser.formToken()
          + "\r\n--q\r\nContent-Disposition: form-data; name=\"target\"\r\n\r\n" + target
          + "\r\n--q\r\nContent-Disposition: form-data; name=\"file\"; filename=\"../../list.csv\"\r\nContent-Type: text/csv\r\n\r\n").getBytes(StandardCharsets.UTF_8));
      body.writeBytes(file.getValue());
      body.writeBytes("\r\n--q--\r\n".getBytes(StandardCharsets.UTF_8));
      Answer answer = browser.send("POST", "/staff/imports", body.toByteArray(), "multipart/form-data; boundary=q");
      judge("an upload of " + file.getKey(), answer, file.getKey());
      PROOF.must(answer.status() == 302 || answer.text().contains("error-summary"), "An upload of " + file.getKey() + " is refused without a word (" + answer.status() + ")");
      if (answer.status() == 302) {
        judge("the columns of " + file.getKey(), browser.get(answer.location().replaceAll("^https?://[^/]+", "")), file.getKey());
      }
    }
  }

  private void judge(String what, Answer answer, String sent) {
    PROOF.count("requests");
    PROOF.must(answer.status() < 500, what + " answers " + answer.status() + " to " + shortly(sent));
    PROOF.must(answer.status() < 400 || answer.text().contains("<h1") || answer.status() == 400 && answer.text().length() < 400 || answer.text().isEmpty() && answer.status() == 405,
        what + " refuses without a word: " + answer.status());
    PROOF.must(answer.newCookies().stream().noneMatch(cookie -> cookie.startsWith("x=y")), what + " lets others set a cookie");
    PROOF.must(!answer.text().contains("<script>alert(1)"), what + " shows a script as it was typed");
  }

  private String inTime(String what, java.util.concurrent.Callable<String> work) throws Exception {
    try (var one = Executors.newSingleThreadExecutor()) {
      var future = one.submit(work);
      try {
        return Optional.ofNullable(future.get(LONGEST.toSeconds(), TimeUnit.SECONDS)).orElse("");
      } catch (TimeoutException hangs) {
        future.cancel(true);
        PROOF.broken(what + " hangs");
        return "";
      } catch (ExecutionException failed) {
        PROOF.broken(what + " falls: " + failed.getCause());
        return "";
      }
    }
  }

  private static String readAll(Path file) {
    StringBuilder read = new StringBuilder();
    try (SheetReader sheet = SheetReader.open(file)) {
      for (var row = sheet.next(); row.isPresent(); row = sheet.next()) {
        if (read.length() < 10_000) {
          read.append(row.get());
        }
      }
    } catch (SheetException refused) {
      PROOF.must(refused.reason().startsWith("sheet."), "A sheet is refused without a sentence: " + refused.reason());
    }
    return read.toString();
  }

  private static String sheet(String rows) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>" + rows + "</sheetData></worksheet>";
  }

  private static byte[] xlsx(String sheet, int megabytesOfNothing) throws IOException {
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

  private String bent(String text) {
    StringBuilder bent = new StringBuilder(text);
    for (int i = 0; i < 1 + random.nextInt(4); i++) {
      int at = random.nextInt(bent.length());
      switch (random.nextInt(5)) {
        case 0 -> bent.delete(at, Math.min(bent.length() - 1, at + random.nextInt(200)));
        case 1 -> bent.insert(at, NASTY.get(random.nextInt(NASTY.size())).replace("x".repeat(70_000), "x"));
        case 2 -> bent.setCharAt(at, (char) (32 + random.nextInt(90)));
        case 3 -> bent.insert(at, "\n" + " ".repeat(random.nextInt(12)) + "- ");
        default -> bent.insert(at, text, 0, Math.min(text.length(), random.nextInt(400)));
      }
    }
    return bent.toString();
  }

  private UUID anyId(Owner owner, String place) {
    String table = place.replaceAll("\\..*", "");
    String column = place.contains(".") ? place.replaceAll(".*\\.", "") : "id";
    return owner.jdbc().sql("select %s from %s where network_id = ? order by 1 limit 1".formatted(column, table)).param(history.network().id()).query(UUID.class).optional().orElse(new UUID(0, 0));
  }

  private String nasty() {
    return NASTY.get(random.nextInt(NASTY.size()));
  }

  private static String path(String text) {
    String encoded = Visitor.encoded(text.length() > 500 ? text.substring(0, 500) : text).replace("+", "%20");
    return encoded.isEmpty() ? "%20" : encoded;
  }

  private static String shortly(String text) {
    return text.length() > 160 ? text.substring(0, 160) + "..." : text;
  }

  private Visitor as(Account account) {
    return new Visitor(port).withCookie(signIns.cookieFor(account));
  }
}
