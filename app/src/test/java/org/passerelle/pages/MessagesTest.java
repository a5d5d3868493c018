package org.passerelle.pages;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.ArgType;
import com.ibm.icu.text.MessagePattern.Part;
import com.ibm.icu.text.PluralRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Over the message files of every part. Whoever adds a part or a text finds its gaps here. */
class MessagesTest {
  private static final Path MESSAGES = Path.of("src/main/resources/messages");
  private static final List<Path> USERS =
      List.of("src/main/java", "src/main/jte", "src/main/resources", "src/test/jte").stream().map(Path::of).toList();
  private static final Pattern LITERAL = Pattern.compile("\"([a-z][a-z0-9-]*\\.[a-z0-9.-]*)\"");
  private static final Pattern ASKED_FOR =
      Pattern.compile("(?:text|get|field|NavEntry|Notice\\.\\w+)\\((?:form, \"[^\"]*\", )?\"([a-z][a-z0-9.-]*[a-z0-9])\"");

  private final Map<Language, Map<String, String>> messages = read();

  @Test
  void everyoneReadsEveryTextInTheirOwnLanguage() {
    var missing = new ArrayList<String>();
    Set<String> all = new TreeSet<>();
    messages.values().forEach(texts -> all.addAll(texts.keySet()));
    for (String key : all) {
      for (Language language : forStaffOnly(key) ? Language.forStaff() : Language.forPeople()) {
        if (messages.get(language).getOrDefault(key, "").isBlank()) {
          missing.add(key + " in " + language.tag());
        }
      }
    }
    assertThat(missing).as("texts that are missing").isEmpty();
  }

  @Test
  void aKeyStartsWithTheNameOfItsPartAndTextsCarryNoMarkup() {
    var strange = new ArrayList<String>();
    for (Path part : parts()) {
      for (Language language : Language.values()) {
        properties(part, language).forEach((key, text) -> {
          if (!key.startsWith(part.getFileName() + ".") || !key.matches("[a-z0-9.-]+")) {
            strange.add(part.getFileName() + "/" + language.tag() + ": " + key);
          }
          if (text.matches("(?s).*</?[a-z]+.*")) {
            strange.add(part.getFileName() + "/" + language.tag() + ": markup in " + key);
          }
        });
      }
    }
    assertThat(strange).isEmpty();
  }

  @Test
  void aTextTakesTheSameArgumentsInEveryLanguage() {
    var different = new ArrayList<String>();
    messages.get(Language.ENGLISH).forEach((key, english) -> {
      Set<String> expected = arguments(english);
      messages.forEach((language, texts) -> {
        String text = texts.get(key);
        if (text != null && !arguments(text).equals(expected)) {
          different.add(key + " in " + language.tag() + " takes " + arguments(text) + ", not " + expected);
        }
      });
    });
    assertThat(different).isEmpty();
  }

  @Test
  void countedTextsHaveEveryPluralFormOfTheirLanguage() {
    var incomplete = new ArrayList<String>();
    messages.forEach((language, texts) -> texts.forEach((key, text) -> {
      for (Set<String> forms : pluralForms(text)) {
        Set<String> lacking = new TreeSet<>(formsOf(language));
        lacking.removeAll(forms);
        if (!lacking.isEmpty()) {
          incomplete.add(key + " in " + language.tag() + " lacks " + lacking);
        }
      }
    }));
    assertThat(incomplete).isEmpty();
  }

  @Test
  void arabicCountsInSixWaysAndUkrainianInFour() {
    assertThat(formsOf(Language.ARABIC)).containsExactly("few", "many", "one", "other", "two", "zero");
    assertThat(formsOf(Language.UKRAINIAN)).containsExactly("few", "many", "one", "other");
    assertThat(formsOf(Language.FRENCH)).containsExactly("one", "other");
  }

  @Test
  void noTextIsKeptThatNobodyShows() {
    Set<String> literals = literals(LITERAL);
    Set<String> prefixes = literals.stream().filter(l -> l.endsWith(".")).collect(toCollection(TreeSet::new));
    var unused = messages.get(Language.ENGLISH).keySet().stream()
        .filter(key -> !literals.contains(key) && !literals.contains(key.replaceFirst("\\.hint$", "")))
        .filter(key -> prefixes.stream().noneMatch(key::startsWith))
        .toList();
    assertThat(unused).as("texts that no page, class or blueprint names").isEmpty();
  }

