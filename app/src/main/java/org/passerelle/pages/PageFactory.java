package org.passerelle.pages;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Makes the {@link Page} of a request, once. */
@Component
final class PageFactory {
  private static final String ATTRIBUTE = Page.class.getName();
  private static final PageContext NOBODY_KNOWN = request -> Viewer.visitor(null, ZoneOffset.UTC);

  private final PageContext context;
  private final Clock clock;
  private final Assets assets = new Assets();

  PageFactory(ObjectProvider<PageContext> context, ObjectProvider<Clock> clock) {
    this.context = context.getIfAvailable(() -> NOBODY_KNOWN);
    this.clock = clock.getIfAvailable(Clock::systemUTC);
  }

  Page page(HttpServletRequest request) {
    if (request.getAttribute(ATTRIBUTE) instanceof Page made) {
      return made;
    }
    Viewer viewer = context.viewer(request);
    Language language = LanguageChoice.of(request, viewer);
    var texts = new Texts(language, new Formats(language, viewer.zone(), clock));
    var page = new Page(viewer, texts, path(request), request.getQueryString(), csrf(request), notice(request), assets);
    request.setAttribute(ATTRIBUTE, page);
    return page;
  }

  private static String path(HttpServletRequest request) {
    Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    return failed == null ? request.getRequestURI() : failed.toString();
  }

  private static Optional<Notice> notice(HttpServletRequest request) {
    var flash = RequestContextUtils.getInputFlashMap(request);
    return flash != null && flash.get(Notice.ATTRIBUTE) instanceof Notice notice
        ? Optional.of(notice)
        : Optional.empty();
  }

  private static Page.Csrf csrf(HttpServletRequest request) {
    return new RequestCsrf((CsrfToken) request.getAttribute(CsrfToken.class.getName()));
  }

  private record RequestCsrf(@Nullable CsrfToken csrf) implements Page.Csrf {
    @Override
    public String parameter() {
      return csrf == null ? "_csrf" : csrf.getParameterName();
    }

    @Override
    public String token() {
      return csrf == null ? "" : csrf.getToken();
    }
  }
}
