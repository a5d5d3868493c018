package org.passerelle.oversight;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.passerelle.evidence.fairness.Survey;
import org.passerelle.evidence.fairness.Survey.Kind;
import org.passerelle.pages.Language;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The product's own questions about the impact of an automated step, in SurveyJS layout: a page whose name ends in -RS adds
 * to the impact, one in -MS to what is done against it, and a choice's score stands after the last hyphen of its value. The
 * file is the one that {@code bin/passerelle evidence impactlevel --survey} reads.
 */
@Component
public class ImpactQuestionnaire {
  private static final String FILE = "/oversight/impact-questionnaire.json";

  private final List<Section> sections;

  ImpactQuestionnaire(JsonMapper json) {
    try (InputStream file = Objects.requireNonNull(ImpactQuestionnaire.class.getResourceAsStream(FILE))) {
      this.sections = json.readTree(file).get("pages").valueStream().map(ImpactQuestionnaire::section).toList();
    } catch (IOException broken) {
      throw new IllegalStateException("The impact questionnaire cannot be read", broken);
    }
  }

  /** Words in the languages of staff. */
  public record Words(String english, String french) {
    public String in(Language language) {
      return language == Language.FRENCH ? french : english;
    }
  }

  public record Option(String value, Words words, double score) {}

  public record Asked(String name, Words words, List<Option> options) {}

  /** @param raises whether its answers add to the impact, else to what is done against it */
  public record Section(String name, Words words, boolean raises, List<Asked> questions) {}

  public List<Section> sections() {
    return sections;
  }

  public List<Asked> questions() {
    return sections.stream().flatMap(section -> section.questions().stream()).toList();
  }

  /** The same as the evidence kernel scores it. */
  Survey survey() {
    return new Survey(
        sections.stream()
            .map(
                section ->
                    new Survey.Section(
                        section.name(), null,
                        section.questions().stream().map(question -> scored(question, section)).toList()))
            .toList());
  }

  private static Survey.Question scored(Asked question, Section section) {
    Map<String, Double> scores = new LinkedHashMap<>();
    question.options().forEach(option -> scores.put(option.value(), option.score()));
    return new Survey.Question(question.name(), section.raises() ? Kind.RAW : Kind.MITIGATION, false, scores);
  }

  private static Section section(JsonNode page) {
    String name = page.get("name").asString();
    List<Asked> questions = new ArrayList<>();
    page.get("elements").forEach(element -> questions.add(asked(element)));
    return new Section(name, words(page.get("title")), name.endsWith("-RS"), List.copyOf(questions));
  }

  private static Asked asked(JsonNode element) {
    List<Option> options = new ArrayList<>();
    element.get("choices").forEach(choice -> options.add(option(choice)));
    return new Asked(element.get("name").asString(), words(element.get("title")), List.copyOf(options));
  }

  private static Option option(JsonNode choice) {
    String value = choice.get("value").asString();
    return new Option(value, words(choice.get("text")), Double.parseDouble(value.substring(value.lastIndexOf('-') + 1)));
  }

  private static Words words(JsonNode node) {
    return new Words(node.get("default").asString(), node.get("fr").asString());
  }
}
