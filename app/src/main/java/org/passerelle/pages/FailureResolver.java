package org.passerelle.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/**
 * Answers requests that fit no route or form with a page. Everything else passes on and ends at {@link FailureViews};
 * calls of the API get their own kind of answer.
 */
@Component
final class FailureResolver implements HandlerExceptionResolver, Ordered {

  @Override
  public int getOrder() {
    return Ordered.HIGHEST_PRECEDENCE;
  }

  @Override
  public @Nullable ModelAndView resolveException(
      HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception failure) {
    if (request.getRequestURI().startsWith("/api/") || !(failure instanceof ErrorResponse known)) {
      return null;
    }
    HttpStatusCode status = known.getStatusCode();
    return new ModelAndView("pages/failure", Map.of("failure", Failure.of(status.value())), status);
  }
}
