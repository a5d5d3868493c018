package org.passerelle.cli;

import java.io.PrintStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.passerelle.impact.OwnFigures.Counted;
import org.passerelle.pages.Language;
import org.passerelle.programmes.blueprint.Measure;

/** A programme's own figures under the keys of its blueprint; shares lie between 0 and 1, to four decimals; money is whole. */
record OwnFigureReport(List<Counted> figures) {
  private static final Pattern WORD = Pattern.compile("-([a-z0-9])");

  void print(Options options, PrintStream out) {
    if (options.flag("json")) {
      Map<String, @Nullable Object> fields = new LinkedHashMap<>();
      figures.forEach(figure -> fields.put(field(figure.figure().key()), value(figure)));
      Json.print(out, fields);
      return;
    }
    for (Counted figure : figures) {
      Language language = figure.figure().names().in().keySet().stream().sorted().findFirst().orElse(Language.ENGLISH);
      out.printf("%-44s %s%n", figure.figure().names().in(language), spoken(figure));
    }
  }

  private static String field(String key) {
    return WORD.matcher(key).replaceAll(found -> found.group(1).toUpperCase(java.util.Locale.ROOT));
  }

  private static @Nullable Object value(Counted figure) {
    return figure.value().map(value -> number(figure, value)).orElse(null);
  }

  private static Number number(Counted figure, BigDecimal value) {
    boolean money = figure.figure().count() instanceof Measure.Cost;
    return number(money ? value.setScale(0, RoundingMode.HALF_UP) : value);
  }

  private static Number number(BigDecimal value) {
    BigDecimal short_ = value.setScale(4, RoundingMode.HALF_UP).stripTrailingZeros();
    return short_.scale() <= 0 ? (Number) short_.longValueExact() : (Number) short_;
  }

  private static String spoken(Counted figure) {
    if (figure.value().isEmpty()) {
      return "nobody to speak of";
    }
    BigDecimal value = figure.value().get();
    return figure.isShare() ? "%.1f %%".formatted(value.doubleValue() * 100) : String.valueOf(number(figure, value));
  }
}
