package org.passerelle.cli;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.passerelle.impact.OwnFigures.Counted;
import org.passerelle.pages.Language;

/** A programme's own figures under the keys of its blueprint; shares lie between 0 and 1, to four decimals; money is whole. */
record OwnFigureReport(List<Counted> figures) {
  void print(Options options, PrintStream out) {
    if (options.flag("json")) {
      Map<String, @Nullable Object> fields = new LinkedHashMap<>();
      figures.forEach(figure -> fields.put(figure.field(), figure.number()));
      Json.print(out, fields);
      return;
    }
    for (Counted figure : figures) {
      Language language = figure.figure().names().in().keySet().stream().sorted().findFirst().orElse(Language.ENGLISH);
      out.printf("%-44s %s%n", figure.figure().names().in(language), spoken(figure));
    }
  }

  private static String spoken(Counted figure) {
    if (figure.value().isEmpty()) {
      return "nobody to speak of";
    }
    return figure.isShare()
        ? "%.1f %%".formatted(figure.value().get().doubleValue() * 100)
        : String.valueOf(figure.number());
  }
}
