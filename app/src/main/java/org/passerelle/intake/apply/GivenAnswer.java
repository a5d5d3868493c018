package org.passerelle.intake.apply;

import java.util.List;
import org.passerelle.pages.Page;

/**
 * An answer as it is shown again, in words of the page's language.
 *
 * @param change where it can be changed
 * @param missing whether it must be given before sending
 */
public record GivenAnswer(String question, String answer, String change, boolean missing) {

  /** @param path of the application's pages, with a slash at its end */
  static List<GivenAnswer> all(Questions questions, String path, Page page) {
    return questions.all().stream()
        .map(asked -> {
          String key = asked.fact().key();
          List<String> values = questions.answers().given().getOrDefault(key, List.of());
          return new GivenAnswer(
              Asks.wording(page, asked), AnswerWords.of(page, asked.fact(), values), path + key + "?change=yes",
              values.isEmpty() && !asked.optional());
        })
        .toList();
  }
}
