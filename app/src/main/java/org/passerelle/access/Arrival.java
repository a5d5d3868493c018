package org.passerelle.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import org.passerelle.audit.Audit;
import org.passerelle.scope.InScope;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** What happens in the browser when somebody has proved who they are, and when they leave. */
@Component
public class Arrival {
  private static final String NEXT_STEP = "/sign-in/staff/code";

  private final Sessions sessions;
  private final Navigation navigation;
  private final CsrfTokenRepository csrfTokens;
  private final InScope inScope;
  private final Audit audit;

  Arrival(
      Sessions sessions, Navigation navigation, CsrfTokenRepository csrfTokens, InScope inScope, Audit audit) {
    this.sessions = sessions;
    this.navigation = navigation;
    this.csrfTokens = csrfTokens;
    this.inScope = inScope;
    this.audit = audit;
  }

  /**
   * Begins a session with a cookie and form token of its own; one that the browser had before ends.
   *
   * @param how for the audit: {@code link}, {@code code}, {@code password}, {@code totp}, {@code passkey}
   * @return the path to go to
   */
  public String of(
      Account account, boolean secondFactor, String how, HttpServletRequest request, HttpServletResponse response) {
    SignedIn.of(request).ifPresent(sessions::end);
    SessionCookie.write(response, sessions.begin(account, secondFactor, device(request)));
    csrfTokens.saveToken(null, request, response);
    inScope.run(account.scope(), () -> audit.wrote("session.begun", "account", account.id(), how));
    boolean complete = secondFactor || !account.isStaff();
    return complete ? ReturnCookie.take(request, response, navigation.homeOf(account)) : NEXT_STEP;
  }

  private static String device(HttpServletRequest request) {
    return BrowserName.of(Objects.requireNonNullElse(request.getHeader(HttpHeaders.USER_AGENT), ""));
  }

  /** Ends the session and has the browser forget what it kept of us, for phones that several people share. */
  public void leave(HttpServletRequest request, HttpServletResponse response) {
    SignedIn.of(request).ifPresent(sessions::end);
    SessionCookie.clear(response);
    response.setHeader("Clear-Site-Data", "\"cache\", \"cookies\", \"storage\"");
  }
}
