package org.passerelle.cli;

import java.io.PrintStream;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/** One JSON document on one line; fields in the order the record declares or the map keeps them. */
public final class Json {
  private static final JsonMapper MAPPER =
      JsonMapper.builder().disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY).build();

  private Json() {}

  public static void print(PrintStream out, Object value) {
    out.println(text(value));
  }

  public static String text(Object value) {
    return MAPPER.writeValueAsString(value);
  }

  public static <T> T read(String text, Class<T> type) {
    return MAPPER.readValue(text, type);
  }
}
