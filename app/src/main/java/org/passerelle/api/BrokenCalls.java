package org.passerelle.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.springframework.boot.autoconfigure.web.WebProperties;
import org.springframework.boot.webmvc.autoconfigure.error.BasicErrorController;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.boot.webmvc.error.ErrorAttributes;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;

/** Answers calls that end before a route is found or in our own mistake: problem+json too; browsers get their page. */
@Controller
class BrokenCalls extends BasicErrorController {

  BrokenCalls(ErrorAttributes attributes, WebProperties web, List<ErrorViewResolver> pages) {
    super(attributes, web.getError(), pages);
  }

  @Override
  public ResponseEntity<Map<String, Object>> error(HttpServletRequest request) {
    HttpStatus status = getStatus(request);
    return ResponseEntity.status(status)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(Map.of("title", status.getReasonPhrase(), "status", status.value(), "detail", sentence(status)));
  }

  private static String sentence(HttpStatus status) {
    if (status.is5xxServerError()) {
      return "The call failed here and was not carried out; send it again, and tell the administrator if it fails again.";
    }
    return switch (status) {
      case CONTENT_TOO_LARGE -> "The body is too large; send less at once.";
      case FORBIDDEN -> "This token may not do that; ask for one with another role.";
      case NOT_FOUND -> "There is no such address; /api/openapi lists those there are.";
      default -> "The address, the query or a header cannot be read; write them as /api/openapi describes.";
    };
  }
}
