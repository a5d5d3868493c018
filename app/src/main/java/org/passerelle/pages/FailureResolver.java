package org.passerelle.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.passerelle.scope.NotAllowed;
import org.passerelle.scope.NotFound;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/**
 * Answers a refusal or a mistake of the reader's with a page. What nobody expected passes on, is logged and ends at
 * {@link FailureViews}; calls of the API get their own kind of answer.
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
    OptionalInt status = statusOf(failure);
    if (request.getRequestURI().startsWith("/api/") || status.isEmpty()) {
      return null;
    }
    return new ModelAndView(
        "pages/failure",
        Map.of("failure", Failure.of(status.getAsInt())),
        HttpStatusCode.valueOf(status.getAsInt()));
  }

  private static OptionalInt statusOf(Exception failure) {
    return switch (failure) {
      case NotAllowed refused -> OptionalInt.of(403);
      case NotFound missing -> OptionalInt.of(404);
      case ErrorResponse known -> OptionalInt.of(known.getStatusCode().value());
      default -> OptionalInt.empty();
    };
  }
}
