package org.passerelle.intake.apply;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.passerelle.pages.Page;
import org.passerelle.programmes.blueprint.PersonFact;

/** Answers in words of the page's language, for "check your answers" and for those who read an application. */
final class AnswerWords {

  private AnswerWords() {}

  static String of(Page page, PersonFact fact, List<String> values) {
    if (values.isEmpty()) {
      return "";
    }
    return switch (fact.answer()) {
      case LINE, PARAGRAPH, PHONE, EMAIL, NUMBER, OCCUPATION, POSTCODE -> values.getFirst();
      case DATE -> date(page, values.getFirst());
      case YES_NO, CHOICE -> option(page, fact, values.getFirst());
      case COUNTRIES -> page.list(values.stream().map(code -> country(page, code)).toList());
      case LANGUAGES -> String.join("\n", values.stream().map(value -> language(page, value)).toList());
      case INTERESTS -> page.list(values.stream().map(value -> interest(page, value)).toList());
      case AVAILABILITY -> hours(page, values);
    };
  }

  static String option(Page page, PersonFact fact, String value) {
    return switch (fact) {
      case GENDER -> page.text("intake.gender." + value);
      case CONTACT_WISH -> page.text("intake.contact." + value);
      case RESIDENCE_GROUND -> page.text("intake.ground." + value);
      case WORKING_LIFE -> page.text("intake.working-life." + value);
      case EDUCATION -> page.text("intake.education." + value);
      case MEETING_WISH -> page.text("intake.meeting." + value);
      case GENDER_WISH -> page.text("intake.gender-wish." + value);
      case HOW_HEARD -> page.text("intake.heard." + value);
      default ->
          switch (value) {
            case "yes" -> page.text("pages.yes");
            case "no" -> page.text("pages.no");
            case AnswerOptions.UNKNOWN -> page.text("intake.not-sure");
            default -> value;
          };
    };
  }

  static String weekday(Page page, int number) {
    return DayOfWeek.of(number)
        .getDisplayName(TextStyle.FULL_STANDALONE, Locale.forLanguageTag(page.language().tag()));
  }

  private static String date(Page page, String written) {
    String text = written.replace("~", "");
    return switch (text.length()) {
      case 4 -> text;
      case 7 -> page.formats().month(LocalDate.parse(text + "-01"));
      default -> page.date(LocalDate.parse(text));
    };
  }

  private static String country(Page page, String code) {
    return switch (code) {
      case AnswerOptions.STATELESS -> page.text("intake.country.stateless");
      case AnswerOptions.COUNTRY_UNKNOWN -> page.text("intake.country.unknown");
      default -> page.formats().countryName(code);
    };
  }

  private static String language(Page page, String value) {
    String[] parts = value.split(":", 2);
    return page.text(
        "intake.colon",
        "what", page.formats().languageName(parts[0]),
        "said", page.text("intake.level." + parts[1]));
  }

  private static String interest(Page page, String value) {
    return AnswerOptions.INTERESTS.contains(value) ? page.text("intake.interest." + value) : value;
  }

  private static String hours(Page page, List<String> values) {
    Map<Integer, List<String>> days = new TreeMap<>();
    for (String value : values) {
      String[] parts = value.split("-", 2);
      days.computeIfAbsent(Integer.valueOf(parts[0]), day -> new ArrayList<>())
          .add(page.text("intake.part." + parts[1]));
    }
    return String.join(
        "\n",
        days.entrySet().stream()
            .map(day ->
                page.text("intake.colon", "what", weekday(page, day.getKey()), "said", page.list(day.getValue())))
            .toList());
  }
}
