package org.passerelle.pages;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * A form as a person filled it in: what was typed, exactly as typed, and what is wrong, in the order it was found. It is
 * shown again as it is; nothing typed gets lost.
 */
public final class Form {

  /** What is wrong with one field: the message under a key, said next to the field and at the top of the page. */
  public record Error(String field, String textKey, List<Object> arguments) {
    public Error {
      arguments = List.copyOf(arguments);
    }
  }

  private final Map<String, List<String>> typed = new LinkedHashMap<>();
  private final Map<String, Error> errors = new LinkedHashMap<>();

  private Form() {}

  public static Form empty() {
    return new Form();
  }

  public static Form of(Map<String, String[]> parameters) {
    var form = new Form();
    parameters.forEach((name, values) -> form.typed.put(name, Arrays.stream(values).map(Form::kept).toList()));
    return form;
  }

  /** Without the one character that no keyboard has and PostgreSQL cannot keep. */
  private static String kept(String text) {
    return text.indexOf('\0') < 0 ? text : text.replace("\0", "");
  }

  /** Shows what is already known, unless the person has typed something else. A date fills its three boxes. */
  public Form known(String name, @Nullable Object value) {
    switch (value) {
      case null -> {}
      case LocalDate date -> {
        typed.putIfAbsent(name + "-day", List.of(String.valueOf(date.getDayOfMonth())));
        typed.putIfAbsent(name + "-month", List.of(String.valueOf(date.getMonthValue())));
        typed.putIfAbsent(name + "-year", List.of(String.valueOf(date.getYear())));
      }
      case Iterable<?> several -> {
        var values = new ArrayList<String>();
        several.forEach(one -> values.add(written(one)));
        typed.putIfAbsent(name, List.copyOf(values));
      }
      default -> typed.putIfAbsent(name, List.of(written(value)));
    }
    return this;
  }

  /** Shows a value in place of what was typed. */
  public Form instead(String name, String value) {
    typed.put(name, List.of(value));
    return this;
  }

  private static String written(Object value) {
    return value instanceof Enum<?> constant ? constant.name() : value.toString();
  }

  public boolean isEmpty() {
    return typed.isEmpty();
  }

  public List<String> values(String name) {
    return typed.getOrDefault(name, List.of());
  }

  /** What was typed, without the spaces around it; empty when nothing was. */
  public String value(String name) {
    List<String> values = values(name);
    return values.isEmpty() ? "" : values.getFirst().strip();
  }

  /** What was typed, or null when nothing was. */
  public @Nullable String optional(String name) {
    String value = value(name);
    return value.isEmpty() ? null : value;
  }

  /** What was typed; when nothing was, the form fails with that message and the answer is an empty string. */
  public String required(String name, String missingKey, Object... arguments) {
    String value = value(name);
    if (value.isEmpty()) {
      error(name, missingKey, arguments);
    }
    return value;
  }

  public boolean holds(String name, String value) {
    return values(name).contains(value);
  }

  /** One of a closed set; empty, with the message as error, when none or an unknown one was picked. */
  public <E extends Enum<E>> Optional<E> oneOf(Class<E> type, String name, String missingKey) {
    String value = value(name);
    Optional<E> picked =
        Arrays.stream(type.getEnumConstants()).filter(constant -> constant.name().equals(value)).findFirst();
    if (picked.isEmpty()) {
      error(name, missingKey);
    }
    return picked;
  }

  /** A whole number within bounds, both included. Anything else, except nothing at all, is an error. */
  public OptionalInt whole(String name, int min, int max) {
    String value = value(name);
    if (value.isEmpty()) {
      return OptionalInt.empty();
    }
    try {
      int number = Integer.parseInt(value);
      if (number >= min && number <= max) {
        return OptionalInt.of(number);
      }
    } catch (NumberFormatException e) {
      // Falls through to the one sentence that serves both.
    }
    error(name, "pages.error.whole", "min", min, "max", max);
    return OptionalInt.empty();
  }

  /** The day in the boxes {@code name-day}, {@code name-month}, {@code name-year}; no such day is an error. */
  public @Nullable LocalDate date(String name) {
    String day = value(name + "-day");
    String month = value(name + "-month");
    String year = value(name + "-year");
    if (day.isEmpty() && month.isEmpty() && year.isEmpty()) {
      return null;
    }
    try {
      if (year.length() == 4) {
        return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
      }
    } catch (NumberFormatException | DateTimeException e) {
      // Falls through to the one sentence that serves both.
    }
    error(name, "pages.error.date");
    return null;
  }

  public @Nullable LocalDate requiredDate(String name, String missingKey) {
    LocalDate date = date(name);
    if (date == null && errorOf(name).isEmpty()) {
      error(name, missingKey);
    }
    return date;
  }

  /** Says what is wrong with a field; the first thing said about a field stays. Arguments as in {@link Texts#get}. */
  public Form error(String name, String textKey, Object... arguments) {
    errors.putIfAbsent(name, new Error(name, textKey, List.of(arguments)));
    return this;
  }

  public boolean valid() {
    return errors.isEmpty();
  }

  public List<Error> errors() {
    return List.copyOf(errors.values());
  }

  public Optional<Error> errorOf(String name) {
    return Optional.ofNullable(errors.get(name));
  }
}
