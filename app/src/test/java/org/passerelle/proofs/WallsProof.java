package org.passerelle.proofs;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.passerelle.access.Account;
import org.passerelle.access.Accounts;
import org.passerelle.access.ApiTokens;
import org.passerelle.access.Network;
import org.passerelle.access.Networks;
import org.passerelle.access.Organisation;
import org.passerelle.proofs.Owner.Table;
import org.passerelle.proofs.Routes.Route;
import org.passerelle.proofs.Visitor.Answer;
import org.passerelle.replay.PlayedNetwork;
import org.passerelle.replay.PlayedNetwork.Played;
import org.passerelle.scope.InScope;
import org.passerelle.scope.MovableClock;
import org.passerelle.scope.Role;
import org.passerelle.scope.Scope;
import org.passerelle.testing.ProductTest;
import org.passerelle.testing.SignIns;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Nobody sees what is not theirs. A played network gets a twin in another organisation and one in another network, whose
 * every name holds a word of their own; then each route is called by each role with the ids of its own records, of the
 * other organisation's and of the other network's, and the database is asked the same as the application's role.
 */
@ProductTest
class WallsProof {
  @RegisterExtension static final Proof PROOF = new Proof("walls");

  private static final String ORGANISATION_MARK = "ANDERSHAUS";
  private static final String NETWORK_MARK = "ANDERNETZ";
  private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
  private static final Pattern MASKED =
      Pattern.compile("(?:name=\"_csrf\" value|data-csrf|name=\"began\" value)=\"[^\"]*\"|/assets/[^\"]*|found in [0-9]+ ms");
  /** Lists the open programmes of all networks; makes a new secret each time; shows what this proof itself does. */
  private static final Set<String> NOT_COMPARED =
      Set.of("/", "/sign-in/staff/second-factor", "/staff/audit", "/demo/{figure}");
  private static final LocalDate TODAY = LocalDate.of(2026, 6, 15);
  private static final List<Role> STAFF =
      List.of(Role.ADMINISTRATOR, Role.MANAGER, Role.ADVISER, Role.TRAINER, Role.FUNDER);
  private static final Set<Role> WHOLE_NETWORK = Set.of(Role.ADMINISTRATOR, Role.MANAGER, Role.FUNDER);

  @Autowired PlayedNetwork played;
  @Autowired Networks networks;
  @Autowired Accounts accounts;
  @Autowired ApiTokens tokens;
  @Autowired SignIns signIns;
  @Autowired InScope inScope;
  @Autowired MovableClock clock;
  @Autowired JdbcClient jdbc;
  @Autowired Environment environment;
  @Autowired List<RequestMappingHandlerMapping> mappings;
  @LocalServerPort int port;

  private Owner owner;
  private Network network;
  private Network otherNetwork;
  private UUID organisation;
  private Organisation otherOrganisation;
  private final Map<Role, Account> people = new LinkedHashMap<>();
  private final Map<Role, String> programs = new LinkedHashMap<>();
  private RouteList listed;
  private List<Route> routes;
  private List<String> alone = List.of();

  @AfterEach
  void clockFollows() {
    clock.follow();
  }

  @Test
  void nobodySeesWhatIsNotTheirs() {
    routes = Routes.of(mappings);
    listed = RouteList.read();
    PROOF.note("routes", routes.size());
    PROOF.mustBe("routes_unlisted", 0, listed.compare(routes, PROOF::broken));

    build();
    Twins twins = new Twins(owner);
    List<String> unfilled = twins.fillGaps(network.id(), organisation);
    PROOF.mustBe("tables_without_a_row", 0, unfilled.size());
    unfilled.forEach(PROOF::broken);

    Map<String, String> before = pages();
    Map<String, String> again = pages();
    List<String> without = twins.copy(network.id(), organisation, otherNetwork.id(), networkFirst(otherNetwork), NETWORK_MARK);
    PROOF.mustBe("tables_without_a_twin_in_the_other_network", 0, without.size());
    without.forEach(PROOF::broken);
    Map<String, String> beforeTheOther = pages();
    compare(before, again, beforeTheOther, "another network's records", null);
    alone = twins.copy(network.id(), organisation, network.id(), otherOrganisation.id(), ORGANISATION_MARK);
    PROOF.note("tables_of_which_a_network_has_one_row", alone);
    compare(beforeTheOther, beforeTheOther, pages(), "another organisation's records", WHOLE_NETWORK);

    Map<String, String> sums = sums();
    everyRouteForEveryRole();
    everyLinkAndFormWithIdsSwapped();
    search();
    compareSums(sums);

    theDatabaseItself();
    errorsTellNothing();
  }

