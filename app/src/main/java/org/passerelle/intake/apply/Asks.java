package org.passerelle.intake.apply;

import com.ibm.icu.text.Collator;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.passerelle.intake.apply.Ask.Row;
import org.passerelle.pages.Choice;
import org.passerelle.pages.Field;
import org.passerelle.pages.Form;
import org.passerelle.pages.Language;
import org.passerelle.pages.Page;
import org.passerelle.programmes.blueprint.AnswerKind;
import org.passerelle.programmes.blueprint.Asked;
import org.passerelle.programmes.blueprint.PersonFact;

/** Makes a blueprint's questions into what a page shows, and fills a form with the answers given before. */
final class Asks {
  private static final String MORE = "more";
  private static final Map<Language, List<Choice>> COUNTRIES = new ConcurrentHashMap<>();
  private static final Map<Language, List<Choice>> LANGUAGES = new ConcurrentHashMap<>();

  private Asks() {}

  /** The programme's own words, else the product's. */
  static String wording(Page page, Asked asked) {
    return asked.wording() == null
        ? page.text("intake.ask." + asked.fact().key())
        : asked.wording().in(page.language());
  }

  static Ask shown(Page page, Form form, Asked asked) {
    return shown(page, form, asked, asked.fact().answer());
  }

  /** The question with another kind of answer than its own. */
  static Ask shown(Page page, Form form, Asked asked, AnswerKind kind) {
    PersonFact fact = asked.fact();
    Field usual = page.field(form, fact.key(), "intake.ask." + fact.key());
    String hint = asked.hint() == null ? usual.hint() : asked.hint().in(page.language());
    Field field = usual.reading(wording(page, asked), asked.wording() != null && asked.hint() == null ? null : hint);
    return new Ask(
        fact, kind, asked.optional(), field, choices(page, fact, kind),
        kind == AnswerKind.LANGUAGES ? choices(AnswerOptions.LEVELS, v -> page.text("intake.level." + v)) : List.of(),
        rows(page, form, kind, field), form.values(fact.key() + "-own"));
  }

  private static List<Choice> choices(Page page, PersonFact fact, AnswerKind kind) {
    return switch (kind) {
      case YES_NO -> yesNo(page, fact);
      case CHOICE -> choices(AnswerOptions.of(fact), value -> AnswerWords.option(page, fact, value));
      case COUNTRIES -> countries(page, fact);
      case LANGUAGES -> LANGUAGES.computeIfAbsent(page.language(), l -> sorted(page, AnswerOptions.LANGUAGES,
          page.formats()::languageName));
      case INTERESTS -> choices(AnswerOptions.INTERESTS, value -> page.text("intake.interest." + value));
      case OCCUPATION -> OccupationWords.in(page.texts()).stream().map(word -> Choice.of(word, word)).toList();
      default -> List.of();
    };
  }

  private static List<Choice> yesNo(Page page, PersonFact fact) {
    boolean mayNotKnow = AnswerOptions.of(fact).contains(AnswerOptions.UNKNOWN);
    return mayNotKnow
        ? Stream.concat(
                page.yesOrNo().stream(),
                Stream.of(Choice.of(AnswerOptions.UNKNOWN, page.text("intake.not-sure"))))
            .toList()
        : page.yesOrNo();
  }

  private static List<Choice> countries(Page page, PersonFact fact) {
    List<Choice> named =
        COUNTRIES.computeIfAbsent(
            page.language(), l -> sorted(page, AnswerOptions.countries(), page.formats()::countryName));
    Choice unknown = Choice.of(AnswerOptions.COUNTRY_UNKNOWN, page.text("intake.country.unknown"));
    return fact == PersonFact.NATIONALITY
        ? Stream.concat(
                named.stream(),
                Stream.of(Choice.of(AnswerOptions.STATELESS, page.text("intake.country.stateless")), unknown))
            .toList()
        : Stream.concat(named.stream(), Stream.of(unknown)).toList();
  }

  private static List<Choice> choices(Collection<String> values, Function<String, String> words) {
    return values.stream().map(value -> Choice.of(value, words.apply(value))).toList();
  }

  private static List<Choice> sorted(Page page, Collection<String> codes, Function<String, String> name) {
    Collator collator = Collator.getInstance(page.language().locale());
    return choices(codes, name).stream().sorted(Comparator.comparing(Choice::label, collator::compare)).toList();
  }

  private static List<Row> rows(Page page, Form form, AnswerKind kind, Field field) {
    if (kind != AnswerKind.COUNTRIES && kind != AnswerKind.LANGUAGES) {
      return List.of();
    }
    return IntStream.rangeClosed(1, rowCount(form, kind, field.name()))
        .mapToObj(
            number -> {
              String name = AnswerReader.rowName(field.name(), number);
              boolean languages = kind == AnswerKind.LANGUAGES;
              String label = languages ? "intake.row.language" : "intake.row.country";
              return new Row(
                  page.field(form, name, label, "number", number),
                  languages ? page.field(form, name + "-level", "intake.row.level") : null);
            })
        .toList();
  }

  private static int rowCount(Form form, AnswerKind kind, String name) {
    int filled =
        (int) IntStream.rangeClosed(1, AnswerReader.MOST_ROWS)
            .filter(row -> !form.value(AnswerReader.rowName(name, row)).isEmpty())
            .max()
            .orElse(0);
    int shownBefore = form.value(name + "-rows").matches("[1-8]") ? Integer.parseInt(form.value(name + "-rows")) : 0;
    int least = kind == AnswerKind.LANGUAGES ? 2 : 1;
    int rows = Math.max(Math.max(filled, shownBefore), least) + (form.value(MORE).equals(name) ? 1 : 0);
    return Math.min(rows, AnswerReader.MOST_ROWS);
  }

  /** Whether the person asked for one more row, and nothing else. */
  static boolean wantsMore(Form form) {
    return !form.value(MORE).isEmpty();
  }

  /** Fills the form with an answer given before. */
  static void fill(Form form, PersonFact fact, List<String> values) {
    if (values.isEmpty()) {
      return;
    }
    String name = fact.key();
    switch (fact.answer()) {
      case DATE -> fillDate(form, name, values.getFirst());
      case COUNTRIES ->
          IntStream.rangeClosed(1, values.size())
              .forEach(row -> form.known(AnswerReader.rowName(name, row), values.get(row - 1)));
      case LANGUAGES ->
          IntStream.rangeClosed(1, values.size()).forEach(row -> fillLanguage(form, name, row, values.get(row - 1)));
      case INTERESTS -> {
        form.known(name, values.stream().filter(AnswerOptions.INTERESTS::contains).toList());
        form.known(
            name + "-own",
            String.join(", ", values.stream().filter(v -> !AnswerOptions.INTERESTS.contains(v)).toList()));
      }
      default -> form.known(name, values);
    }
  }

  private static void fillDate(Form form, String name, String written) {
    String[] parts = written.replace("~", "").split("-");
    form.known(name + "-year", parts[0]);
    form.known(name + "-month", parts.length > 1 ? Integer.valueOf(parts[1]) : null);
    form.known(name + "-day", parts.length > 2 ? Integer.valueOf(parts[2]) : null);
  }

  private static void fillLanguage(Form form, String name, int row, String value) {
    String[] parts = value.split(":", 2);
    form.known(AnswerReader.rowName(name, row), parts[0]);
    form.known(AnswerReader.rowName(name, row) + "-level", parts[1]);
  }
}
