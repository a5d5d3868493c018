package org.passerelle.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.LoadState;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.passerelle.pages.Browsers.Device;

/** Every component and every shared page, looked at in English and Arabic. Screenshots lie in target/gallery. */
class GalleryTest {
  private static final Path PICTURES = Path.of("target/gallery");
  private static PreviewServer server;
  private static Previews previews;

  @BeforeAll
  static void open() throws IOException {
    server = new PreviewServer();
    previews = new Previews();
    for (Language language : Language.values()) {
      show(language);
    }
  }

  private static void show(Language language) {
    Page visitor = Previews.page(Previews.visitor(), language, "/");
    Page signIn = Previews.page(Previews.visitor(), language, "/sign-in");
    Form wrong = Form.of(Map.of("email", new String[] {"olena@"})).error("email", "pages.error.date");
    put(language, "gallery", Previews.page(Previews.adviser(), language, "/gallery"),
        Map.of("form", filled(), "bars", bars()));
    put(language, "pages/home", visitor, Map.of("programmes", programmes(), "resumePath", "/resume"));
    put(language, "pages/failure", visitor, Map.of("failure", Failure.EXPIRED, "reference", "7F3K-22QP"));
    put(language, "pages/signIn", signIn, Map.of("form", wrong));
    put(language, "pages/signInSent", signIn, Map.of("email", "olena@example.org", "minutes", 20));
    put(language, "pages/signInConfirm", signIn, Map.of("token", "t"));
    put(language, "pages/signInStaff", signIn, Map.of("form", Form.empty()));
    put(language, "pages/signInTotp", signIn, Map.of("form", Form.empty()));
  }

  private static void put(Language language, String template, Page page, Map<String, ?> parameters) {
    server.show("/" + language.tag() + "/" + template, previews.render(template, page, parameters));
  }

  private static Form filled() {
    return Form.of(Map.of(
            "email", new String[] {"olena@"}, "birth-day", new String[] {"31"}, "birth-month", new String[] {"2"},
            "birth-year", new String[] {"1998"}, "kind", new String[] {"b"}, "days", new String[] {"mon"}))
        .error("email", "pages.error.date")
        .error("birth", "pages.error.date")
        .error("pick", "pages.error.whole", "min", 1, "max", 5000);
  }

  private static Bars bars() {
    return Bars.of("2026", List.of(
        new Bar("Applied", 1240, "1,240", "/a"), new Bar("Interviewed", 815, "815", "/b"),
        new Bar("Matched with a mentor", 512, "512", "/c"), new Bar("In work", 301, "301", null)));
  }

  private static List<OpenProgramme> programmes() {
    return List.of(
        new OpenProgramme("DUO for a JOB", "Six months with a mentor of fifty years or more who knows your trade.",
            List.of("English", "Français", "Nederlands"),
            List.of(new OpenProgramme.Way("I look for a mentor", "/a"), new OpenProgramme.Way("I want to be a mentor", "/b"))),
        new OpenProgramme("Język razem", "One teacher, several learners, twice a week.", List.of("English"),
            List.of(new OpenProgramme.Way("I want to learn", "/c"))));
  }

  @AfterAll
  static void close() {
    server.close();
  }

  @ParameterizedTest
  @EnumSource(value = Language.class, names = {"ENGLISH", "ARABIC"})
  void everyComponentFitsEveryScreenAndIsAccessible(Language language) {
    for (Device device : Device.values()) {
      visit(device, language, "gallery");
    }
  }

  @ParameterizedTest
  @EnumSource
  void theFirstPageFitsAPhoneInEveryLanguage(Language language) {
    visit(Device.PHONE, language, "pages/home");
  }

  @ParameterizedTest
  @ValueSource(strings = {"home", "failure", "signIn", "signInSent", "signInConfirm", "signInStaff", "signInTotp"})
  void theSharedPagesFitPhoneAndDesktop(String template) {
    visit(Device.PHONE, Language.ARABIC, "pages/" + template);
    visit(Device.DESKTOP, Language.ENGLISH, "pages/" + template);
  }

  private static void visit(Device device, Language language, String template) {
    try (var context = Browsers.open(device, language, server.url())) {
      var page = context.newPage();
      var complaints = new ArrayList<String>();
      page.onConsoleMessage(message -> complaints.add(message.text()));
      page.navigate("/" + language.tag() + "/" + template);
      String name = template.replace("pages/", "") + "-" + language.tag() + "-" + device.name().toLowerCase() + ".png";
      Browsers.screenshot(page, PICTURES.resolve(name));
      Browsers.noHorizontalScroll(page);
      Browsers.checkAccessible(page);
      assertThat(complaints).as("what the browser complains about, such as a breach of the content policy").isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void theFirstPageWeighsAtMostAHundredKilobytesCold(Language language) {
    try (var context = Browsers.open(Device.PHONE, language, server.url())) {
      var page = context.newPage();
      var answers = new ArrayList<Response>();
      page.onResponse(answers::add);
      page.navigate("/" + language.tag() + "/pages/home");
      page.waitForLoadState(LoadState.NETWORKIDLE);
      int bytes = List.copyOf(answers).stream()
          .mapToInt(answer -> answer.request().sizes().responseBodySize + answer.request().sizes().responseHeadersSize)
          .sum();
      System.out.printf("first page in %s: %,d bytes in %d answers%n", language.tag(), bytes, answers.size());
      assertThat(bytes).isLessThanOrEqualTo(100_000);
    }
  }

  @Test
  void aChosenAnswerCanBeSeenWithoutColour() {
    try (var context = Browsers.open(Device.PHONE, Language.ENGLISH, server.url(), false)) {
      var page = context.newPage();
      page.navigate("/en/gallery");
      assertThat(page.locator("#kind-2").isChecked()).isTrue();
      assertThat(page.locator(".error-summary a").first().getAttribute("href")).isEqualTo("#email");
      assertThat(page.locator("#email").inputValue()).isEqualTo("olena@");
    }
  }

  @Test
  void theChecksFindWhatTheyLookFor() {
    try (var context = Browsers.open(Device.PHONE, Language.ENGLISH, server.url())) {
      var page = context.newPage();
      page.setContent("<html lang=en><title>Bad</title><main><h1>Bad</h1><input><pre>" + "wide".repeat(200) + "</pre></main>");
      assertThatThrownBy(() -> Browsers.checkAccessible(page)).hasMessageContaining("label");
      assertThatThrownBy(() -> Browsers.noHorizontalScroll(page)).hasMessageContaining("<pre>");
    }
  }
}
