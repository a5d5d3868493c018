package org.passerelle.replay;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.passerelle.programmes.Answers;
import org.passerelle.programmes.blueprint.Question;

/** Invents answers to a blueprint's questions: calm ones, or one that worries where a question knows such an answer. */
final class Invention {
  private final Random random;

  Invention(long seed) {
    this.random = new Random(seed);
  }

  Answers answers(List<Question> questions, boolean worrying) {
    Map<String, List<String>> given = new LinkedHashMap<>();
    for (Question question : questions) {
      given.put(question.key(), List.of(answer(question, worrying)));
    }
    return new Answers(given);
  }

  private String answer(Question question, boolean worrying) {
    return switch (question) {
      case Question.Text text -> worrying ? "It is difficult at the moment." : "It goes well.";
      case Question.Choice choice ->
          choice.options().stream()
              .filter(option -> option.worrying() == worrying)
              .findFirst()
              .orElse(choice.options().getFirst())
              .key();
      case Question.Scale scale ->
          String.valueOf(
              worrying && scale.worryingUpTo() != null ? scale.worryingUpTo() : scale.to() - random.nextInt(2));
      case Question.YesNo yesNo -> yesNo(yesNo, worrying);
      case Question.Number number -> String.valueOf(Math.min(number.to(), number.from() + 10));
    };
  }

  private static String yesNo(Question.YesNo question, boolean worrying) {
    if (question.worrying() == null) {
      return "yes";
    }
    boolean sayYes = (question.worrying() == Question.Answer.YES) == worrying;
    return sayYes ? "yes" : "no";
  }
}