  // The scene.

  private void build() {
    owner = new Owner(environment);
    String name = "walls-" + System.nanoTime() % 1_000_000;
    Played history = played.play(name, TODAY);
    network = history.network();
    otherNetwork = networks.found(name + "-other", "The other network", Network.Kind.LIVE, network.zone(), "fr", "BE");
    Scope system = Scope.system(network.id());
    organisation = inScope.call(system, () -> networks.organisations().getFirst().id());
    otherOrganisation = inScope.call(system, () -> networks.addOrganisation("The other house", null));
    for (Role role : STAFF) {
      people.put(
          role,
          inScope.call(
              system,
              () -> accounts.openForStaff(organisation, "Somebody " + role.key(), role.key() + "@" + name + ".example", "en", Set.of(role))));
      programs.put(
          role, inScope.call(people.get(Role.ADMINISTRATOR).scope(), () -> tokens.issue(organisation, "Program " + role.key(), role)));
    }
    UUID seeker = first("select seeker_person from duo d where network_id = :network order by formed_at desc, id limit 1");
    people.put(
        Role.PARTICIPANT,
        inScope.call(system, () -> accounts.openForPerson(seeker, "Some Seeker", "seeker@" + name + ".example", null, "en")));
  }

  private UUID networkFirst(Network other) {
    return inScope.call(Scope.system(other.id()), () -> networks.organisations().getFirst().id());
  }

  private UUID first(String sql) {
    return owner.jdbc().sql(sql).param("network", network.id()).query(UUID.class).single();
  }

  private Visitor as(Role role) {
    return new Visitor(port).withCookie(signIns.cookieFor(people.get(role)));
  }

  private Visitor as(Role role, Route route) {
    return route.isFromProgram() && programs.containsKey(role)
        ? new Visitor(port).withHeader("Authorization", "Bearer " + programs.get(role))
        : as(role);
  }

  private Role[] roles() {
    return Role.values();
  }

  // What one may read stays the same whatever others have.

  private Map<String, String> pages() {
    Map<String, String> pages = new TreeMap<>();
    for (Role role : roles()) {
      Visitor browser = as(role);
      for (Route route : routes) {
        boolean mine = route.open() || route.roles().contains(role);
        if (route.isRead() && mine && !NOT_COMPARED.contains(route.path())) {
          Visitor visitor = route.isFromProgram() ? as(role, route) : browser;
          String path = own(route);
          Answer answer = visitor.get(path);
          PROOF.count("pages_compared");
          PROOF.must(answer.status() < 500, role.key() + " GET " + path + " answers " + answer.status());
          pages.put(role.key() + " GET " + path, answer.status() + " " + MASKED.matcher(answer.text()).replaceAll(""));
        }
      }
    }
    return pages;
  }

  private void compare(Map<String, String> before, Map<String, String> again, Map<String, String> after, String what, Set<Role> mayDiffer) {
    before.forEach(
        (page, text) -> {
          if (!text.equals(again.get(page))) {
            PROOF.broken(page + " is not the same twice, so that nothing can be said of it: " + difference(text, again.get(page)));
            return;
          }
          boolean may = mayDiffer != null && mayDiffer.stream().anyMatch(role -> page.startsWith(role.key() + " ") && !page.contains("/api/"));
          String mark = what.contains("network") ? NETWORK_MARK : ORGANISATION_MARK;
          if (!may && !text.equals(after.get(page))) {
            PROOF.broken(page + " changes with " + what + ": " + difference(text, after.get(page)));
          }
          if (!may && after.get(page).contains(mark)) {
            PROOF.broken(page + " shows " + what);
          }
        });
  }

  private static String difference(String one, String other) {
    int at = 0;
    while (at < Math.min(one.length(), other.length()) && one.charAt(at) == other.charAt(at)) {
      at++;
    }
    int from = Math.max(0, at - 60);
    return "[" + one.substring(from, Math.min(one.length(), at + 100)).replaceAll("\\s+", " ") + "] became ["
        + other.substring(from, Math.min(other.length(), at + 100)).replaceAll("\\s+", " ") + "]";
  }

  // Every route, every role, every realm.

