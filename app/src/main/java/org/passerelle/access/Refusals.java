package org.passerelle.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.passerelle.scope.NotAllowed;
import org.passerelle.scope.NotFound;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Answers what is not allowed or not there: people with a page, programs with problem+json. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class Refusals {

  @ExceptionHandler(NotAllowed.class)
  @Nullable ResponseEntity<ProblemDetail> notAllowed(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    return answer(HttpStatus.FORBIDDEN, "This token may not do that; ask for one with another role.", request, response);
  }

  @ExceptionHandler(NotFound.class)
  @Nullable ResponseEntity<ProblemDetail> notFound(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    return answer(
        HttpStatus.NOT_FOUND, "Nothing of that id is held by this token's organisation.", request, response);
  }

  @ExceptionHandler(NotSignedIn.class)
  @Nullable ResponseEntity<ProblemDetail> notSignedIn(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    return answer(
        HttpStatus.UNAUTHORIZED, "Send a valid token in the header Authorization: Bearer.", request, response);
  }

  @ExceptionHandler(TooMany.class)
  @Nullable ResponseEntity<ProblemDetail> tooMany(
      TooMany refusal, HttpServletRequest request, HttpServletResponse response) throws IOException {
    response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(Math.max(1, refusal.pause().toSeconds())));
    return answer(
        HttpStatus.TOO_MANY_REQUESTS, "Too many requests; wait as long as Retry-After says.", request, response);
  }

  @ExceptionHandler(NoResourceFoundException.class)
  @Nullable ResponseEntity<ProblemDetail> noRoute(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    return answer(
        HttpStatus.NOT_FOUND, "There is no such address; /api/openapi lists those there are.", request, response);
  }

  @ExceptionHandler(HttpRequestMethodNotSupportedException.class)
  @Nullable ResponseEntity<ProblemDetail> noSuchVerb(
      HttpRequestMethodNotSupportedException refusal, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String[] verbs = refusal.getSupportedMethods() == null ? new String[0] : refusal.getSupportedMethods();
    response.setHeader(HttpHeaders.ALLOW, String.join(", ", verbs));
    String sentence =
        "This address does not answer %s but %s.".formatted(request.getMethod(), String.join(" and ", verbs));
    return answer(HttpStatus.METHOD_NOT_ALLOWED, sentence, request, response);
  }

  private static @Nullable ResponseEntity<ProblemDetail> answer(
      HttpStatus status, String sentence, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    SecurityLog.refused(status.value(), request);
    if (Api.isCalledBy(request)) {
      return ResponseEntity.status(status).body(ProblemDetail.forStatusAndDetail(status, sentence));
    }
    response.sendError(status.value());
    return null;
  }
}
