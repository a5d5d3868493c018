package org.passerelle.intake.apply;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.LoadState;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.passerelle.pages.Browsers;
import org.passerelle.pages.Browsers.Device;
import org.passerelle.pages.Language;
import org.passerelle.testing.ProductTest;
import org.passerelle.testing.TestHouse;
import org.passerelle.testing.TestHouse.Founded;
import org.passerelle.testing.TestProgramme;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What somebody meets who is not signed in: light enough for a cheap phone on a slow line, in every language. */
@ProductTest
class PublicPagesTest {
  private static final int MOST_BYTES = 100_000;

  @Autowired TestHouse house;
  @Autowired TestProgramme programmes;
  @LocalServerPort int port;

  @ParameterizedTest
  @EnumSource
  void aVisitorOnASlowLineWaitsForAtMostAHundredKilobytesOnAnyPublicPage(Language language) {
    Founded founded = house.found("Public pages");
    programmes.open(founded, "duo");
    String programme = "/n/" + founded.network().slug() + "/duo";
    Map<String, Integer> weights = new TreeMap<>();
    for (String path : List.of("/", programme, programme + "/mentee/check", programme + "/mentee/apply", "/sign-in",
        "/n/" + founded.network().slug() + "/resume", "/n/" + founded.network().slug() + "/automated-steps")) {
      weights.put(path, cold(language, path));
    }
    System.out.printf("public pages in %s, bytes cold: %s%n", language.tag(), weights.values());
    weights.values().removeIf(bytes -> bytes <= MOST_BYTES);
    assertThat(weights).as("public pages heavier than " + MOST_BYTES + " bytes").isEmpty();
  }

  /** What a browser that never was here fetches for a page, headers included. */
  private int cold(Language language, String path) {
    try (BrowserContext visitor = Browsers.open(Device.PHONE, language, "http://localhost:" + port)) {
      Page page = visitor.newPage();
      List<Response> answers = new ArrayList<>();
      page.onResponse(answers::add);
      page.navigate(path);
      page.evaluate("() => document.fonts.ready");
      page.waitForLoadState(LoadState.NETWORKIDLE);
      Set<String> fetched = new LinkedHashSet<>();
      int bytes = 0;
      for (Response answer : List.copyOf(answers)) {
        assertThat(answer.status()).as(answer.url()).isEqualTo(200);
        assertThat(fetched.add(answer.url().replaceFirst("-[0-9a-f]{32}", ""))).as("fetched twice: " + answer.url()).isTrue();
        bytes += answer.request().sizes().responseBodySize + answer.request().sizes().responseHeadersSize;
      }
      return bytes;
    }
  }
}
