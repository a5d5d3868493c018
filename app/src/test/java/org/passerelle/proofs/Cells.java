package org.passerelle.proofs;

import java.util.ArrayList;
import java.util.List;

/** The cells of a CSV, quotes taken away as a spreadsheet does. */
final class Cells {
  private Cells() {}

  static List<String> of(String csv) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    String text = csv.replace("\uFEFF", "");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' && quoted && i + 1 < text.length() && text.charAt(i + 1) == '"') {
        cell.append(c);
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (!quoted && (c == ';' || c == ',' || c == '\n' || c == '\r')) {
        cells.add(cell.toString());
        cell.setLength(0);
      } else {
        cell.append(c);
      }
    }
    return cells;
  }
}
