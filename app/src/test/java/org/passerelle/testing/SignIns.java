package org.passerelle.testing;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import org.passerelle.access.Account;
import org.passerelle.access.Sessions;
import org.springframework.boot.test.context.TestComponent;

/** Signs accounts in for tests, past the sign-in pages. */
@TestComponent
public class SignIns {
  private static final String COOKIE = "__Host-session";
  private final Sessions sessions;

  SignIns(Sessions sessions) {
    this.sessions = sessions;
  }

  /** The value of a Cookie header with which a request is the account's. */
  public String cookieFor(Account account) {
    return COOKIE + "=" + sessions.begin(account, true);
  }

  /** Signs the account in, in every page of a browser context. */
  public void signIn(BrowserContext browser, Account account) {
    // The address is https because the cookie is for secure pages only, which those of localhost count as.
    browser.addCookies(
        List.of(
            new Cookie(COOKIE, sessions.begin(account, true))
                .setUrl("https://localhost/")
                .setHttpOnly(true)
                .setSecure(true)));
  }
}
