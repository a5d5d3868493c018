package org.passerelle;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.passerelle.pages.Browsers;
import org.passerelle.pages.Browsers.Device;
import org.passerelle.pages.Language;

/** Takes the README's pictures from the demonstration that {@code bin/pictures} has started; no test of the suite. */
class ReadmePictures {
  private final String product = Objects.requireNonNull(System.getProperty("pictures.of"), "run bin/pictures");
  private final Path folder = Path.of(Objects.requireNonNull(System.getProperty("pictures.to"), "run bin/pictures"));

  @Test
  void fourPagesAsPeopleSeeThem() throws Exception {
    Files.createDirectories(folder);
    try (var phone = Browsers.open(Device.PHONE, Language.ARABIC, product)) {
      Page page = phone.newPage();
      page.navigate("/n/demo/duo");
      shoot(page, "apply.png");
    }
    try (var desktop = Browsers.open(Device.DESKTOP, Language.ENGLISH, product)) {
      Page page = signedIn(desktop, "adviser");
      page.navigate("/staff/today");
      shoot(page, "today.png");
      page.navigate("/staff/matching");
      page.locator("main table a, main li a").first().click();
      shoot(page, "matching.png");
    }
    try (var desktop = Browsers.open(Device.DESKTOP, Language.ENGLISH, product)) {
      Page page = signedIn(desktop, "manager");
      page.navigate("/staff/impact/duo");
      shoot(page, "impact.png");
    }
  }

  private static Page signedIn(BrowserContext visitor, String role) {
    Page page = visitor.newPage();
    page.navigate("/demo/" + role);
    page.locator("main button[type=submit]").click();
    page.waitForURL(url -> !url.contains("/demo/"));
    return page;
  }

  private void shoot(Page page, String name) {
    page.evaluate("() => document.fonts.ready");
    page.screenshot(new Page.ScreenshotOptions().setPath(folder.resolve(name)));
  }
}