  @Test
  void everyTextThatAPageAsksForExists() {
    Set<String> parts = parts().stream().map(part -> part.getFileName().toString()).collect(toCollection(TreeSet::new));
    Set<String> absent = literals(ASKED_FOR);
    absent.removeIf(key -> !key.contains(".") || !parts.contains(key.substring(0, key.indexOf('.'))));
    absent.removeAll(messages.get(Language.ENGLISH).keySet());
    assertThat(absent).as("texts asked for that no file has").isEmpty();
  }

  @Test
  void frenchKeepsItsHighSignsBesideTheirWordsByThinSpaces() {
    var broken = Pattern.compile("[ \\u00a0](?=[;?!»]|:(?!:))|«(?!\\u202f)|[\\p{L}}’)](?=[?!»])|[\\p{L}}’)]:(?!:)(?=\\s|$)");
    var texts = new TreeMap<>(messages.get(Language.FRENCH));
    assertThat(texts).as("many texts").hasSizeGreaterThan(1000);
    texts.values().removeIf(text -> !broken.matcher(text).find());
    assertThat(texts).as("French texts with a plain space, or none, before : ; ? ! or within « »").isEmpty();
  }

  private static boolean forStaffOnly(String key) {
    return key.matches("[a-z0-9-]+\\.staff\\..+");
  }

  private static Set<String> arguments(String text) {
    var pattern = new MessagePattern(text);
    var names = new TreeSet<String>();
    for (int i = 0; i < pattern.countParts(); i++) {
      Part part = pattern.getPart(i);
      if (part.getType() == Part.Type.ARG_NAME || part.getType() == Part.Type.ARG_NUMBER) {
        names.add(pattern.getSubstring(part));
      }
    }
    return names;
  }

  private static List<Set<String>> pluralForms(String text) {
    var pattern = new MessagePattern(text);
    var found = new ArrayList<Set<String>>();
    for (int i = 0; i < pattern.countParts(); i++) {
      Part part = pattern.getPart(i);
      if (part.getType() == Part.Type.ARG_START && part.getArgType() == ArgType.PLURAL) {
        var forms = new TreeSet<String>();
        int depth = 0;
        for (int j = i + 1; j < pattern.getLimitPartIndex(i); j++) {
          Part inner = pattern.getPart(j);
          switch (inner.getType()) {
            case ARG_START -> depth++;
            case ARG_LIMIT -> depth--;
            case ARG_SELECTOR -> {
              if (depth == 0) {
                forms.add(pattern.getSubstring(inner));
              }
            }
            default -> {}
          }
        }
        found.add(forms);
      }
    }
    return found;
  }

  /** The forms that whole numbers below a thousand take, and the one that everything else takes. */
  private static Set<String> formsOf(Language language) {
    PluralRules rules = PluralRules.forLocale(language.locale());
    Set<String> forms = IntStream.range(0, 1000).mapToObj(rules::select).collect(toCollection(TreeSet::new));
    forms.add(PluralRules.KEYWORD_OTHER);
    return forms;
  }

  private static Set<String> literals(Pattern pattern) {
    var found = new TreeSet<String>();
    for (Path root : USERS) {
      try (Stream<Path> files = Files.walk(root)) {
        for (Path file : files.filter(f -> f.toString().matches(".*\\.(java|jte|yaml|yml)")).toList()) {
          pattern.matcher(Files.readString(file)).results().forEach(match -> found.add(match.group(1)));
        }
      } catch (IOException e) {
        throw new AssertionError("cannot read " + root, e);
      }
    }
    return found;
  }

  private static Map<Language, Map<String, String>> read() {
    var all = new TreeMap<Language, Map<String, String>>();
    for (Language language : Language.values()) {
      var texts = new TreeMap<String, String>();
      parts().forEach(part -> texts.putAll(properties(part, language)));
      all.put(language, texts);
    }
    return all;
  }

  private static List<Path> parts() {
    try (Stream<Path> folders = Files.list(MESSAGES)) {
      return folders.filter(Files::isDirectory).sorted().toList();
    } catch (IOException e) {
      throw new AssertionError("cannot list " + MESSAGES, e);
    }
  }

  private static Map<String, String> properties(Path part, Language language) {
    Path file = part.resolve(language.tag() + ".properties");
    var texts = new TreeMap<String, String>();
    if (Files.exists(file)) {
      var properties = new Properties();
      try (var reader = Files.newBufferedReader(file)) {
        properties.load(reader);
      } catch (IOException e) {
        throw new AssertionError("cannot read " + file, e);
      }
      properties.forEach((key, text) -> texts.put((String) key, (String) text));
    }
    return texts;
  }
}
