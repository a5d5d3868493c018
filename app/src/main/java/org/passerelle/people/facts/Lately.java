package org.passerelle.people.facts;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Results for the texts met lately: in a list of people the same names and words of names come again and again. */
final class Lately {
  private final Map<String, String> results;

  Lately(int most) {
    results =
        new LinkedHashMap<>(1024, 0.75f, true) {
          @Override
          protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
            return size() > most;
          }
        };
  }

  String of(String text, UnaryOperator<String> work) {
    synchronized (results) {
      String known = results.get(text);
      if (known != null) {
        return known;
      }
    }
    String result = work.apply(text);
    synchronized (results) {
      results.put(text, result);
    }
    return result;
  }
}
