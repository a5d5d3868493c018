package org.passerelle.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.passerelle.access.Limits.Limit;
import org.passerelle.scope.Scope;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Slows down whoever sends public forms or calls the API faster than anybody needs to. */
final class RequestLimits implements HandlerInterceptor {
  private final Limits limits;

  RequestLimits(Limits limits) {
    this.limits = limits;
  }

  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
    var caller = Scope.find().map(Scope::account);
    if (Api.isCalledBy(request) && caller.isPresent()) {
      limits.spend(Limit.API, caller.get().toString());
    } else if (Api.isCalledBy(request) || HttpMethod.POST.matches(request.getMethod())) {
      limits.spend(Limit.PUBLIC_FORMS, request);
    }
    return true;
  }
}
