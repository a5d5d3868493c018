package org.passerelle.access;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.passerelle.pages.NavEntry;
import org.passerelle.scope.Role;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * The main pages, in order. A page is offered to those who may open it, as its own route says; a page that has no route
 * is not offered.
 */
@Component
final class Navigation {
  static final String ACCOUNT = "/account";
  private static final List<NavEntry> STAFF =
      Stream.of(
              group(
                  "access.staff.nav.group.day",
                  new NavEntry("access.staff.nav.today", "/staff/today"),
                  new NavEntry("access.staff.nav.alerts", "/staff/alerts"),
                  new NavEntry("access.staff.nav.appointments", "/staff/appointments"),
                  new NavEntry("access.staff.nav.trainings", "/staff/trainings")),
              group(
                  "access.staff.nav.group.people",
                  new NavEntry("access.staff.nav.people", "/staff/people"),
                  new NavEntry("access.staff.nav.pipeline", "/staff/pipeline"),
                  new NavEntry("access.staff.nav.application", "/staff/applications/new"),
                  new NavEntry("access.staff.nav.import", "/staff/imports"),
                  new NavEntry("access.staff.nav.duplicates", "/staff/duplicates")),
              group(
                  "access.staff.nav.group.programme",
                  new NavEntry("access.staff.nav.matching", "/staff/matching"),
                  new NavEntry("access.staff.nav.duos", "/staff/duos"),
                  new NavEntry("access.staff.nav.steps", "/staff/steps"),
                  new NavEntry("access.staff.nav.courses", "/staff/courses"),
                  new NavEntry("access.staff.nav.companies", "/staff/companies")),
              group(
                  "access.staff.nav.group.figures",
                  new NavEntry("access.staff.nav.impact", "/staff/impact"),
                  new NavEntry("access.staff.nav.oversight", "/staff/oversight")),
              group(
                  "access.staff.nav.group.house",
                  new NavEntry("access.staff.nav.programmes", "/staff/programmes"),
                  new NavEntry("access.staff.nav.outbox", "/staff/outbox"),
                  new NavEntry("access.staff.nav.audit", "/staff/audit"),
                  new NavEntry("access.staff.nav.settings", "/staff/settings"),
                  new NavEntry("access.nav.account", ACCOUNT)))
          .flatMap(List::stream)
          .toList();
  private static final List<NavEntry> PEOPLE =
      List.of(
          new NavEntry("access.nav.home", "/me"),
          new NavEntry("access.nav.appointments", "/me/appointments"),
          new NavEntry("access.nav.learning", "/me/learning"),
          new NavEntry("access.nav.duo", "/me/duo"),
          new NavEntry("access.nav.decisions", "/me/decisions"),
          new NavEntry("access.nav.jobs", "/me/jobs"),
          new NavEntry("access.nav.data", "/me/data"),
          new NavEntry("access.nav.account", ACCOUNT));

  private final ObjectProvider<RequestMappingHandlerMapping> routes;
  private final Map<Set<Role>, List<NavEntry>> byRoles = new ConcurrentHashMap<>();

  Navigation(@Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> routes) {
    this.routes = routes;
  }

  private static List<NavEntry> group(String key, NavEntry... entries) {
    return Stream.of(entries).map(entry -> entry.in(key)).toList();
  }

  List<NavEntry> of(Account account) {
    return byRoles.computeIfAbsent(account.roles(), this::offered);
  }

  /** Where an account begins after sign-in. */
  String homeOf(Account account) {
    return of(account).stream().findFirst().map(NavEntry::path).orElse("/");
  }

  private List<NavEntry> offered(Set<Role> roles) {
    List<NavEntry> entries = roles.stream().anyMatch(Role::isStaff) ? STAFF : PEOPLE;
    return entries.stream().filter(entry -> mayOpen(entry.path(), roles)).toList();
  }

  private boolean mayOpen(String path, Set<Role> roles) {
    return routes.getObject().getHandlerMethods().entrySet().stream()
        .filter(route -> leadsTo(route.getKey(), path))
        .map(Map.Entry::getValue)
        .anyMatch(method -> isOpenTo(method, roles));
  }

  private static boolean leadsTo(RequestMappingInfo route, String path) {
    boolean reads =
        route.getMethodsCondition().isEmpty()
            || route.getMethodsCondition().getMethods().stream().anyMatch(m -> HttpMethod.GET.matches(m.name()));
    return reads && route.getPatternValues().contains(path);
  }

  private static boolean isOpenTo(HandlerMethod method, Set<Role> roles) {
    return RouteGuard.find(method, Allowed.class).stream()
        .flatMap(allowed -> Stream.of(allowed.value()))
        .anyMatch(roles::contains);
  }
}
