package org.passerelle.pages;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Changes the language in the middle of a form. The language buttons post the form to the page it stands on; here that
 * becomes a GET of the page whose parameters are all that was typed. Nothing is judged, kept or lost.
 */
@Component
final class LanguageSwitch extends OncePerRequestFilter {
  static final String PARAMETER = "in-language";

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    chain.doFilter(new AsGet(request), response);
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !HttpMethod.POST.matches(request.getMethod())
        || request.getRequestURI().startsWith("/api/")
        || request.getParameter(PARAMETER) == null;
  }

  private static final class AsGet extends HttpServletRequestWrapper {
    AsGet(HttpServletRequest request) {
      super(request);
    }

    @Override
    public String getMethod() {
      return HttpMethod.GET.name();
    }
  }
}
