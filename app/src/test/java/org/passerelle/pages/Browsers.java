package org.passerelle.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A real browser for tests: started once in a JVM, a fresh context for each visit. Chromium is the one that
 * {@code PASSERELLE_CHROMIUM} names, else {@code /usr/bin/chromium}. For one thread, as Playwright is.
 */
public final class Browsers {
  private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
  private static final List<String> QUIET = List.of(
      "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
      "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage");
  private static @Nullable Browser shared;

  private Browsers() {}

  /** Whose screen a page is looked at on. */
  public enum Device {
    PHONE(320, 720),
    TABLET(768, 1024),
    DESKTOP(1280, 900);

    final int width;
    final int height;

    Device(int width, int height) {
      this.width = width;
      this.height = height;
    }
  }

  /** A visitor with this device whose browser prefers this language; JavaScript runs. */
  public static BrowserContext open(Device device, Language language, String baseUrl) {
    return open(device, language, baseUrl, true);
  }

  public static BrowserContext open(Device device, Language language, String baseUrl, boolean javaScript) {
    return browser().newContext(new Browser.NewContextOptions()
        .setBaseURL(baseUrl)
        .setViewportSize(device.width, device.height)
        .setHasTouch(device == Device.PHONE)
        .setLocale(language.tag())
        .setReducedMotion(ReducedMotion.REDUCE)
        .setJavaScriptEnabled(javaScript));
  }

  /** Fails, in words, when axe finds a breach of WCAG 2.2 A or AA. Needs a context in which JavaScript runs. */
  public static void checkAccessible(Page page) {
    page.evaluate(AxeBuilder.getAxeScript());
    Object found = page.evaluate("""
        async tags => {
          const result = await axe.run(document, {runOnly: {type: 'tag', values: tags}, resultTypes: ['violations']});
          return result.violations.map(rule => rule.help + ' (' + rule.id + '):'
            + rule.nodes.map(node => '\\n  ' + node.html + '\\n    ' + node.failureSummary.replaceAll('\\n', ' ')).join(''));
        }""", RULES);
    assertThat((List<?>) found).as("accessibility of " + page.url()).isEmpty();
  }

  /** Fails when anything reaches beyond the screen sideways. */
  public static void noHorizontalScroll(Page page) {
    Object beyond = page.evaluate("""
        () => {
          const limit = document.documentElement.clientWidth;
          if (document.documentElement.scrollWidth <= limit) return [];
          const reaches = e => {
            const r = e.getBoundingClientRect();
            return r.width && (r.right > limit + 1 || r.left < -1 || e.scrollWidth > limit);
          };
          const found = [...document.querySelectorAll('body *')].filter(reaches);
          return ['the page is ' + document.documentElement.scrollWidth + ' px wide, the screen ' + limit]
            .concat(found.slice(0, 8).map(e => e.outerHTML.slice(0, 160)));
        }""");
    assertThat((List<?>) beyond).as("wider than the screen on " + page.url()).isEmpty();
  }

  /** Everything on the page, from top to bottom, as a PNG. */
  public static void screenshot(Page page, Path file) {
    page.evaluate("() => document.fonts.ready");
    page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
  }

  private static synchronized Browser browser() {
    if (shared == null || !shared.isConnected()) {
      var playwright = Playwright.create(
          new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
      Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
      String chromium = System.getenv().getOrDefault("PASSERELLE_CHROMIUM", "/usr/bin/chromium");
      shared = playwright.chromium().launch(
          new BrowserType.LaunchOptions().setExecutablePath(Path.of(chromium)).setArgs(QUIET));
    }
    return shared;
  }
}
