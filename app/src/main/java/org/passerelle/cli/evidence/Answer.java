package org.passerelle.cli.evidence;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.passerelle.evidence.Interval;

/**
 * The fields of a JSON object in order. Numbers that do not exist, NaN or infinite, are null; intervals [low, high].
 */
final class Answer {
  private final Map<String, @Nullable Object> fields = new LinkedHashMap<>();

  Answer with(String name, double value) {
    fields.put(name, number(value));
    return this;
  }

  Answer with(String name, long value) {
    fields.put(name, value);
    return this;
  }

  Answer with(String name, @Nullable Interval interval) {
    fields.put(name, interval == null ? null : Arrays.asList(number(interval.low()), number(interval.high())));
    return this;
  }

  Answer with(String name, @Nullable String text) {
    fields.put(name, text);
    return this;
  }

  Answer with(String name, boolean value) {
    fields.put(name, value);
    return this;
  }

  Answer with(String name, Answer inner) {
    fields.put(name, inner.fields);
    return this;
  }

  Answer with(String name, List<?> list) {
    fields.put(name, list.stream().map(item -> item instanceof Answer inner ? inner.fields : item)
        .collect(Collectors.toList()));
    return this;
  }

  Answer absent(String name) {
    fields.put(name, null);
    return this;
  }

  Map<String, @Nullable Object> fields() {
    return Collections.unmodifiableMap(fields);
  }

  private static @Nullable Double number(double value) {
    return Double.isFinite(value) ? value : null;
  }
}
