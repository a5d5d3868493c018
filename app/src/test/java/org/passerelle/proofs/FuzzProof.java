package org.passerelle.proofs;

import java.io.ByteArrayOutputStream;
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
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
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
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FuzzProof {
  @RegisterExtension static final Proof PROOF = new Proof("fuzz");
  private static final int TIMES = Proof.isFull() ? 20 : 1;
  private static final int GUIDED_SECONDS = Proof.isFull() ? 300 : 40;
  private static final int BENT = Proof.isFull() ? 800 : 12;
  private static final int GUIDED_RUNS = Proof.isFull() ? 5_000_000 : 600;
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
  private static final long SEED = 20_261_122L;
  private final Random random = new Random(SEED);
  private Played history;
  private Account manager;
  private Cast cast;
  private UUID organisation;

  @BeforeEach
  void aNetworkWithSomethingInIt() {
    if (history == null) {
      history = played.playAll("fuzz-" + System.nanoTime() % 1_000_000, TODAY);
      Scope system = Scope.system(history.network().id());
      organisation = inScope.call(system, () -> networks.organisations().getFirst().id());
      manager = inScope.call(system, () -> accounts.openForStaff(
          organisation, "Mats Manager", null, "en", Set.of(Role.MANAGER, Role.ADVISER, Role.ADMINISTRATOR)));
      new Twins(new Owner(environment)).fillGaps(history.network().id(), organisation);
      UUID seeker = new Owner(environment).jdbc().sql("select seeker_person from duo where network_id = ? limit 1").param(history.network().id()).query(UUID.class).single();
      Account participant = inScope.call(system, () -> accounts.openForPerson(seeker, "Some Seeker", null, null, "en"));
      cast = new Cast(port, signIns, Map.of(Role.MANAGER, manager, Role.PARTICIPANT, participant), Map.of());
    }
  }

  @AfterEach
  void clockFollows() {
    clock.follow();
  }

  @Test
  void pagesFormsAndAddresses() {
    Owner owner = new Owner(environment);
    nobodyIsNameless(owner);
    RouteList listed = RouteList.read();
    Map<Route, String> pages = new LinkedHashMap<>();
    for (Route route : Routes.of(mappings)) {
      if (route.isRead() && !route.isFromProgram() && !route.path().startsWith("/demo")) {
        pages.put(route, listed.own(route, place -> anyId(owner, place)).replace("the-network", history.network().slug()));
      }
    }
    Map<String, Map<String, String>> forms = Collections.synchronizedMap(new TreeMap<>());
    Together.each(pages.entrySet(), page -> {
      Forms.collect(cast.get(role(page.getKey()), page.getValue()).text(), page.getValue(), forms);
      address(page.getKey(), page.getValue());
    });
    PROOF.note("forms", forms.size());
    Together.each(List.copyOf(forms.entrySet()), form -> form(form.getKey(), form.getValue()));
    PROOF.must(cast.get(Role.MANAGER, "/staff/today").status() == 200, "Nobody was signed in at the end, so that little was tried.");
  }

  private void nobodyIsNameless(Owner owner) {
    owner.jdbc().sql("select full_name, p::text from person p where network_id = ?").param(history.network().id())
        .query((row, i) -> row.getString(1).isBlank() ? row.getString(2) : "").list().stream()
        .filter(row -> !row.isEmpty()).forEach(row -> PROOF.broken("Somebody has no name: " + row));
  }

  private static Role role(Route route) {
    return route.roles().contains(Role.PARTICIPANT) && !route.roles().contains(Role.MANAGER) ? Role.PARTICIPANT : Role.MANAGER;
  }

  private void address(Route route, String own) {
    Random random = drawnFor(route.path());
    for (int i = 0; i < TIMES; i++) {
      String nasty = nasty(random);
      judge("GET " + route.path(), cast.get(role(route), route.at(name -> name.equals("network") ? history.network().slug() : path(nasty))), nasty);
      StringBuilder asked = new StringBuilder(own).append(own.contains("?") ? "&" : "?").append("q=").append(Visitor.encoded(nasty));
      for (String name : List.of("page", "stage", "edition", "months", "week")) {
        asked.append('&').append(name).append('=').append(Visitor.encoded(nasty(random)));
      }
      if (asked.length() < 7_000) {
        judge("GET " + route.path() + "?", cast.get(role(route), asked.toString()), nasty);
      }
    }
  }

  private void form(String action, Map<String, String> fields) {
    Random random = drawnFor(action);
    Role who = action.startsWith("/me") ? Role.PARTICIPANT : Role.MANAGER;
    for (int i = 0; i < 3 * TIMES; i++) {
      Map<String, String> sent = new LinkedHashMap<>();
      int spared = i;
      fields.forEach((name, value) -> sent.put(name, random.nextInt(3) == 0 || spared == 0 ? nasty(random) : value.isEmpty() ? Forms.plausible(name) : value));
      judge("POST " + action, cast.post(who, action, sent), sent.toString());
    }
    judge("POST " + action, cast.post(who, action, Map.of()), "nothing");
    judge("POST " + action, cast.signedIn(who, browser -> browser.send("POST", action, new byte[] {(byte) 0xff, '=', (byte) 0xfe, '%', 'z', 'z'}, "application/x-www-form-urlencoded")), "bytes");
    judge("POST " + action, cast.signedIn(who, browser -> browser.send("POST", action, "--x\r\nno multipart", "multipart/form-data; boundary=x")), "a torn multipart");
  }

  /** The same draw for the same target, whatever ids this run has given and however many are tried at once. */
  private static Random drawnFor(String target) {
    return new Random(SEED ^ target.replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "{id}").hashCode());
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
    Path secret = Files.writeString(work.resolve("secret"), "a-secret-of-the-machine");
    Map<String, byte[]> files = HarmfulFiles.all(secret, random, TIMES);
    for (var file : files.entrySet()) {
      Path path = Files.write(work.resolve("upload"), file.getValue());
      String read = inTime(file.getKey(), () -> readAll(path));
      PROOF.count("files");
      PROOF.must(!read.contains("a-secret-of-the-machine"), "A sheet reads files of the machine.");
    }
    upload(files);
  }

  @Test
  void whatTheParsersThemselvesLeadTo() throws Exception {
    Map<String, byte[]> sheets = new LinkedHashMap<>();
    sheets.put("csv", "Name;E-mail\n\"Amina; X\";a@b.example\n".getBytes(StandardCharsets.UTF_8));
    sheets.put("xlsx", HarmfulFiles.xlsx(HarmfulFiles.sheet("<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>Name</t></is></c><c r=\"B1\"><v>45000</v></c></row>"), 0));
    sheets.put("sheet", ("\u0000" + HarmfulFiles.sheet("<row r=\"1\"><c r=\"A1\" s=\"1\" t=\"b\"><v>1</v></c><c r=\"B1\"><f>A1</f><v>2.5</v></c></row>")).getBytes(StandardCharsets.UTF_8));
    Map<String, byte[]> blueprints = new LinkedHashMap<>();
    for (String key : List.of("duo", "loh", "kotosib")) {
      blueprints.put(key, Blueprints.shipped(key).orElseThrow().text().getBytes(StandardCharsets.UTF_8));
    }
    Guided sheet = Guided.begin(SheetTarget.class, "org.passerelle.sheets.**", sheets, GUIDED_RUNS, GUIDED_SECONDS, work);
    Guided blueprint = Guided.begin(BlueprintTarget.class, "org.passerelle.programmes.blueprint.**", blueprints, GUIDED_RUNS, GUIDED_SECONDS, work);
    sheet.end(PROOF, GUIDED_SECONDS);
    blueprint.end(PROOF, GUIDED_SECONDS);
  }

  @Test
  void blueprintsThatAreNone() throws Exception {
    List<String> texts = new ArrayList<>(List.of(
        "", "a", "[]", "{}", "- ", "!!java.net.URL [\"http://127.0.0.1\"]", "a: &a [*a]", "? ", "%YAML 9.9\n---\n", "\u0000", "key: [" + "[".repeat(5_000),
        "a: &a [x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: &d [*c,*c,*c,*c,*c,*c,*c,*c,*c]\ne: &e [*d,*d,*d,*d,*d,*d,*d,*d,*d]\nf: [*e,*e,*e,*e,*e,*e,*e,*e,*e]\n"));
    for (String key : Blueprints.shipped()) {
      String whole = Blueprints.shipped(key).orElseThrow().text();
      for (int i = 0; i < BENT; i++) {
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
      for (String cell : Cells.of(csv.text())) {
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
    return nasty(random);
  }

  private static String nasty(Random random) {
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
