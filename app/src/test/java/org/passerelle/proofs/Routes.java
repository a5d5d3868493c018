package org.passerelle.proofs;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.passerelle.access.Allowed;
import org.passerelle.access.Open;
import org.passerelle.scope.Role;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The routes of the running product, read from the product itself. */
final class Routes {
  private static final Pattern VARIABLE = Pattern.compile("\\{([a-zA-Z]+)}");

  private Routes() {}

  /** @param roles empty for a route that is open to everybody */
  record Route(String method, String path, Set<Role> roles, boolean open) {
    String line() {
      String who =
          open
              ? "everybody"
              : roles.isEmpty() ? "nobody" : roles.stream().map(Role::key).sorted().collect(Collectors.joining(","));
      return method + " " + path + " " + who;
    }

    List<String> variables() {
      return VARIABLE.matcher(path).results().map(found -> found.group(1)).toList();
    }

    /** The path with each variable replaced. */
    String at(java.util.function.UnaryOperator<String> value) {
      return VARIABLE.matcher(path).replaceAll(found -> Matcher.quoteReplacement(value.apply(found.group(1))));
    }

    boolean isFromProgram() {
      return path.startsWith("/api/");
    }

    boolean isRead() {
      return method.equals("GET");
    }
  }

  static List<Route> of(List<RequestMappingHandlerMapping> mappings) {
    List<Route> routes = new ArrayList<>();
    for (RequestMappingHandlerMapping mapping : mappings) {
      mapping
          .getHandlerMethods()
          .forEach(
              (info, handler) -> {
                if (isOfTheProduct(handler.getBeanType())) {
                  Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
                  for (String path : info.getPatternValues()) {
                    for (RequestMethod method : methods.isEmpty() ? Set.of(RequestMethod.values()) : methods) {
                      routes.add(route(method.name(), path, handler));
                    }
                  }
                }
              });
    }
    routes.sort(Comparator.comparing(Route::path).thenComparing(Route::method));
    return routes.stream().filter(route -> !route.path().equals("/error")).toList();
  }

  private static boolean isOfTheProduct(Class<?> type) {
    return type.getName().startsWith("org.passerelle.")
        && !type.getProtectionDomain().getCodeSource().getLocation().getPath().contains("test-classes");
  }

  private static Route route(String method, String path, HandlerMethod handler) {
    boolean ownWord =
        Stream.of(Open.class, Allowed.class)
            .anyMatch(kind -> AnnotatedElementUtils.hasAnnotation(handler.getMethod(), kind));
    var element = ownWord ? handler.getMethod() : handler.getBeanType();
    Optional<Allowed> allowed = Optional.ofNullable(AnnotatedElementUtils.findMergedAnnotation(element, Allowed.class));
    boolean open = AnnotatedElementUtils.hasAnnotation(element, Open.class);
    return new Route(method, path, allowed.map(one -> (Set<Role>) new TreeSet<>(Set.of(one.value()))).orElse(Set.of()), open);
  }
}
