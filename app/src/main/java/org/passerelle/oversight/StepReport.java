package org.passerelle.oversight;

import java.util.List;
import java.util.Locale;

/** A report about a step, section by section: shown, printed and downloaded alike. */
public record StepReport(Kind kind, String step, String network, String title, String lead, List<Section> sections) {
  public enum Kind {
    /** The impact assessment: answers, scores, level, duties. */
    IMPACT,
    /** The model card: what it is for, what it reads, how it does, where it errs. */
    CARD,
    /** The skeleton of a technical file, in the order of Annex IV of Regulation (EU) 2024/1689. */
    TECHNICAL;

    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public record Section(String title, List<String> paragraphs, List<Row> rows) {
    static Section of(String title, String... paragraphs) {
      return new Section(title, List.of(paragraphs), List.of());
    }
  }

  public record Row(String name, String value) {}

  /** CommonMark with pipe tables. */
  public String markdown() {
    StringBuilder text = new StringBuilder("# ").append(line(title)).append("\n\n").append(line(lead)).append('\n');
    for (Section section : sections) {
      text.append("\n## ").append(line(section.title())).append('\n');
      section.paragraphs().forEach(paragraph -> text.append('\n').append(line(paragraph)).append('\n'));
      if (!section.rows().isEmpty()) {
        text.append("\n| | |\n|---|---|\n");
        section.rows().forEach(row ->
            text.append("| ").append(cell(row.name())).append(" | ").append(cell(row.value())).append(" |\n"));
      }
    }
    return text.toString();
  }

  private static String line(String text) {
    return text.replace('\n', ' ').strip();
  }

  private static String cell(String text) {
    return line(text).replace("|", "\\|");
  }
}
