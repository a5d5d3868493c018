package org.passerelle.replay;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Response;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.passerelle.access.Account;
import org.passerelle.access.Accounts;
import org.passerelle.mentoring.Duo;
import org.passerelle.mentoring.Duos;
import org.passerelle.mentoring.Side;
import org.passerelle.pages.Browsers;
import org.passerelle.pages.Browsers.Device;
import org.passerelle.pages.Language;
import org.passerelle.replay.PlayedNetwork.Played;
import org.passerelle.scope.InScope;
import org.passerelle.scope.MovableClock;
import org.passerelle.scope.Scope;
import org.passerelle.testing.ProductTest;
import org.passerelle.testing.SignIns;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Follows every link of a network in which something happened, each kind of page once, as somebody who is signed in: it
 * opens, fits the screen, and axe finds nothing.
 */
@ProductTest
class EveryPageTest {
  private static final Pattern NO_PAGE = Pattern.compile(".*\\.(csv|xlsx|pdf|json|md|ics|css|txt|yaml)(\\?.*)?$");
  private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f-]{27}|(?<=/)\\d+(?=/|$)");
  private static final Pattern OWN = Pattern.compile("/(me|staff|account)(/.*|\\?.*)?");

  @Autowired PlayedNetwork networks;
  @Autowired Accounts accounts;
  @Autowired Duos duos;
  @Autowired InScope inScope;
  @Autowired MovableClock clock;
  @Autowired SignIns signIns;
  @LocalServerPort int port;

  @AfterEach
  void followTheMachineAgain() {
    clock.follow();
  }

  @Test
  void everyPageFitsAPhoneInArabicForTheTwoOfADuoAndInFrenchForTheirTeam() {
    Played played = networks.play("pages-" + UUID.randomUUID().toString().substring(0, 8), LocalDate.now(clock.withZone(Stagehand.ZONE)));
    Scope system = Scope.system(played.network().id());
    Duo duo = inScope.call(system, () -> duos.open(played.edition().id()).getFirst());
    var visited = new TreeSet<String>();
    for (Side side : List.of(Side.SEEKER, Side.SUPPORTER)) {
      Account own = inScope.call(system, () ->
          accounts.openForPerson(duo.person(side), "أمينة الحسن", side.key() + played.network().slug() + "@example.org", null, "ar"));
      visited.addAll(walk(own, Device.PHONE, Language.ARABIC, "/me"));
    }
    assertThat(visited).as("pages of the two").hasSizeGreaterThan(12);
    Account leader = inScope.call(system, () -> accounts.withEmail("leader@" + played.network().slug() + ".example").orElseThrow());
    assertThat(walk(leader, Device.PHONE, Language.FRENCH, "/staff/today")).as("pages of the team").hasSizeGreaterThan(60);
  }

  private Set<String> walk(Account who, Device device, Language language, String start) {
    Set<String> kinds = new TreeSet<>();
    var soft = new SoftAssertions();
    try (BrowserContext browser = Browsers.open(device, language, "http://localhost:" + port)) {
      signIns.signIn(browser, who);
      Page page = browser.newPage();
      Deque<String> ahead = new ArrayDeque<>(List.of(start));
      Set<String> known = new HashSet<>(ahead);
      while (!ahead.isEmpty()) {
        String path = ahead.poll();
        if (!kinds.add(kind(path))) {
          continue;
        }
        if (!opened(page, path, soft)) {
          continue;
        }
        soft.check(() -> Browsers.noHorizontalScroll(page));
        soft.check(() -> Browsers.checkAccessible(page));
        for (Object link : (List<?>) page.evaluate("() => [...document.querySelectorAll('a[href^=\"/\"]')].map(a => a.getAttribute('href').split('#')[0])")) {
          String next = (String) link;
          if (OWN.matcher(next).matches() && !NO_PAGE.matcher(next).matches() && !next.contains("lang=") && known.add(next)) {
            ahead.add(next);
          }
        }
      }
    }
    soft.assertAll();
    return kinds;
  }

  /** Whether a page is there; what comes as a file is none. */
  private static boolean opened(Page page, String path, SoftAssertions soft) {
    try {
      Response answer = page.navigate(path);
      soft.assertThat(answer.status()).as(path).isLessThan(400);
      return true;
    } catch (PlaywrightException file) {
      soft.assertThat(file.getMessage()).as(path).contains("Download is starting");
      return false;
    }
  }

  private static String kind(String path) {
    return ID.matcher(path).replaceAll("*").replaceAll("=[^&]*", "");
  }
}
