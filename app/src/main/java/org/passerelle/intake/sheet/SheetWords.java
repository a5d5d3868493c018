package org.passerelle.intake.sheet;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.passerelle.sheets.SheetException;

/** Why a file, a row or a cell was refused, in one of the languages of {@code messages/sheet}. */
public final class SheetWords {
  private static final char FIRST_STRONG_ISOLATE = '\u2068';
  private static final char POP_ISOLATE = '\u2069';

  private final ULocale locale;
  private final Map<String, String> sentences = new HashMap<>();

  /** English when there are no sentences in the language asked for. */
  public SheetWords(Locale language) {
    var offered = SheetWords.class.getResource(path("sheet", language.getLanguage())) == null ? Locale.ENGLISH : language;
    locale = new ULocale(offered.getLanguage() + "@numbers=latn");
    load(path("sheet", offered.getLanguage()));
    load(path("facts", offered.getLanguage()));
  }

  /** Whole sentence with line and column. */
  public String problem(RowReading.Problem problem) {
    return say("sheet.row.problem", Map.of("line", problem.line(), "column", problem.column(), "problem", say(problem.reason(), problem.args())));
  }

  public String problem(SheetException problem) {
    return say(problem.reason(), problem.args());
  }

  String say(String key, Map<String, Object> args) {
    var isolated = new HashMap<String, Object>(args);
    isolated.replaceAll((name, value) -> value instanceof String text && !name.equals("problem") ? FIRST_STRONG_ISOLATE + text + POP_ISOLATE : value);
    return new MessageFormat(Objects.requireNonNull(sentences.get(key), key), locale).format(isolated);
  }

  private void load(String resource) {
    try (var in = new InputStreamReader(Objects.requireNonNull(SheetWords.class.getResourceAsStream(resource), resource), StandardCharsets.UTF_8)) {
      var file = new Properties();
      file.load(in);
      file.forEach((key, sentence) -> sentences.put(key.toString(), sentence.toString()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String path(String folder, String language) {
    return "/messages/" + folder + "/" + language + ".properties";
  }
}
