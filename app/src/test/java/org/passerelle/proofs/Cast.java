package org.passerelle.proofs;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.passerelle.access.Account;
import org.passerelle.proofs.Routes.Route;
import org.passerelle.proofs.Visitor.Answer;
import org.passerelle.scope.Role;
import org.passerelle.testing.SignIns;

/** Somebody of each role of a network, signed in, and a program of each. */
final class Cast {
  private final int port;
  private final SignIns signIns;
  private final Map<Role, Account> people;
  private final Map<Role, String> programs;
  private final Map<Role, Visitor> browsers = new ConcurrentHashMap<>();

  Cast(int port, SignIns signIns, Map<Role, Account> people, Map<Role, String> programs) {
    this.port = port;
    this.signIns = signIns;
    this.people = people;
    this.programs = programs;
  }

  Account account(Role role) {
    return people.get(role);
  }

  Visitor program(Role role) {
    return new Visitor(port).withHeader("Authorization", "Bearer " + programs.get(role));
  }

  boolean isProgram(Role role, Route route) {
    return route.isFromProgram() && programs.containsKey(role);
  }

  /** Calls a route; a form goes without fields. */
  Answer call(Role role, Route route, String path) {
    if (isProgram(role, route)) {
      return call(program(role), route, path);
    }
    return signedIn(role, visitor -> call(visitor, route, path));
  }

  static Answer call(Visitor visitor, Route route, String path) {
    if (route.isFromProgram()) {
      return route.isRead() ? visitor.get(path) : visitor.send(route.method(), path, "{}", "application/json");
    }
    return route.isRead() ? visitor.get(path) : visitor.post(path, Map.of());
  }

  Answer get(Role role, String path) {
    return signedIn(role, visitor -> visitor.get(path));
  }

  Answer post(Role role, String path, Map<String, String> fields) {
    return signedIn(role, visitor -> visitor.post(path, fields));
  }

  /** A session that something before has ended is begun anew: a refusal must not come of that. */
  Answer signedIn(Role role, Function<Visitor, Answer> deed) {
    Visitor browser = browsers.computeIfAbsent(role, this::fresh);
    Answer answer = deed.apply(browser);
    if (answer.status() != 302 || !answer.location().contains("/sign-in") || browser.get("/account").status() == 200) {
      return answer;
    }
    Visitor again = fresh(role);
    browsers.put(role, again);
    return deed.apply(again);
  }

  private Visitor fresh(Role role) {
    return new Visitor(port).withoutNotices().withCookie(signIns.cookieFor(people.get(role)));
  }
}
