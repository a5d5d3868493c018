package org.passerelle.programmes;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.passerelle.programmes.blueprint.Question;

/** Answers to a blueprint's questions, by question key; a question left open is absent. Kept as JSON of this shape. */
public record Answers(Map<String, List<String>> given) {
  public Answers {
    given = Collections.unmodifiableMap(new LinkedHashMap<>(given));
  }

  public String first(String question) {
    List<String> values = given.getOrDefault(question, List.of());
    return values.isEmpty() ? "" : values.getFirst();
  }

  /** The questions whose answer the blueprint calls worrying. */
  public List<Question> worrying(List<Question> questions) {
    return questions.stream()
        .filter(question -> worries(question, given.getOrDefault(question.key(), List.of())))
        .toList();
  }

  private static boolean worries(Question question, List<String> values) {
    if (values.isEmpty()) {
      return false;
    }
    return switch (question) {
      case Question.Text text -> false;
      case Question.Choice choice ->
          choice.options().stream().anyMatch(option -> option.worrying() && values.contains(option.key()));
      case Question.Scale scale -> upTo(values.getFirst(), scale.worryingUpTo());
      case Question.Number number -> upTo(values.getFirst(), number.worryingUpTo());
      case Question.YesNo yesNo ->
          yesNo.worrying() != null && values.getFirst().equalsIgnoreCase(yesNo.worrying().name());
    };
  }

  private static boolean upTo(String value, @Nullable Integer limit) {
    return limit != null && Integer.parseInt(value) <= limit;
  }
}
