package org.passerelle.intake.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SheetWordsTest {
  private static final Path MESSAGES = Path.of("src/main/resources/messages");
  private static final Pattern ARGUMENT = Pattern.compile("\\{(\\w+)");

  @ParameterizedTest
  @CsvSource({"sheet, fr", "sheet, nl", "sheet, de", "sheet, uk", "sheet, ar",
      "facts, fr", "facts, nl", "facts, de", "facts, uk", "facts, ar"})
  void everyReasonIsSaidInEveryLanguageWithTheSameArguments(String folder, String language) throws IOException {
    assertThat(arguments(folder, language)).isEqualTo(arguments(folder, "en"));
  }

  @Test
  void everyReasonThatCodeGivesHasItsSentence() throws IOException {
    var used = new HashSet<String>();
    for (var part : Set.of("people/facts", "intake/sheet", "intake/imports", "sheets")) {
      try (var files = Files.walk(Path.of("src/main/java/org/passerelle", part))) {
        for (var file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
          Pattern.compile("\"((?:facts|sheet)\\.[a-z]+\\.[a-z0-9-]+)\"").matcher(Files.readString(file)).results().forEach(m -> used.add(m.group(1)));
        }
      }
    }
    var said = new HashSet<>(arguments("sheet", "en").keySet());
    said.addAll(arguments("facts", "en").keySet());
    assertThat(new TreeSet<>(used)).isEqualTo(new TreeSet<>(said));
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "fr", "nl", "de", "uk", "ar"})
  void numbersKeepLatinDigitsAndTypedTextKeepsItsDirection(String language) {
    var words = new SheetWords(Locale.of(language));
    var sentence = words.problem(new RowReading.Problem(12_345, "الاسم", "facts.name.no-letters", Map.of("typed", "42")));
    assertThat(sentence).contains("12345", "\u2068الاسم\u2069", "\u206842\u2069");
  }

  private static Map<String, Set<String>> arguments(String folder, String language) throws IOException {
    var sentences = new Properties();
    try (var in = Files.newBufferedReader(MESSAGES.resolve(folder).resolve(language + ".properties"))) {
      sentences.load(in);
    }
    return sentences.entrySet().stream().collect(Collectors.toMap(e -> e.getKey().toString(),
        e -> ARGUMENT.matcher(e.getValue().toString()).results().map(m -> m.group(1)).collect(Collectors.toSet()), (a, b) -> a, TreeMap::new));
  }
}
