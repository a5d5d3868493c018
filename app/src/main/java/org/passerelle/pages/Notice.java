package org.passerelle.pages;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * What just happened, told once at the top of the next page.
 *
 * @param arguments as in {@link Texts#get}; values are strings, whole numbers or days
 */
public record Notice(Kind kind, String textKey, List<Object> arguments) {
  static final String ATTRIBUTE = Notice.class.getName();
  private static final String BETWEEN = "\u001f";
  /** What a browser takes as a cookie is short; names are shorter still. */
  private static final int LONGEST = 200;

  public enum Kind {
    DONE,
    INFORMATION,
    TROUBLE
  }

  public Notice {
    arguments = List.copyOf(arguments);
  }

  public static Notice done(String textKey, Object... arguments) {
    return new Notice(Kind.DONE, textKey, List.of(arguments));
  }

  public static Notice information(String textKey, Object... arguments) {
    return new Notice(Kind.INFORMATION, textKey, List.of(arguments));
  }

  public static Notice trouble(String textKey, Object... arguments) {
    return new Notice(Kind.TROUBLE, textKey, List.of(arguments));
  }

  /** Shows this notice on the page that the redirect leads to. */
  public void after(RedirectAttributes redirect) {
    redirect.addFlashAttribute(ATTRIBUTE, this);
  }

  String written() {
    var words = new ArrayList<String>(List.of(kind.name(), textKey));
    for (Object argument : arguments) {
      words.add(switch (argument) {
        case String text -> "s" + shortened(text).replace(BETWEEN, " ");
        case Integer number -> "n" + number;
        case Long number -> "n" + number;
        case LocalDate day -> "d" + day;
        default -> throw new IllegalArgumentException("a notice carries strings, whole numbers and days: " + argument);
      });
    }
    return String.join(BETWEEN, words);
  }

  private static String shortened(String text) {
    return text.length() <= LONGEST
        ? text
        : text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, LONGEST) - 1)) + "…";
  }

  /** What {@link #written} wrote; empty for anything else. */
  static Optional<Notice> read(String written) {
    String[] words = written.split(BETWEEN, -1);
    if (words.length < 2 || words.length % 2 != 0) {
      return Optional.empty();
    }
    try {
      var arguments = new ArrayList<Object>();
      for (int i = 2; i < words.length; i++) {
        arguments.add(argument(words[i]));
      }
      return Optional.of(new Notice(Kind.valueOf(words[0]), words[1], arguments));
    } catch (IllegalArgumentException | DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private static Object argument(String word) {
    String value = word.isEmpty() ? "" : word.substring(1);
    return switch (word.isEmpty() ? ' ' : word.charAt(0)) {
      case 's' -> value;
      case 'n' -> Long.valueOf(value);
      case 'd' -> LocalDate.parse(value);
      default -> throw new IllegalArgumentException("unknown kind of argument");
    };
  }
}
