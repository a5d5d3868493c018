package org.passerelle.cli.evidence;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.passerelle.cli.BadInput;
import org.passerelle.evidence.fairness.ImpactLevel;
import org.passerelle.evidence.fairness.Survey;

final class ImpactLevels extends EvidenceCommand {

  @Override
  public String usage() {
    return "[--survey FILE] [--answers FILE] [--json]";
  }

  @Override
  Answer answer(Typed typed) throws IOException {
    Survey survey = SurveyFile.read(Document.read("survey", typed.file("survey")));
    ImpactLevel level = ImpactLevel.of(survey, answers(Document.read("answers", typed.file("answers")), survey));
    Answer sections = new Answer();
    level.sections().forEach((name, part) -> {
      if (part.rawMost() > 0 || part.mitigationMost() > 0) {
        sections.with(name, new Answer().with("raw", part.raw()).with("rawMost", part.rawMost())
            .with("mitigation", part.mitigation()).with("mitigationMost", part.mitigationMost()));
      }
    });
    return new Answer()
        .with("raw", level.raw())
        .with("mitigation", level.mitigation())
        .with("final", level.score())
        .with("level", level.roman())
        .with("rawMost", level.rawMost())
        .with("mitigationMost", level.mitigationMost())
        .with("sections", sections);
  }

  /** Question to choices; the answers may stand under {@code data}, as survey tools save them. */
  private static Map<String, List<String>> answers(Document file, Survey survey) {
    Document data = file.has("data") && file.node().get("data").isObject() ? file.at("data") : file;
    Map<String, List<String>> answers = new LinkedHashMap<>();
    List<String> scored = survey.sections().stream().flatMap(section -> section.questions().stream())
        .map(Survey.Question::name).toList();
    List<String> asked = survey.sections().stream().flatMap(section -> Stream.ofNullable(section.only()))
        .map(Survey.Condition::question).toList();
    data.fields().forEach((question, answer) -> {
      if (scored.contains(question) || asked.contains(question)) {
        answers.put(question, choices(answer));
      }
    });
    if (answers.isEmpty()) {
      throw new BadInput("%s answers no scored question of the survey; its names must be those of the survey."
          .formatted(file.file()));
    }
    return answers;
  }

  private static List<String> choices(Document answer) {
    return answer.node().isArray() ? answer.items().stream().map(Document::text).toList() : List.of(answer.text());
  }
}
