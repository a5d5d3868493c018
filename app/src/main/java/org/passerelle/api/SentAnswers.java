package org.passerelle.api;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.passerelle.pages.Form;
import org.passerelle.programmes.Answers;
import org.passerelle.programmes.Questionnaire;
import org.passerelle.programmes.blueprint.Question;

/** Answers to a programme's questions as a program sends them, held to what the form of the page is held to. */
final class SentAnswers {
  private static final String FIELD = "answer-";

  private SentAnswers() {}

  /** @throws Refused naming the question that has no answer, or none that fits it */
  static Answers read(List<Question> questions, @Nullable Map<String, @Nullable List<@Nullable String>> sent) {
    Map<String, @Nullable List<@Nullable String>> given = sent == null ? Map.of() : sent;
    List<String> known = questions.stream().map(Question::key).toList();
    given.keySet().stream().filter(key -> !known.contains(key)).findFirst().ifPresent(key -> {
      throw known.isEmpty()
          ? Refused.field("answers", "answers says something, and nothing is asked here; leave it out.")
          : Codes.unknown("answers", key, known);
    });
    Form form = Form.of(given.entrySet().stream().collect(Collectors.toMap(one -> FIELD + one.getKey(), one -> words(one.getValue()))));
    Answers answers = new Questionnaire(questions).read(form);
    form.errors().stream().findFirst().ifPresent(error -> {
      throw Refused.field(
          "answers", "answers has none that fits %s; send one as the questions say.".formatted(error.field().substring(FIELD.length())));
    });
    return answers;
  }

  private static String[] words(@Nullable List<@Nullable String> values) {
    return values == null ? new String[0] : values.stream().map(value -> value == null ? "" : value).toArray(String[]::new);
  }
}
