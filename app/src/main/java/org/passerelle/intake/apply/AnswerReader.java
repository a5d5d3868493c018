package org.passerelle.intake.apply;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.passerelle.pages.Form;
import org.passerelle.people.facts.DateReader;
import org.passerelle.people.facts.EmailAddress;
import org.passerelle.people.facts.PartialDate;
import org.passerelle.people.facts.PersonName;
import org.passerelle.people.facts.PhoneNumber;
import org.passerelle.people.facts.Reading;
import org.passerelle.programmes.blueprint.Asked;
import org.passerelle.programmes.blueprint.PersonFact;
import org.passerelle.programmes.blueprint.Role;

/**
 * Reads the answers to a role's questions from a form; what is missing or impossible becomes an error next to its field.
 * An answer is kept as values: what was typed for text, ISO 8601 to the known precision for dates, codes for the rest.
 *
 * @param country where a phone number without country code is dialled, ISO 3166-1 alpha-2
 * @param today in the network's zone
 */
record AnswerReader(Role role, String country, LocalDate today) {
  static final int MOST_ROWS = 8;
  private static final int LONGEST_LINE = 200;
  private static final int LONGEST_TEXT = 5_000;

  /** @return no values when nothing was answered or it could not be read */
  List<String> read(Asked asked, Form form) {
    PersonFact fact = asked.fact();
    String name = fact.key();
    List<String> values =
        switch (fact.answer()) {
          case LINE, POSTCODE, OCCUPATION -> line(fact, form);
          case PARAGRAPH -> text(form, name, LONGEST_TEXT);
          case PHONE -> read(form, name, PhoneNumber.read(form.value(name), country));
          case EMAIL -> read(form, name, EmailAddress.read(form.value(name)));
          case DATE -> date(fact, form);
          case NUMBER -> number(fact, form);
          case YES_NO, CHOICE -> oneOf(form, name, AnswerOptions.of(fact));
          case COUNTRIES -> countries(form, name);
          case LANGUAGES -> languages(form, name);
          case INTERESTS -> interests(form, name);
          case AVAILABILITY -> someOf(form, name, AnswerOptions.HOURS);
        };
    if (values.isEmpty() && !asked.optional() && isUntouched(form, name)) {
      form.error(name, missing(fact));
    }
    return values;
  }

  private static boolean isUntouched(Form form, String name) {
    return form.errors().stream().noneMatch(error -> error.field().matches(name + "(-\\d)?(-level)?"));
  }

  private static String missing(PersonFact fact) {
    return switch (fact.answer()) {
      case CHOICE, YES_NO, COUNTRIES -> "intake.missing.choose";
      case LANGUAGES -> "intake.missing.languages";
      case INTERESTS, AVAILABILITY -> "intake.missing.tick";
      case DATE -> "intake.missing.date";
      case NUMBER -> "intake.missing.number";
      case LINE, PARAGRAPH, PHONE, EMAIL, OCCUPATION, POSTCODE -> "intake.missing.write";
    };
  }

  private static List<String> line(PersonFact fact, Form form) {
    String name = fact.key();
    return fact == PersonFact.NAME
        ? read(form, name, PersonName.read(form.value(name)))
        : text(form, name, LONGEST_LINE);
  }

  private static List<String> text(Form form, String name, int longest) {
    String value = form.value(name);
    if (value.length() > longest) {
      form.error(name, "programmes.answer.too-long", "most", longest);
    }
    return value.isEmpty() ? List.of() : List.of(value);
  }

  /** Keeps what was typed when it can be understood. */
  private static List<String> read(Form form, String name, Reading<?> reading) {
    String typed = form.value(name);
    if (typed.isEmpty()) {
      return List.of();
    }
    return switch (reading) {
      case Reading.Understood<?> understood -> List.of(typed);
      case Reading.Refused<?> refused -> refuse(form, name, refused);
    };
  }

  static List<String> refuse(Form form, String name, Reading.Refused<?> refused) {
    Object[] arguments =
        refused.args().entrySet().stream().flatMap(e -> Stream.of(e.getKey(), e.getValue())).toArray();
    form.error(name, refused.reason(), arguments);
    return List.of();
  }