  private UUID ownId(String place) {
    String table = place.replaceAll("\\..*", "");
    String column = place.contains(".") ? place.replaceAll(".*\\.", "") : "id";
    Table found = owner.tables().stream().filter(one -> one.name().equals(table)).findFirst().orElseThrow();
    UUID person = people.get(Role.PARTICIPANT).person();
    List<String> order = new ArrayList<>();
    for (String about : List.of("person_id", "seeker_person")) {
      if (found.has(about)) {
        order.add("(r.%s = '%s') desc nulls last".formatted(about, person));
      }
    }
    if (table.equals("person")) {
      order.add("(r.id = '%s') desc".formatted(person));
    }
    if (found.has("duo_id")) {
      order.add("exists (select 1 from duo d where d.network_id = r.network_id and d.id = r.duo_id and d.seeker_person = '%s') desc".formatted(person));
    }
    order.add("r." + column);
    return owner.jdbc()
        .sql("select r.%s from %s r where r.network_id = :network%s order by %s limit 1".formatted(
            column, table, found.has("organisation_id") ? " and (r.organisation_id = :organisation or r.organisation_id is null)" : "",
            String.join(", ", order)))
        .param("network", network.id())
        .param("organisation", organisation)
        .query(UUID.class)
        .single();
  }

  private String own(Route route) {
    return listed.own(route, this::ownId).replace("the-network", network.slug());
  }

  private void everyRouteForEveryRole() {
    for (Route route : routes) {
      String own = own(route);
      String inOtherOrganisation = swapped(own, ORGANISATION_MARK);
      String inOtherNetwork = swapped(own, NETWORK_MARK);
      for (Role role : roles()) {
        boolean allowed = route.roles().contains(role);
        if (!route.open() && !allowed) {
          refused(role, route, own);
        }
        if (!own.equals(inOtherNetwork)) {
          foreign(role, route, inOtherNetwork, allowed, NETWORK_MARK);
          boolean seesAll = WHOLE_NETWORK.contains(role) && !route.isFromProgram();
          if (!seesAll && !listed.isOfTheNetwork(route)) {
            foreign(role, route, inOtherOrganisation, allowed, ORGANISATION_MARK);
          }
        }
      }
      if (!route.open()) {
        Answer answer = send(new Visitor(port), route, own);
        PROOF.count("refusals");
        PROOF.must(isRefusal(answer), "a visitor " + route.line() + " answers " + answer.status());
      }
    }
  }

  private static final Set<Integer> REFUSALS = Set.of(401, 403, 404, 405, 410);

  private static boolean isRefusal(Answer answer) {
    return REFUSALS.contains(answer.status()) || answer.status() == 302 && answer.location().contains("/sign-in");
  }

  private void refused(Role role, Route route, String path) {
    Answer answer = send(as(role, route), route, path);
    PROOF.count("refusals");
    PROOF.must(isRefusal(answer), role.key() + " may not, and " + route.method() + " " + path + " answers " + answer.status());
  }

  /** A form may be refused for what is missing in it, or lead back; that nothing was changed is seen from the sums. */
  private void foreign(Role role, Route route, String path, boolean allowed, String mark) {
    Answer answer = send(as(role, route), route, path);
    PROOF.count("swapped_ids");
    PROOF.must(!answer.text().contains(mark), role.key() + " " + route.method() + " " + path + " shows what is foreign");
    boolean open = route.open() && !route.path().startsWith("/l/");
    boolean nothingDone = !route.isRead() && Set.of(302, 400).contains(answer.status());
    PROOF.must(open || nothingDone || isRefusal(answer), role.key() + (allowed ? "" : " (who may not)") + " " + route.method() + " " + route.path() + " with foreign ids answers "
        + answer.status() + " " + answer.location());
  }

  private static Answer send(Visitor visitor, Route route, String path) {
    if (route.isFromProgram()) {
      return route.isRead() ? visitor.get(path) : visitor.send(route.method(), path, "{}", "application/json");
    }
    return route.isRead() ? visitor.get(path) : visitor.post(path, Map.of());
  }

  private static String swapped(String text, String mark) {
    return ID.matcher(text).replaceAll(id -> Twins.twinOf(UUID.fromString(id.group()), mark).toString());
  }

  // What a page offers - links, forms, hidden fields - with the ids of others.

  private static final Pattern LINK = Pattern.compile("(?:href|src)=\"(/[^\"]*)\"");

