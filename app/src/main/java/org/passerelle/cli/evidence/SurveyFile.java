package org.passerelle.cli.evidence;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.passerelle.cli.BadInput;
import org.passerelle.evidence.fairness.Survey;
import org.passerelle.evidence.fairness.Survey.Kind;

/**
 * A survey in SurveyJS layout: pages hold elements, panels hold elements in turn. A radio group, dropdown or checkbox
 * is scored if its name, or else that of the nearest panel or page around it, ends in {@code -RS} (raw score) or
 * {@code -MS} (mitigation score); {@code -NS} is not scored. A choice's score is the number after the last hyphen of
 * its value, or the value itself if it is a number. Each page is a section. A page with {@code visibleIf} {@code
 * {question} = "answer"} counts for that answer only.
 */
final class SurveyFile {
  private static final Pattern ONE_ANSWER = Pattern.compile("\\s*\\{([^}]+)}\\s*={1,2}\\s*['\"]?([^'\"]*)['\"]?\\s*");

  private SurveyFile() {}

  static Survey read(Document file) {
    List<Survey.Section> sections = new ArrayList<>();
    List<Document> pages = file.has("pages") ? file.list("pages") : List.of(file);
    for (int p = 0; p < pages.size(); p++) {
      Document page = pages.get(p);
      String name = page.has("name") ? page.text("name") : "page " + (p + 1);
      List<Survey.Question> questions = new ArrayList<>();
      collect(page, kind(name, Kind.NOT_SCORED), questions);
      sections.add(new Survey.Section(name, only(page), List.copyOf(questions)));
    }
    boolean scored = sections.stream().flatMap(section -> section.questions().stream())
        .anyMatch(question -> question.kind() == Kind.RAW);
    if (!scored) {
      throw new BadInput("%s has no scored question; the name of a question, panel or page must end in -RS or -MS."
          .formatted(file.file()));
    }
    return new Survey(List.copyOf(sections));
  }

  private static Survey.@Nullable Condition only(Document page) {
    if (!page.has("visibleIf")) {
      return null;
    }
    Matcher condition = ONE_ANSWER.matcher(page.text("visibleIf"));
    return condition.matches() ? new Survey.Condition(condition.group(1), condition.group(2)) : null;
  }

  private static void collect(Document around, Kind kind, List<Survey.Question> questions) {
    String inside = around.has("elements") ? "elements" : "questions";
    if (!around.has(inside)) {
      return;
    }
    for (Document element : around.list(inside)) {
      String type = element.has("type") ? element.text("type") : "";
      String name = element.has("name") ? element.text("name") : "";
      switch (type) {
        case "panel" -> collect(element, kind(name, kind), questions);
        case "radiogroup", "dropdown", "checkbox", "tagbox" -> questions.add(
            new Survey.Question(name, kind(name, kind), type.equals("checkbox") || type.equals("tagbox"),
                scores(element, kind(name, kind))));
        default -> { }
      }
    }
  }

  private static Kind kind(String name, Kind around) {
    if (name.endsWith("-RS")) {
      return Kind.RAW;
    }
    if (name.endsWith("-MS")) {
      return Kind.MITIGATION;
    }
    return name.endsWith("-NS") ? Kind.NOT_SCORED : around;
  }

  private static Map<String, Double> scores(Document question, Kind kind) {
    Map<String, Double> scores = new LinkedHashMap<>();
    if (!question.has("choices")) {
      if (kind == Kind.NOT_SCORED) {
        return scores;
      }
      throw question.refusal("choices", "is missing.");
    }
    for (Document choice : question.list("choices")) {
      Document value = choice.node().isObject() ? choice.at("value") : choice;
      scores.put(value.text(), value.node().isNumber() ? value.node().doubleValue() : score(value.text()));
    }
    return scores;
  }

  private static double score(String value) {
    String after = value.substring(value.lastIndexOf('-') + 1);
    return value.contains("-") && after.matches("[0-9]+(\\.[0-9]+)?") ? Double.parseDouble(after) : 0;
  }
}
