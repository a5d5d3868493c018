package org.passerelle.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.passerelle.pages.Browsers.Device;
import org.passerelle.testing.ProductTest;
import org.springframework.boot.test.web.server.LocalServerPort;

@ProductTest
class PagesInTheProductTest {
  @LocalServerPort private int port;

  private String url() {
    return "http://localhost:" + port;
  }

  private HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
    var building = HttpRequest.newBuilder(URI.create(url() + path));
    HttpRequest request = (headers.length == 0 ? building : building.headers(headers)).build();
    try (var client = HttpClient.newHttpClient()) {
      return client.send(request, BodyHandlers.ofString());
    }
  }

  @Test
  void changingTheLanguageKeepsWhatWasTypedWithoutJavaScript() {
    try (var context = Browsers.open(Device.PHONE, Language.ENGLISH, url(), false)) {
      Page page = context.newPage();
      page.navigate("/sample-form?from=mail");
      assertThat(page.locator("#totp").inputValue()).isEqualTo("A1");
      page.locator("#totp").fill("half a word");
      page.locator(".languages summary").click();
      page.locator("button.language[lang=fr]").click();

      assertThat(page.locator("html").getAttribute("lang")).isEqualTo("fr");
      assertThat(page.locator("#totp").inputValue()).isEqualTo("half a word");
      assertThat(page.locator(".error-summary").count()).isZero();
      page.navigate("/sample-form");
      assertThat(page.locator("html").getAttribute("lang")).isEqualTo("fr");
    }
  }

  @Test
  void aWrongAnswerIsShownAgainBesideItsError() {
    try (var context = Browsers.open(Device.DESKTOP, Language.GERMAN, url())) {
      Page page = context.newPage();
      page.navigate("/sample-form");
      page.locator("#totp").fill("x9");
      page.locator("#form button[type=submit]").click();
      assertThat(page.title()).startsWith("Fehler:");
      assertThat(page.locator("#totp").inputValue()).isEqualTo("x9");
      assertThat(page.locator("#totp").getAttribute("aria-describedby")).contains("totp-error");
      page.locator(".error-summary a").click();
      assertThat(page.locator("#totp").evaluate("e => document.activeElement === e")).isEqualTo(true);
      Browsers.checkAccessible(page);
    }
  }

  @Test
  void whatJustHappenedIsToldOnce() {
    try (var context = Browsers.open(Device.PHONE, Language.ENGLISH, url(), false)) {
      Page page = context.newPage();
      page.navigate("/sample-form");
      page.locator("#form button[type=submit]").click();
      assertThat(page.locator(".banner").textContent()).contains("3 waiting");
      page.reload();
      assertThat(page.locator(".banner").count()).isZero();
    }
  }

  @Test
  void aPageThatIsNotThereSaysSoInTheReadersLanguage() throws Exception {
    HttpResponse<String> answer = get("/nowhere", "Accept", "text/html", "Accept-Language", "uk-UA,uk;q=0.9");
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
    assertThat(answer.body()).contains("<html lang=\"uk\"").contains("Ми не знайшли цієї сторінки");
  }

  @Test
  void aDefectIsAnsweredWithoutItsInnards() throws Exception {
    HttpResponse<String> answer = get("/sample-form/broken", "Accept", "text/html", "Accept-Language", "ar");
    assertThat(answer.statusCode()).isEqualTo(500);
    assertThat(answer.body()).contains("dir=\"rtl\"").contains("حدث خطأ من جانبنا").doesNotContain("defect");
  }

  @Test
  void staticFilesAreKeptForAYearUnderTheirContentsHash() throws Exception {
    HttpResponse<String> answer = get(new Assets().path("passerelle.css"));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("max-age=31536000").contains("immutable");
    assertThat(get(new Assets().font("literata-latin")).statusCode()).isEqualTo(200);
  }

  @Test
  void readingAPageSetsNoSession() throws Exception {
    assertThat(get("/sample-form").headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.startsWith("JSESSIONID"));
  }
}