  /** A month or a year alone will do: not everybody knows the day. */
  private List<String> date(PersonFact fact, Form form) {
    String name = fact.key();
    String day = form.value(name + "-day");
    String month = form.value(name + "-month");
    String year = form.value(name + "-year");
    String typed = Stream.of(day, month, year).filter(part -> !part.isEmpty()).collect(Collectors.joining(" "));
    if (typed.isEmpty()) {
      return List.of();
    }
    if (year.isEmpty() || month.isEmpty() && !day.isEmpty()) {
      form.error(name, "pages.error.date");
      return List.of();
    }
    var reader = new DateReader(today);
    Reading<PartialDate> reading =
        switch (fact) {
          case BIRTH_DATE -> reader.birth(typed);
          case ARRIVED_ON -> reader.past(typed);
          default -> reader.any(typed);
        };
    return switch (reading) {
      case Reading.Understood<PartialDate>(PartialDate date) ->
          date.year() == null ? List.of() : List.of(date.toString());
      case Reading.Refused<PartialDate> refused -> refuse(form, name, refused);
    };
  }

  private List<String> number(PersonFact fact, Form form) {
    Role.Capacity capacity = role.capacity();
    int most =
        switch (fact) {
          case CAPACITY -> capacity == null ? 20 : capacity.most();
          case HOURS_A_WEEK -> 80;
          case EXPERIENCE_YEARS -> 70;
          default -> 1_000_000;
        };
    OptionalInt number = form.whole(fact.key(), fact == PersonFact.CAPACITY ? 1 : 0, most);
    return number.isPresent() ? List.of(String.valueOf(number.getAsInt())) : List.of();
  }

  private static List<String> oneOf(Form form, String name, Set<String> options) {
    String value = form.value(name);
    if (value.isEmpty()) {
      return List.of();
    }
    if (!options.isEmpty() && !options.contains(value)) {
      form.error(name, "programmes.answer.choose");
    }
    return List.of(value);
  }

  private static List<String> someOf(Form form, String name, Set<String> options) {
    return form.values(name).stream().filter(options::contains).distinct().toList();
  }

  private static List<String> countries(Form form, String name) {
    Set<String> picked = new LinkedHashSet<>();
    for (int row = 1; row <= MOST_ROWS; row++) {
      String code = form.value(rowName(name, row));
      if (AnswerOptions.isCountry(code)) {
        picked.add(code);
      }
    }
    return List.copyOf(picked);
  }

  /** Each as {@code fr:B1}, or {@code ar:mother}. */
  private static List<String> languages(Form form, String name) {
    Map<String, String> known = new LinkedHashMap<>();
    for (int row = 1; row <= MOST_ROWS; row++) {
      String code = form.value(rowName(name, row));
      String level = form.value(rowName(name, row) + "-level");
      if (AnswerOptions.LANGUAGES.contains(code)) {
        if (!AnswerOptions.LEVELS.contains(level)) {
          form.error(rowName(name, row) + "-level", "intake.missing.level");
        } else {
          known.putIfAbsent(code, level);
        }
      } else if (!level.isEmpty()) {
        form.error(rowName(name, row), "intake.missing.language");
      }
    }
    return known.entrySet().stream().map(entry -> entry.getKey() + ":" + entry.getValue()).toList();
  }

  /** The tags ticked, then own words. */
  private static List<String> interests(Form form, String name) {
    List<String> picked = new ArrayList<>(someOf(form, name, AnswerOptions.INTERESTS));
    for (String own : form.value(name + "-own").split("[,;،\\n]")) {
      String word = own.strip();
      if (!word.isEmpty() && word.length() <= 60 && picked.size() < 30) {
        picked.add(word);
      }
    }
    return List.copyOf(picked);
  }

  /** The first row bears the question's own name, so that the list of errors leads to it. */
  static String rowName(String name, int row) {
    return row == 1 ? name : name + "-" + row;
  }
}
