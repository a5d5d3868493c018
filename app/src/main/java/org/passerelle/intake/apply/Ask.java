package org.passerelle.intake.apply;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.passerelle.pages.Choice;
import org.passerelle.pages.Field;
import org.passerelle.pages.Page;
import org.passerelle.programmes.blueprint.AnswerKind;
import org.passerelle.programmes.blueprint.PersonFact;

/**
 * One question as a page shows it, in the page's language.
 *
 * @param choices to pick from; for text, suggestions
 * @param levels of a language
 * @param rows for questions with several answers of a kind; else empty
 * @param ownWords typed beside what could be ticked
 */
public record Ask(
    PersonFact fact, AnswerKind kind, boolean optional, Field field, List<Choice> choices, List<Choice> levels,
    List<Row> rows, List<String> ownWords) {

  /** @param level {@code null} except for languages */
  public record Row(Field code, @Nullable Field level) {}

  /** The same question in other words. */
  Ask reading(String words) {
    return new Ask(fact, kind, optional, field.reading(words, null), choices, levels, rows, ownWords);
  }

  public static List<String> partsOfDay() {
    return AnswerOptions.PARTS_OF_DAY;
  }

  public static String hoursOf(String partOfDay) {
    return switch (partOfDay) {
      case "morning" -> "9–12";
      case "afternoon" -> "13–17";
      default -> "18–21";
    };
  }

  public String weekday(Page page, int number) {
    return AnswerWords.weekday(page, number);
  }

  /** Own words beside what can be ticked. */
  public Field own(Page page) {
    return new Field(
        field.name() + "-own", page.text("intake.interest-own"), page.text("intake.interest-own.hint"), ownWords, null,
        List.of(), List.of(), List.of());
  }

  public boolean mayHaveMore() {
    return rows.size() < AnswerReader.MOST_ROWS;
  }

  public String moreKey() {
    return kind == AnswerKind.LANGUAGES ? "intake.more.language" : "intake.more.country";
  }

  public String autocomplete() {
    return switch (fact) {
      case NAME -> "name";
      case PREFERRED_NAME -> "nickname";
      case PHONE -> "tel";
      case EMAIL -> "email";
      case ADDRESS -> "street-address";
      case POSTCODE -> "postal-code";
      default -> "off";
    };
  }
}
