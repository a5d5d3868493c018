package org.passerelle.people.facts;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What came of reading a text somebody typed: understood, or refused with a reason to be told in words. */
public sealed interface Reading<T> {

  record Understood<T>(T value) implements Reading<T> {}

  /**
   * @param reason key of a sentence in {@code messages/facts}
   * @param args named arguments of that sentence; always holds {@code typed}, the text as it was given
   */
  record Refused<T>(String reason, Map<String, Object> args) implements Reading<T> {
    public Refused {
      args = Map.copyOf(args);
    }
  }

  static <T> Reading<T> understood(T value) {
    return new Understood<>(value);
  }

  static <T> Reading<T> refused(String reason, String typed) {
    return new Refused<>(reason, Map.of("typed", typed.strip()));
  }

  static <T> Reading<T> refused(String reason, String typed, String argument, Object value) {
    return new Refused<>(reason, Map.of("typed", typed.strip(), argument, value));
  }

  default Optional<T> toOptional() {
    return this instanceof Understood<T>(T value) ? Optional.of(value) : Optional.empty();
  }

  default <R> Reading<R> map(Function<? super T, ? extends R> change) {
    return switch (this) {
      case Understood<T>(T value) -> understood(change.apply(value));
      case Refused<T>(String reason, Map<String, Object> args) -> new Refused<>(reason, args);
    };
  }
}
