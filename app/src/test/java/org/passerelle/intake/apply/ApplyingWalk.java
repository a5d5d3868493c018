package org.passerelle.intake.apply;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.passerelle.pages.Browsers;
import org.passerelle.pages.Browsers.Device;
import org.passerelle.pages.Language;

/** Somebody in front of an application, who answers one page after the other. */
final class ApplyingWalk implements AutoCloseable {
  private static final Path PICTURES = Path.of("target/pictures/intake");
  private final BrowserContext context;
  private final BrowserContext examiner;
  private final Page page;
  private final Page examined;
  private final String name;
  private final List<String> visited = new ArrayList<>();

  /** @param javaScript whether the person's own browser runs scripts; the examiner's always does */
  ApplyingWalk(String name, Device device, Language language, String baseUrl, boolean javaScript) {
    this.name = name;
    context = Browsers.open(device, language, baseUrl, javaScript);
    examiner = Browsers.open(device, language, baseUrl);
    page = context.newPage();
    examined = examiner.newPage();
  }

  Page page() {
    return page;
  }

  List<String> visited() {
    return visited;
  }

  ApplyingWalk open(String path) {
    page.navigate(path);
    return this;
  }

  /** The last word of the address: the question in front of the person. */
  String where() {
    String path = page.url().replaceAll("\\?.*", "");
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** Has the page in front of the person looked at by axe and for sideways scrolling, and takes its picture. */
  ApplyingWalk examine() {
    examiner.clearCookies();
    examiner.addCookies(
        context.cookies().stream()
            .map(cookie -> new Cookie(cookie.name, cookie.value)
                .setUrl("https://localhost/").setHttpOnly(true).setSecure(true))
            .toList());
    examined.navigate(page.url());
    Browsers.screenshot(examined, PICTURES.resolve(name + "-" + where() + ".png"));
    Browsers.checkAccessible(examined);
    Browsers.noHorizontalScroll(examined);
    return this;
  }

  /** Presses the one button of the form. */
  ApplyingWalk goOn() {
    page.locator("#form button.button-primary").click();
    return this;
  }

  /** Answers the question in front of the person, if they have an answer; else leaves it empty. */
  ApplyingWalk answer(Map<String, String> answers) {
    String fact = where();
    visited.add(fact);
    String value = answers.get(fact);
    if (value != null) {
      fill(fact, value);
    }
    return goOn();
  }

  /** Answers page after page until the address ends with {@code last}. */
  ApplyingWalk answerUntil(String last, Map<String, String> answers, boolean examine) {
    for (int i = 0; i < 60 && !where().equals(last); i++) {
      if (examine) {
        examine();
      }
      String before = where();
      answer(answers);
      if (where().equals(before)) {
        throw new AssertionError("stuck at " + before + ": " + page.locator(".error-summary").allInnerTexts());
      }
    }
    return this;
  }

  void fill(String fact, String value) {
    if (page.locator("[name='" + fact + "-year']").count() > 0) {
      String[] parts = value.split(" ");
      page.fill("[name='" + fact + "-day']", parts[0]);
      page.fill("[name='" + fact + "-month']", parts[1]);
      page.fill("[name='" + fact + "-year']", parts[2]);
    } else if (fact.equals("languages")) {
      int row = 1;
      for (String language : value.split(" ")) {
        String field = row == 1 ? fact : fact + "-" + row;
        page.selectOption("[name='" + field + "']", language.split(":")[0]);
        page.selectOption("[name='" + field + "-level']", language.split(":")[1]);
        row++;
      }
    } else if (page.locator("select[name='" + fact + "']").count() > 0) {
      page.selectOption("select[name='" + fact + "']", value);
    } else if (page.locator("[type=radio][name='" + fact + "'], [type=checkbox][name='" + fact + "']").count() > 0) {
      for (String one : value.split(" ")) {
        page.locator("[name='" + fact + "'][value='" + one + "']").check(new Locator.CheckOptions().setForce(true));
      }
    } else {
      page.fill("[name='" + fact + "']", value);
    }
  }

  @Override
  public void close() {
    context.close();
    examiner.close();
  }
}
