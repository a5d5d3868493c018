package org.passerelle.intake.apply;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.passerelle.pages.Page;
import org.passerelle.programmes.blueprint.EligibilityAnswer;
import org.passerelle.programmes.blueprint.EligibilityAnswer.Verdict;
import org.passerelle.programmes.blueprint.EligibilitySentence;
import org.passerelle.programmes.blueprint.Finding;
import org.passerelle.programmes.blueprint.RuleFrame;

/** What the rules found, in words for the person it is about: whom the rules that are not met, or open, are for. */
public record EligibilityWords(Verdict verdict, List<String> against, List<String> open, List<Instead> instead) {

  /** Something else that there is. */
  public record Instead(String words, @Nullable String link) {}

  static EligibilityWords of(Page page, EligibilityAnswer answer) {
    return new EligibilityWords(
        answer.verdict(),
        sentences(page, answer, Finding.NOT_MET),
        sentences(page, answer, Finding.UNKNOWN),
        answer.alternatives().stream().map(alternative -> instead(page, alternative)).toList());
  }

  private static Instead instead(Page page, RuleFrame.Alternative alternative) {
    return new Instead(
        alternative.words().in(page.language()), alternative.link() == null ? null : alternative.link().toString());
  }

  private static List<String> sentences(Page page, EligibilityAnswer answer, Finding finding) {
    EligibilitySentence sentence = new EligibilitySentence(page.texts());
    return answer.reasons().stream()
        .filter(reason -> reason.finding() == finding)
        .map(reason -> sentence.of(reason.rule()))
        .toList();
  }
}
