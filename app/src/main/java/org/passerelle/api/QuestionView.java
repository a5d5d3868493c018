package org.passerelle.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.passerelle.pages.Language;
import org.passerelle.programmes.blueprint.Question;

/** A programme's question, and which answers fit it. */
record QuestionView(
    String key, @Schema(description = "text, choice, yes-no, scale or number") String kind, String words,
    boolean optional, @Schema(description = "Keys to choose from; absent where nothing is chosen") @Nullable List<String> options,
    @Nullable Integer from, @Nullable Integer to) {

  static QuestionView of(Question question) {
    return switch (question) {
      case Question.Text text -> of(question, "text", null, null, null);
      case Question.Choice choice ->
          of(question, "choice", choice.options().stream().map(Question.Option::key).toList(), null, null);
      case Question.YesNo yesNo -> of(question, "yes-no", List.of("yes", "no"), null, null);
      case Question.Scale scale -> of(question, "scale", null, scale.from(), scale.to());
      case Question.Number number -> of(question, "number", null, number.from(), number.to());
    };
  }

  private static QuestionView of(
      Question question, String kind, @Nullable List<String> options, @Nullable Integer from, @Nullable Integer to) {
    return new QuestionView(
        question.key(), kind, question.ask().words().in(Language.ENGLISH), question.ask().optional(), options, from, to);
  }
}
