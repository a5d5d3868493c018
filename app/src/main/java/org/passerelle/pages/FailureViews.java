package org.passerelle.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Answers whatever goes wrong in a browser with a page in the reader's language. */
@Component
final class FailureViews implements ErrorViewResolver {

  @Override
  public ModelAndView resolveErrorView(HttpServletRequest request, HttpStatus status, Map<String, Object> model) {
    var parameters = new HashMap<String, Object>();
    parameters.put("failure", Failure.of(status.value()));
    return new ModelAndView("pages/failure", parameters, status);
  }
}
