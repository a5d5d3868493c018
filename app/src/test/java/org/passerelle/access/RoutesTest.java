package org.passerelle.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.passerelle.testing.ProductTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every route of the product, and who may call it. */
@ProductTest
class RoutesTest {
  @Autowired List<RequestMappingHandlerMapping> mappings;

  @Test
  void everyRouteSaysWhoMayCallIt() {
    assertThat(routes().entrySet().stream().filter(route -> saysNothing(route.getValue())).map(Map.Entry::getKey))
        .isEmpty();
    assertThat(routes()).hasSizeGreaterThan(15);
  }

  @Test
  void staffPagesAreForStaffAndPersonalPagesForParticipants() {
    assertThat(routes().entrySet().stream().filter(RoutesTest::isInTheWrongPlace).map(Map.Entry::getKey)).isEmpty();
  }

  private static boolean saysNothing(HandlerMethod method) {
    return RouteGuard.find(method, Open.class).isEmpty() && RouteGuard.find(method, Allowed.class).isEmpty();
  }

  private static boolean isInTheWrongPlace(Map.Entry<String, HandlerMethod> route) {
    boolean staff = route.getKey().contains(" /staff");
    boolean personal = route.getKey().matches(".* /me(/.*)?");
    var roles = RouteGuard.find(route.getValue(), Allowed.class).map(allowed -> List.of(allowed.value())).orElse(List.of());
    return (staff && (roles.isEmpty() || roles.stream().anyMatch(role -> !role.isStaff())))
        || (personal && !roles.stream().allMatch(role -> !role.isStaff()));
  }

  private Map<String, HandlerMethod> routes() {
    var routes = new TreeMap<String, HandlerMethod>();
    for (RequestMappingHandlerMapping mapping : mappings) {
      mapping.getHandlerMethods().forEach((info, method) -> {
        if (!RouteGuard.isPartOfTheFrame(method)) {
          info.getPatternValues().forEach(path -> routes.put(info.getMethodsCondition().getMethods() + " " + path, method));
        }
      });
    }
    return routes;
  }
}
