package org.passerelle.cli.evidence;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.passerelle.cli.BadInput;
import org.passerelle.cli.Json;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** A place in a JSON file; a refusal names file and place. */
record Document(String file, String place, JsonNode node) {

  static Document read(String option, Path file) throws IOException {
    if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
      throw new BadInput("--%s names `%s`, which is no file that can be read.".formatted(option, file));
    }
    try {
      return new Document(file.toString(), "", Json.read(withoutMark(Files.readString(file)), JsonNode.class));
    } catch (JacksonException unreadable) {
      throw new BadInput("%s is no JSON: %s.".formatted(file, position(unreadable)));
    } catch (CharacterCodingException notText) {
      throw new BadInput("%s is no text in UTF-8; save it as UTF-8.".formatted(file));
    }
  }

  /** Some editors begin a text file with a byte order mark. */
  private static String withoutMark(String text) {
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private static String position(JacksonException unreadable) {
    String message = unreadable.getOriginalMessage() == null ? "it cannot be read" : unreadable.getOriginalMessage();
    String first = message.lines().findFirst().orElse("").replaceAll("\\s*\\([^)]*\\[Source:.*$|[.\\s]+$", "");
    return unreadable.getLocation() == null ? first : "line " + unreadable.getLocation().getLineNr() + ", " + first;
  }

  private String named(String field) {
    return place.isEmpty() ? field : place + "." + field;
  }

  BadInput refusal(String field, String demand) {
    return new BadInput("%s: %s %s".formatted(file, named(field), demand));
  }

  boolean has(String field) {
    JsonNode found = node.get(field);
    return found != null && !found.isNull();
  }

  Document at(String field) {
    if (!has(field)) {
      throw refusal(field, "is missing.");
    }
    return new Document(file, named(field), node.get(field));
  }

  Optional<Document> maybe(String field) {
    return has(field) ? Optional.of(at(field)) : Optional.empty();
  }

  List<Document> list(String field) {
    Document found = at(field);
    if (!found.node.isArray()) {
      throw refusal(field, "must be a list.");
    }
    return found.items();
  }

  List<Document> items() {
    List<Document> items = new ArrayList<>();
    for (int i = 0; i < node.size(); i++) {
      items.add(new Document(file, place + "[" + i + "]", node.get(i)));
    }
    return items;
  }

  Map<String, Document> fields() {
    if (!node.isObject()) {
      throw new BadInput("%s: %s must be an object.".formatted(file, place.isEmpty() ? "it" : place));
    }
    Map<String, Document> fields = new LinkedHashMap<>();
    node.properties().forEach(entry -> fields.put(entry.getKey(), at(entry.getKey(), entry.getValue())));
    return fields;
  }

  private Document at(String field, JsonNode value) {
    return new Document(file, named(field), value);
  }

  String text(String field) {
    return at(field).text();
  }

  /** A text, or a number or truth value as it is written. */
  String text() {
    if (node.isContainer()) {
      throw new BadInput("%s: %s must be a text.".formatted(file, place));
    }
    return node.asString();
  }

  double number(String field) {
    return at(field).number();
  }

  double number() {
    double value = node.isNumber() ? node.doubleValue() : Double.NaN;
    if (!Double.isFinite(value)) {
      throw new BadInput("%s: %s must be a number.".formatted(file, place));
    }
    return value;
  }

  @Nullable Double maybeNumber(String field) {
    return has(field) ? (Double) number(field) : null;
  }

  long whole(String field) {
    JsonNode found = at(field).node;
    if (!found.isIntegralNumber() || !found.canConvertToLong() || found.longValue() < 0
        || found.longValue() > Typed.MOST_COUNTED) {
      throw refusal(field, Typed.A_COUNT);
    }
    return found.longValue();
  }
}
