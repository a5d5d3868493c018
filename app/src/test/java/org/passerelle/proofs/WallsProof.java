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
import org.passerelle.proofs.Pages.Seen;
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
  static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
  private static final LocalDate TODAY = LocalDate.of(2026, 6, 15);
  private static final List<Role> STAFF =
      List.of(Role.ADMINISTRATOR, Role.MANAGER, Role.ADVISER, Role.TRAINER, Role.FUNDER);
  private static final List<Role> ALL = List.of(Role.values());
  private static final Set<Role> WHOLE_NETWORK = Set.of(Role.ADMINISTRATOR, Role.MANAGER, Role.FUNDER);
  private static final List<Role> OF_ONE_HOUSE = ALL.stream().filter(role -> !WHOLE_NETWORK.contains(role)).toList();

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
  private Cast cast;
  private RouteList listed;
  private List<Route> routes;
  private final Map<Route, String> own = new LinkedHashMap<>();
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
    PROOF.note("tables_made_up", twins.madeUp());

    ALL.forEach(role -> cast.get(role, "/account"));
    cast.get(Role.ADVISER, "/staff/talent");
    routes.forEach(this::own);
    Pages pages = new Pages(PROOF, cast, routes, this::own);
    Map<Seen, String> before = pages.read((role, route) -> true);
    List<String> without = twins.copy(network.id(), organisation, otherNetwork.id(), networkFirst(otherNetwork), NETWORK_MARK);
    PROOF.mustBe("tables_without_a_twin_in_the_other_network", 0, without.size());
    without.forEach(PROOF::broken);
    owner.jdbc().sql("analyze").update();
    Map<Seen, String> withTheOther = pages.read((role, route) -> true);
    pages.compare(before, withTheOther, NETWORK_MARK, "another network's records");
    alone = twins.copy(network.id(), organisation, network.id(), otherOrganisation.id(), ORGANISATION_MARK);
    owner.jdbc().sql("analyze").update();
    PROOF.note("tables_of_which_a_network_has_one_row", alone);
    pages.compare(withTheOther, pages.read((role, route) -> OF_ONE_HOUSE.contains(role) || route.isFromProgram()), ORGANISATION_MARK, "another organisation's records");

    Map<String, String> sums = sums();
    Together.each(routes, this::forEveryRole);
    for (Role role : List.of(Role.ADVISER, Role.TRAINER, Role.PARTICIPANT, Role.MANAGER)) {
      Swapping swapping = new Swapping(PROOF, cast, this::own, role);
      swapping.collect(routes);
      swapping.sendAll(text -> swapped(text, NETWORK_MARK), NETWORK_MARK);
      if (OF_ONE_HOUSE.contains(role)) {
        swapping.sendAll(text -> swapped(text, ORGANISATION_MARK), ORGANISATION_MARK);
      }
    }
    search();
    compareSums(sums);

    new SecondWall(PROOF, owner, jdbc, inScope, network.id(), otherOrganisation.id()).hides(cast, WHOLE_NETWORK, alone);
    errorsTellNothing();
  }

  // The scene.

  private void build() {
    owner = new Owner(environment);
    String name = "walls-" + System.nanoTime() % 1_000_000;
    Played history = played.playAll(name, TODAY);
    network = history.network();
    otherNetwork = networks.found(name + "-other", "The other network", Network.Kind.LIVE, network.zone(), "fr", "BE");
    Scope system = Scope.system(network.id());
    organisation = inScope.call(system, () -> networks.organisations().getFirst().id());
    otherOrganisation = inScope.call(system, () -> networks.addOrganisation("The other house", null));
    Map<Role, Account> people = new LinkedHashMap<>();
    Map<Role, String> programs = new LinkedHashMap<>();
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
    cast = new Cast(port, signIns, people, programs);
  }

  private UUID networkFirst(Network other) {
    return inScope.call(Scope.system(other.id()), () -> networks.organisations().getFirst().id());
  }

  private UUID first(String sql) {
    return owner.jdbc().sql(sql).param("network", network.id()).query(UUID.class).single();
  }

  // Every route, every role, every realm.

  private UUID ownId(String place) {
    String table = place.replaceAll("\\..*", "");
    String column = place.contains(".") ? place.replaceAll(".*\\.", "") : "id";
    Table found = owner.tables().stream().filter(one -> one.name().equals(table)).findFirst().orElseThrow();
    UUID person = cast.account(Role.PARTICIPANT).person();
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
        .optional()
        .orElseThrow(() -> new AssertionError("No row of our own in " + place));
  }

  private String own(Route route) {
    return own.computeIfAbsent(route, one -> listed.own(one, this::ownId).replace("the-network", network.slug()));
  }

  private void forEveryRole(Route route) {
    String own = own(route);
    for (Role role : ALL) {
      boolean allowed = route.roles().contains(role);
      if (!route.open() && !allowed) {
        refused(role, route, own);
      }
      String inOtherNetwork = swapped(own, NETWORK_MARK);
      if (!own.equals(inOtherNetwork)) {
        foreign(role, route, inOtherNetwork, allowed, NETWORK_MARK);
        boolean seesAll = WHOLE_NETWORK.contains(role) && !route.isFromProgram();
        if (!seesAll && !listed.isOfTheNetwork(route)) {
          foreign(role, route, swapped(own, ORGANISATION_MARK), allowed, ORGANISATION_MARK);
        }
      }
    }
    if (!route.open()) {
      Answer answer = Cast.call(new Visitor(port), route, own);
      PROOF.count("refusals");
      PROOF.must(isRefusal(answer), "a visitor " + route.line() + " answers " + answer.status());
    }
  }

  private static final Set<Integer> REFUSALS = Set.of(401, 403, 404, 405, 410);

  private static boolean isRefusal(Answer answer) {
    return REFUSALS.contains(answer.status()) || answer.status() == 302 && answer.location().contains("/sign-in");
  }

  private void refused(Role role, Route route, String path) {
    Answer answer = cast.call(role, route, path);
    PROOF.count("refusals");
    PROOF.must(isRefusal(answer), role.key() + " may not, and " + route.method() + " " + path + " answers " + answer.status());
  }

  /** A form may be refused for what is missing in it, or lead back; that nothing was changed is seen from the sums. */
  private void foreign(Role role, Route route, String path, boolean allowed, String mark) {
    Answer answer = cast.call(role, route, path);
    PROOF.count("swapped_ids");
    PROOF.must(!answer.text().contains(mark), role.key() + " " + route.method() + " " + path + " shows what is foreign");
    boolean open = route.open() && !route.path().startsWith("/l/");
    boolean nothingDone = !route.isRead() && Set.of(302, 400).contains(answer.status());
    PROOF.must(open || nothingDone || isRefusal(answer), role.key() + (allowed ? "" : " (who may not)") + " " + route.method() + " " + route.path() + " with foreign ids answers "
        + answer.status() + " " + answer.location());
  }

  private static String swapped(String text, String mark) {
    return ID.matcher(text).replaceAll(id -> Twins.twinOf(UUID.fromString(id.group()), mark).toString());
  }

  private void search() {
    List<String> words = owner.jdbc()
        .sql("select distinct token from person_token where network_id = :network and length(token) > 3 limit 40")
        .param("network", network.id()).query(String.class).list();
    List<String> asked = new ArrayList<>(words);
    asked.addAll(List.of("andershaus", "andernetz", "a", "%", "_", "'", "\\"));
    for (String word : asked) {
      for (Role role : List.of(Role.ADVISER, Role.MANAGER)) {
        String text = cast.get(role, "/staff/people?q=" + Visitor.encoded(word)).text().replaceAll("(?i)value=\"[^\"]*\"", "");
        PROOF.count("searches");
        PROOF.must(!text.contains(NETWORK_MARK) && (role == Role.MANAGER || !text.contains(ORGANISATION_MARK)),
            role.key() + " finds others by searching " + word);
      }
      Answer answer = cast.program(Role.ADVISER)
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

  // An answer about others is the answer about nothing, in words and in time.

  private void errorsTellNothing() {
    String own = "/staff/people/" + ownId("person");
    List<Long> forOthers = new ArrayList<>();
    List<Long> forNothing = new ArrayList<>();
    String other = "";
    String none = "";
    for (int round = 0; round < (Proof.isFull() ? 200 : 40); round++) {
      String foreign = swapped(own, round % 2 == 0 ? ORGANISATION_MARK : NETWORK_MARK);
      long begun = System.nanoTime();
      other = cast.get(Role.ADVISER, foreign).text().replaceAll(ID.pattern(), "");
      forOthers.add(System.nanoTime() - begun);
      begun = System.nanoTime();
      none = cast.get(Role.ADVISER, "/staff/people/" + UUID.randomUUID()).text().replaceAll(ID.pattern(), "");
      forNothing.add(System.nanoTime() - begun);
    }
    PROOF.must(Pages.MASKED.matcher(other).replaceAll("").equals(Pages.MASKED.matcher(none).replaceAll("")), "The answer about somebody else's person differs from that about nobody: "
        + Pages.difference(Pages.MASKED.matcher(other).replaceAll(""), Pages.MASKED.matcher(none).replaceAll("")));
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
