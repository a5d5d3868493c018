package org.passerelle.pages;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What every template is given as {@code page}: the viewer, the language and its texts, and where we are.
 *
 * @param path of the request, without query
 * @param query of the request, without the question mark, or null
 * @param csrf hidden field that every form carries
 */
public record Page(
    Viewer viewer, Texts texts, String path, @Nullable String query, Csrf csrf, Optional<Notice> notice, Assets assets) {

  /** Name and value of the hidden field that proves a form came from our own page. The value is asked for only when shown. */
  public interface Csrf {
    String parameter();

    String token();
  }

  public Language language() {
    return texts.language();
  }

  public Formats formats() {
    return texts.formats();
  }

  public String text(String key, Object... namesAndValues) {
    return texts.get(key, namesAndValues);
  }

  /** The text of one of a closed set: {@code text("mentoring.state.", State.PAUSED)} is {@code mentoring.state.paused}. */
  public String textOf(String keyPrefix, Enum<?> constant) {
    return texts.get(keyPrefix + keyOf(constant));
  }

  public String textOf(String keyPrefix, Enum<?> constant, String keySuffix) {
    return texts.get(keyPrefix + keyOf(constant) + keySuffix);
  }

  public String textOf(Notice notice) {
    return texts.get(notice.textKey(), notice.arguments().toArray());
  }

  public String date(LocalDate date) {
    return formats().date(date);
  }

  public String date(Instant instant) {
    return formats().date(instant);
  }

  public String dateTime(Instant instant) {
    return formats().dateTime(instant);
  }

  public String relative(LocalDate date) {
    return formats().relative(date);
  }

  public String relative(Instant instant) {
    return formats().relative(instant);
  }

  public String number(Number number) {
    return formats().number(number);
  }

  /** A share between 0 and 1 as whole percent. */
  public String percent(double share) {
    return formats().percent(share, 0);
  }

  public String list(Collection<?> items) {
    return texts.list(items);
  }

  /** A field of a form under a message key: the key is its label, {@code key.hint} its hint when there is one. */
  public Field field(Form form, String name, String labelKey, Object... namesAndValues) {
    String hintKey = labelKey + ".hint";
    return new Field(
        name,
        text(labelKey, namesAndValues),
        texts.has(hintKey) ? text(hintKey, namesAndValues) : null,
        form.values(name),
        form.errorOf(name).map(error -> text(error.textKey(), error.arguments().toArray())).orElse(null),
        form.values(name + "-day"),
        form.values(name + "-month"),
        form.values(name + "-year"));
  }

  /** One choice for each constant: its value is the constant's name, its label the text under prefix and key. */
  public <E extends Enum<E>> List<Choice> choices(E[] constants, String keyPrefix) {
    return choices(Arrays.asList(constants), Enum::name, constant -> textOf(keyPrefix, constant));
  }

  public <T> List<Choice> choices(Collection<T> items, Function<T, String> value, Function<T, String> label) {
    return items.stream().map(item -> new Choice(value.apply(item), label.apply(item), null)).toList();
  }

  /** Yes and no, with the values {@code yes} and {@code no}. */
  public List<Choice> yesOrNo() {
    return List.of(
        new Choice("yes", text("pages.yes"), null), new Choice("no", text("pages.no"), null));
  }

  /** Path of a static file with its content's hash in the name. */
  public String asset(String file) {
    return assets.path(file);
  }

  /** This same page in another language. */
  public String in(Language other) {
    return with("lang", other.tag());
  }

  /** This same page with one query parameter changed, as links of pages, tabs and filters need it. */
  public String with(String parameter, Object value) {
    return UriComponentsBuilder.fromPath(path)
        .query(query == null ? "" : query)
        .replaceQueryParam(parameter, value)
        .build()
        .toUriString();
  }

  /** Where a form's language buttons post it: this very page, which is shown again as it was typed. */
  public String here() {
    return query == null ? path : path + "?" + query;
  }

  public List<NavEntry> navigation() {
    return viewer.navigation();
  }

  /** The deepest navigation entry that the page lies under. */
  public Optional<NavEntry> currentEntry() {
    var candidates = new ArrayList<>(navigation());
    candidates.removeIf(entry -> !entry.leadsTo(path));
    return candidates.stream().max(Comparator.comparingInt(entry -> entry.path().length()));
  }

  static String keyOf(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
