package org.passerelle.pages;

import com.ibm.icu.text.Bidi;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;

/**
 * The product's sentences in one language. A key starts with the name of its part: {@code intake.apply.title}; where the
 * second word is {@code staff}, only staff read it and it may be missing in languages that staff are not offered.
 */
public final class Texts {
  private static final char FIRST_STRONG_ISOLATE = '\u2068';
  private static final char POP_ISOLATE = '\u2069';

  private final MessageCatalog catalog;
  private final Language language;
  private final Formats formats;

  public Texts(Language language, Formats formats) {
    this.catalog = MessageCatalog.onClasspath();
    this.language = language;
    this.formats = formats;
  }

  public Language language() {
    return language;
  }

  public Formats formats() {
    return formats;
  }

  public boolean has(String key) {
    return catalog.find(language, key) != null;
  }

  /** Whether the text exists in this very language, not only in English. */
  public boolean speaks(String key) {
    return catalog.has(language, key);
  }

  /**
   * The sentence under a key, with arguments as name and value in turn: {@code "name", "Amina", "count", 3}. Dates,
   * times and collections are written out in the language; strings that run the other way are isolated, but for web
   * addresses: mail programs would take the invisible marks into the link.
   *
   * @throws NoSuchElementException if no message file has the key
   */
  public String get(String key, Object... namesAndValues) {
    MessageCatalog.Message message = catalog.find(language, key);
    if (message == null) {
      throw new NoSuchElementException("no text under the key " + key + " in messages/*/en.properties");
    }
    return message.format(arguments(key, namesAndValues));
  }

  private Map<String, Object> arguments(String key, Object... namesAndValues) {
    if (namesAndValues.length % 2 != 0) {
      throw new IllegalArgumentException("arguments of " + key + " come as name and value in turn");
    }
    var arguments = new LinkedHashMap<String, Object>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      arguments.put((String) namesAndValues[i], written(namesAndValues[i + 1]));
    }
    return arguments;
  }

  private Object written(Object value) {
    return switch (value) {
      case Number number -> number;
      case LocalDate date -> formats.date(date);
      case LocalTime time -> formats.time(time);
      case Instant instant -> formats.dateTime(instant);
      case ZonedDateTime time -> formats.dateTime(time.toInstant());
      case Collection<?> items -> list(items);
      case Enum<?> constant -> constant.name();
      case String link when link.startsWith("https://") || link.startsWith("http://") -> link;
      default -> isolated(value.toString());
    };
  }

  /** Dutch, French and Arabic. */
  public String list(Collection<?> items) {
    return formats.list(items.stream().map(item -> isolated(item.toString())).toList());
  }

  /**
   * Text set apart when its own direction differs from the language's, so that neither turns the other around. An address
   * stays as it is: mail programs would take the invisible sign at its end for a part of it.
   */
  public String isolated(String text) {
    if (text.startsWith("http://") || text.startsWith("https://")) {
      return text;
    }
    byte base = Bidi.getBaseDirection(text);
    boolean runsOtherWay = language.rightToLeft() ? base != Bidi.RTL : base == Bidi.RTL;
    return runsOtherWay && !text.isEmpty() ? FIRST_STRONG_ISOLATE + text + POP_ISOLATE : text;
  }
}