  private void everyLinkAndFormWithIdsSwapped() {
    for (Role role : List.of(Role.ADVISER, Role.TRAINER, Role.PARTICIPANT, Role.MANAGER)) {
      Set<String> links = new java.util.LinkedHashSet<>();
      Map<String, Map<String, String>> forms = new LinkedHashMap<>();
      for (Route route : routes) {
        if (route.isRead() && route.roles().contains(role) && !route.isFromProgram()) {
          String path = own(route);
          String text = as(role).get(path).text();
          LINK.matcher(text).results().map(found -> found.group(1).replace("&amp;", "&")).filter(link -> ID.matcher(link).find()).limit(40)
              .forEach(links::add);
          Forms.collect(text, path, forms);
        }
      }
      List<String> marks = role == Role.MANAGER ? List.of(NETWORK_MARK) : List.of(NETWORK_MARK, ORGANISATION_MARK);
      for (String mark : marks) {
        for (String link : links) {
          Answer answer = as(role).get(swapped(link, mark));
          PROOF.count("swapped_links");
          PROOF.must(!answer.text().contains(mark), role.key() + " GET " + swapped(link, mark) + " shows what is foreign");
          PROOF.must(answer.status() < 500, role.key() + " GET " + swapped(link, mark) + " answers " + answer.status());
        }
        forms.forEach((action, fields) -> sendSwapped(role, action, fields, mark));
      }
    }
  }

  /** The path or the fields or both of others, with something plausible where nothing stood. */
  private void sendSwapped(Role role, String action, Map<String, String> fields, String mark) {
    Map<String, String> own = new LinkedHashMap<>();
    Map<String, String> foreign = new LinkedHashMap<>();
    fields.forEach((name, value) -> {
      String typed = value.isEmpty() ? Forms.plausible(name) : value;
      own.put(name, typed);
      foreign.put(name, swapped(typed, mark));
    });
    List<Map.Entry<String, Map<String, String>>> attempts = new ArrayList<>();
    if (ID.matcher(action).find()) {
      attempts.add(Map.entry(swapped(action, mark), own));
      attempts.add(Map.entry(swapped(action, mark), foreign));
    }
    if (!own.equals(foreign)) {
      attempts.add(Map.entry(action, foreign));
    }
    for (var attempt : attempts) {
      Answer answer = as(role).post(attempt.getKey(), attempt.getValue());
      PROOF.count("swapped_forms");
      PROOF.must(!answer.text().contains(mark), role.key() + " POST " + attempt.getKey() + " shows what is foreign");
      PROOF.must(answer.status() < 500, role.key() + " POST " + attempt.getKey() + " " + attempt.getValue() + " answers " + answer.status());
    }
  }

  private void search() {
    List<String> words = owner.jdbc()
        .sql("select distinct token from person_token where network_id = :network and length(token) > 3 limit 40")
        .param("network", network.id()).query(String.class).list();
    List<String> asked = new ArrayList<>(words);
    asked.addAll(List.of("andershaus", "andernetz", "a", "%", "_", "'", "\\"));
    for (String word : asked) {
      for (Role role : List.of(Role.ADVISER, Role.MANAGER)) {
        String text = as(role).get("/staff/people?q=" + Visitor.encoded(word)).text().replaceAll("(?i)value=\"[^\"]*\"", "");
        PROOF.count("searches");
        PROOF.must(!text.contains(NETWORK_MARK) && (role == Role.MANAGER || !text.contains(ORGANISATION_MARK)),
            role.key() + " finds others by searching " + word);
      }
      Answer answer = new Visitor(port).withHeader("Authorization", "Bearer " + programs.get(Role.ADVISER))
          .get("/api/v1/people?size=200&q=" + Visitor.encoded(word));
      PROOF.must(!answer.text().contains(NETWORK_MARK) && !answer.text().contains(ORGANISATION_MARK),
          "a program finds others by searching " + word);
    }
  }

  // Nothing of theirs was changed by all that.

  private Map<String, String> sums() {
    Map<String, String> sums = new TreeMap<>();
    for (Table table : owner.tables()) {
      String column = Twins.networkColumn(table);
      sums.put(table.name() + " of the other network", sum(table, column + " = :id", otherNetwork.id()));
      if (table.has("organisation_id") && !table.name().equals("network")) {
        sums.put(table.name() + " of the other organisation", sum(table, "organisation_id = :id", otherOrganisation.id()));
      }
    }
    return sums;
  }

