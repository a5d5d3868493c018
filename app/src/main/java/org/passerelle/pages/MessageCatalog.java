package org.passerelle.pages;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** All message files of all parts, {@code messages/{part}/{language}.properties} in UTF-8, read once a language. */
final class MessageCatalog {
  private static final MessageCatalog CLASSPATH = new MessageCatalog();

  private final Map<Language, Map<String, Message>> byLanguage = new ConcurrentHashMap<>();

  static MessageCatalog onClasspath() {
    return CLASSPATH;
  }

  boolean has(Language language, String key) {
    return messages(language).containsKey(key);
  }

  /** The message in the language itself, else in English (which staff pages fall back to), else null. */
  @Nullable Message find(Language language, String key) {
    Message own = messages(language).get(key);
    return own != null ? own : messages(Language.ENGLISH).get(key);
  }

  private Map<String, Message> messages(Language language) {
    return byLanguage.computeIfAbsent(language, MessageCatalog::load);
  }

  private static Map<String, Message> load(Language language) {
    Map<String, Message> messages = new HashMap<>();
    try {
      var files = new PathMatchingResourcePatternResolver(MessageCatalog.class.getClassLoader());
      for (Resource file : files.getResources("classpath*:messages/*/" + language.tag() + ".properties")) {
        read(file).forEach((key, pattern) -> messages.put(key, new Message(pattern, language)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("message files of " + language.tag() + " cannot be read", e);
    }
    return Map.copyOf(messages);
  }

  private static Map<String, String> read(Resource file) throws IOException {
    var properties = new Properties();
    try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
      properties.load(reader);
    }
    return properties.entrySet().stream()
        .collect(Collectors.toMap(entry -> (String) entry.getKey(), entry -> (String) entry.getValue()));
  }

  /** One pattern, compiled at first use. */
  static final class Message {
    private final String pattern;
    private final Language language;
    private volatile @Nullable MessageFormat format;

    Message(String pattern, Language language) {
      this.pattern = pattern;
      this.language = language;
    }

    String format(Map<String, Object> arguments) {
      MessageFormat compiled = format;
      if (compiled == null) {
        compiled = new MessageFormat(pattern, language.locale());
        format = compiled;
      }
      // ICU formats are not safe for use by several threads at once.
      return ((MessageFormat) compiled.clone()).format(arguments);
    }
  }
}
