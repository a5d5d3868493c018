package org.passerelle.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Optional;
import org.passerelle.scope.NotAllowed;
import org.passerelle.scope.Scope;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Lets a request pass only where its route says so; a route that says nothing is closed. */
final class RouteGuard implements HandlerInterceptor {
  private static final List<String> OPEN_TO_ALL =
      List.of("org.springframework.boot.", "org.springdoc.", "org.passerelle.pages.");

  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
      throws Exception {
    if (!(handler instanceof HandlerMethod method) || isPartOfTheFrame(method) || find(method, Open.class).isPresent()) {
      return true;
    }
    Allowed allowed = find(method, Allowed.class).orElseThrow(NotAllowed::new);
    Optional<Scope> scope = Scope.find().filter(found -> found.account() != null);
    if (scope.isEmpty()) {
      return sendToSignIn(request, response);
    }
    scope.get().require(allowed.value());
    return true;
  }

  private static boolean sendToSignIn(HttpServletRequest request, HttpServletResponse response) throws Exception {
    if (Api.isCalledBy(request)) {
      throw new NotSignedIn();
    }
    if (HttpMethod.GET.matches(request.getMethod())) {
      ReturnCookie.remember(request, response);
    }
    response.sendRedirect(signInPage(request));
    return false;
  }

  private static String signInPage(HttpServletRequest request) {
    if (SignedIn.of(request).isPresent()) {
      return "/sign-in/staff/code";
    }
    return request.getRequestURI().startsWith("/staff") ? "/sign-in/staff" : "/sign-in";
  }

  static <A extends Annotation> Optional<A> find(HandlerMethod method, Class<A> kind) {
    A own = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), kind);
    if (own != null) {
      return Optional.of(own);
    }
    boolean methodSpeaks =
        AnnotatedElementUtils.hasAnnotation(method.getMethod(), Open.class)
            || AnnotatedElementUtils.hasAnnotation(method.getMethod(), Allowed.class);
    return methodSpeaks
        ? Optional.empty()
        : Optional.ofNullable(AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), kind));
  }

  /** Error answers, health, the API's description and the choice of a language show nothing of anybody. */
  static boolean isPartOfTheFrame(HandlerMethod method) {
    String type = method.getBeanType().getName();
    return ErrorController.class.isAssignableFrom(method.getBeanType()) || OPEN_TO_ALL.stream().anyMatch(type::startsWith);
  }
}
