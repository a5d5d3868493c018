package org.passerelle.programmes;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.passerelle.pages.Choice;
import org.passerelle.pages.Field;
import org.passerelle.pages.Form;
import org.passerelle.pages.Language;
import org.passerelle.pages.Page;
import org.passerelle.programmes.blueprint.Question;

/** A blueprint's questions as a form: what the page asks, and the answers read from what was typed. */
public final class Questionnaire {
  private static final int LONGEST = 5_000;
  private static final String PREFIX = "answer-";
  private final List<Question> questions;

  public Questionnaire(List<Question> questions) {
    this.questions = List.copyOf(questions);
  }

  public List<Question> questions() {
    return questions;
  }

  /** Reads and checks every answer; what is missing or impossible becomes an error of the form. */
  public Answers read(Form form) {
    Map<String, List<String>> given = new LinkedHashMap<>();
    for (Question question : questions) {
      List<String> values = form.values(name(question)).stream().map(String::strip).filter(v -> !v.isEmpty()).toList();
      if (!values.isEmpty()) {
        check(form, question, values);
        given.put(question.key(), values);
      } else if (!question.ask().optional()) {
        form.error(name(question), "programmes.answer.missing");
      }
    }
    return new Answers(given);
  }

  /** Fills the form with answers given before. */
  public Form known(Form form, Answers answers) {
    questions.forEach(question -> {
      List<String> values = answers.given().getOrDefault(question.key(), List.of());
      if (!values.isEmpty()) {
        form.known(name(question), values);
      }
    });
    return form;
  }

  /** The field of one question in the page's language. */
  public Field field(Page page, Form form, Question question) {
    Language language = page.language();
    String hint = question.ask().hint() == null ? null : question.ask().hint().in(language);
    return page.field(form, name(question), "programmes.question").reading(question.ask().words().in(language), hint);
  }

  /** The answers to pick from, for every kind but text and number. */
  public static List<Choice> choices(Page page, Question question) {
    Language language = page.language();
    return switch (question) {
      case Question.Choice choice ->
          choice.options().stream().map(o -> Choice.of(o.key(), o.words().in(language))).toList();
      case Question.YesNo yesNo -> page.yesOrNo();
      case Question.Scale scale -> steps(scale, language);
      case Question.Text text -> List.of();
      case Question.Number number -> List.of();
    };
  }

  /** An answer in words of the page's language. */
  public static String words(Page page, Question question, Answers answers) {
    List<String> values = answers.given().getOrDefault(question.key(), List.of());
    List<Choice> choices = choices(page, question);
    return page.list(values.stream().map(value -> label(choices, value)).toList());
  }

  private static String label(List<Choice> choices, String value) {
    return choices.stream().filter(c -> c.value().equals(value)).map(Choice::label).findFirst().orElse(value);
  }

  private static List<Choice> steps(Question.Scale scale, Language language) {
    return IntStream.rangeClosed(scale.from(), scale.to())
        .mapToObj(step -> Choice.of(String.valueOf(step), step + ends(scale, step, language)))
        .toList();
  }

  private static String ends(Question.Scale scale, int step, Language language) {
    return step == scale.from()
        ? " – " + scale.lowest().in(language)
        : step == scale.to() ? " – " + scale.highest().in(language) : "";
  }

  private static void check(Form form, Question question, List<String> values) {
    String name = name(question);
    switch (question) {
      case Question.Text text -> {
        if (values.getFirst().length() > LONGEST) {
          form.error(name, "programmes.answer.too-long", "most", LONGEST);
        }
      }
      case Question.Choice choice -> {
        boolean known = values.stream().allMatch(v -> choice.options().stream().anyMatch(o -> o.key().equals(v)));
        if (!known || (!choice.several() && values.size() > 1)) {
          form.error(name, "programmes.answer.choose");
        }
      }
      case Question.YesNo yesNo -> {
        if (!List.of("yes", "no").contains(values.getFirst())) {
          form.error(name, "programmes.answer.choose");
        }
      }
      case Question.Scale scale -> form.whole(name, scale.from(), scale.to());
      case Question.Number number -> form.whole(name, number.from(), number.to());
    }
  }

  private static String name(Question question) {
    return PREFIX + question.key();
  }
}