  private String sum(Table table, String where, UUID id) {
    return owner.jdbc()
        .sql("select count(*) || ' ' || coalesce(md5(string_agg(t::text, ';' order by t::text)), '') from %s t where %s".formatted(table.name(), where))
        .param("id", id)
        .query(String.class)
        .single();
  }

  private void compareSums(Map<String, String> before) {
    Map<String, String> after = sums();
    PROOF.note("tables_compared", before.size());
    before.forEach((what, sum) -> PROOF.must(sum.equals(after.get(what)), "What is in " + what + " was changed from outside: " + sum + ", now " + after.get(what)));
  }

  // The second wall alone.

  private void theDatabaseItself() {
    for (Role role : roles()) {
      Scope scope = people.get(role).scope();
      for (Table table : owner.tables()) {
        String column = Twins.networkColumn(table);
        none(scope, table, "%s is distinct from :id".formatted(column), network.id(), role + " reads another network's " + table.name());
        boolean held = table.has("organisation_id") && table.isOfRecords();
        if (held && !WHOLE_NETWORK.contains(role)) {
          PROOF.must(alone.contains(table.name()) || !sum(table, "organisation_id = :id", otherOrganisation.id()).startsWith("0 "), table.name() + " has no row to hide");
          none(scope, table, "organisation_id = :id", otherOrganisation.id(), role + " reads another organisation's " + table.name());
        }
      }
    }
    Scope nobody = Scope.visitor(network.id());
    for (Table table : owner.tables()) {
      if (table.isOfRecords() && !table.name().equals("network")) {
        none(nobody, table, ":id::uuid is not null", network.id(), "a visitor reads " + table.name());
      }
    }
    UUID person = people.get(Role.PARTICIPANT).person();
    Scope own = people.get(Role.PARTICIPANT).scope();
    for (Table table : owner.tables()) {
      if (table.isOfRecords() && table.has("person_id") && !table.name().equals("check_in_answer")) {
        none(own, table, "person_id <> :id", person, "a participant reads others' " + table.name());
      }
    }
  }

  private void none(Scope scope, Table table, String where, UUID id, String otherwise) {
    PROOF.count("database_reads");
    long seen = inScope.call(scope, () -> jdbc.sql("select count(*) from %s where %s".formatted(table.name(), where)).param("id", id).query(Long.class).single());
    PROOF.must(seen == 0, otherwise + ": " + seen + " rows");
    String column = table.has("organisation_id") ? "organisation_id" : Twins.networkColumn(table);
    if (!table.name().matches("audit_.*")) {
      int changed = inScope.call(scope, () -> jdbc.sql("update %s set %s = %s where %s".formatted(table.name(), column, column, where)).param("id", id).update());
      PROOF.must(changed == 0, otherwise + " and may change them");
    }
  }

  // An answer about others is the answer about nothing, in words and in time.

  private void errorsTellNothing() {
    String own = "/staff/people/" + ownId("person");
    List<Long> forOthers = new ArrayList<>();
    List<Long> forNothing = new ArrayList<>();
    Visitor adviser = as(Role.ADVISER);
    String other = "";
    String none = "";
    for (int round = 0; round < (Proof.isFull() ? 200 : 40); round++) {
      String foreign = swapped(own, round % 2 == 0 ? ORGANISATION_MARK : NETWORK_MARK);
      long begun = System.nanoTime();
      other = adviser.get(foreign).text().replaceAll(ID.pattern(), "");
      forOthers.add(System.nanoTime() - begun);
      begun = System.nanoTime();
      none = adviser.get("/staff/people/" + UUID.randomUUID()).text().replaceAll(ID.pattern(), "");
      forNothing.add(System.nanoTime() - begun);
    }
    PROOF.must(MASKED.matcher(other).replaceAll("").equals(MASKED.matcher(none).replaceAll("")), "The answer about somebody else's person differs from that about nobody: "
        + difference(MASKED.matcher(other).replaceAll(""), MASKED.matcher(none).replaceAll("")));
    double others = median(forOthers);
    double nothing = median(forNothing);
    PROOF.note("ms_about_others", others);
    PROOF.note("ms_about_nothing", nothing);
    PROOF.must(Math.abs(others - nothing) < 5 + nothing / 2, "The time of an answer tells that somebody else's person exists.");
  }

  private static double median(List<Long> nanos) {
    return Math.round(nanos.stream().sorted().skip(nanos.size() / 2).findFirst().orElseThrow() / 1e5) / 10.0;
  }
}
