package org.passerelle.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FormTest {

  private static Form typed(String... namesAndValues) {
    var parameters = new LinkedHashMap<String, String[]>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      parameters.put(namesAndValues[i], new String[] {namesAndValues[i + 1]});
    }
    return Form.of(parameters);
  }

  @Test
  void whatWasTypedIsKeptBesideItsError() {
    Form form = typed("age", " thirty ");
    assertThat(form.whole("age", 18, 33)).isEmpty();
    assertThat(form.valid()).isFalse();
    assertThat(form.values("age")).containsExactly(" thirty ");
    assertThat(form.errorOf("age")).map(Form.Error::textKey).contains("pages.error.whole");
  }

  @Test
  void aDateIsReadFromItsThreeBoxes() {
    assertThat(typed("birth-day", "27", "birth-month", "3", "birth-year", "1998").date("birth"))
        .isEqualTo(LocalDate.of(1998, 3, 27));
    assertThat(typed("birth-day", "", "birth-month", "", "birth-year", "").date("birth")).isNull();
  }

  @Test
  void aDayThatNeverWasIsRefused() {
    Form form = typed("birth-day", "31", "birth-month", "2", "birth-year", "1998");
    assertThat(form.requiredDate("birth", "pages.sign-in.code")).isNull();
    assertThat(form.errors()).extracting(Form.Error::textKey).containsExactly("pages.error.date");
  }

  @Test
  void aTwoDigitYearIsAskedAgainInsteadOfGuessed() {
    assertThat(typed("birth-day", "1", "birth-month", "2", "birth-year", "98").date("birth")).isNull();
  }

  @Test
  void whatIsKnownIsShownUnlessSomethingElseWasTyped() {
    Form form = typed("city", "Gent").known("city", "Liège").known("name", "Amina")
        .known("birth", LocalDate.of(1998, 3, 27));
    assertThat(form.value("city")).isEqualTo("Gent");
    assertThat(form.value("name")).isEqualTo("Amina");
    assertThat(form.date("birth")).isEqualTo(LocalDate.of(1998, 3, 27));
  }

  @Test
  void theFirstThingSaidAboutAFieldStays() {
    Form form = Form.of(Map.of()).error("a", "pages.error.date").error("a", "pages.error.whole");
    assertThat(form.errors()).extracting(Form.Error::textKey).containsExactly("pages.error.date");
  }

  @Test
  void onlyOfferedAnswersAreTaken() {
    assertThat(typed("kind", "DONE").oneOf(Notice.Kind.class, "kind", "pages.error.date")).contains(Notice.Kind.DONE);
    Form strange = typed("kind", "EVERYTHING");
    assertThat(strange.oneOf(Notice.Kind.class, "kind", "pages.error.date")).isEmpty();
    assertThat(strange.valid()).isFalse();
  }

  @Test
  void aNoticeReadsAsItWasWritten() {
    Notice notice = Notice.done("pages.waiting", "name", "Аміна", "count", 3L, "day", LocalDate.of(2026, 3, 27));
    assertThat(Notice.read(notice.written())).contains(notice);
    assertThat(Notice.read("nonsense")).isEmpty();
    assertThat(Notice.read("DONE\u001fkey\u001fname\u001fzz")).isEmpty();
  }
}
