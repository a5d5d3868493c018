package org.passerelle.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.passerelle.scope.NotAllowed;
import org.passerelle.scope.Scope;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Lets a request pass only where its route says so; a route that says nothing is closed. */
final class RouteGuard implements HandlerInterceptor {
  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
      throws Exception {
    if (!(handler instanceof HandlerMethod method) || isFrameworks(method) || find(method, Open.class).isPresent()) {
      return true;
    }
    Optional<Scope> scope = Scope.find().filter(found -> found.account() != null);
    Allowed allowed = find(method, Allowed.class).orElseThrow(NotAllowed::new);
    if (scope.isEmpty()) {
      return sendToSignIn(request, response);
    }
    scope.get().require(allowed.value());
    return true;
  }

  private static boolean sendToSignIn(HttpServletRequest request, HttpServletResponse response) throws Exception {
    if (request.getRequestURI().startsWith("/api/")) {
      throw new NotAllowed();
    }
    boolean canReturn = HttpMethod.GET.matches(request.getMethod());
    response.sendRedirect(canReturn ? "/sign-in?to=" + SafeReturn.encode(request) : "/sign-in");
    return false;
  }

  static <A extends java.lang.annotation.Annotation> Optional<A> find(HandlerMethod method, Class<A> kind) {
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

  private static boolean isFrameworks(HandlerMethod method) {
    return method.getBeanType().getName().startsWith("org.springframework.boot.");
  }
}
