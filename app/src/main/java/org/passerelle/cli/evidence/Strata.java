package org.passerelle.cli.evidence;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Rows that agree in several columns. */
final class Strata {

  private Strata() {}

  /** Named by their values, parted by a comma; a single one without a name if there is no column. */
  static Categories of(Rows rows, List<String> columns) {
    int[] code = new int[rows.n()];
    if (columns.isEmpty()) {
      return new Categories(List.of(""), code);
    }
    Map<String, Integer> known = new LinkedHashMap<>();
    for (int i = 0; i < code.length; i++) {
      List<String> values = new ArrayList<>();
      for (String column : columns) {
        values.add(rows.text(column, i));
      }
      code[i] = known.computeIfAbsent(String.join(", ", values), key -> known.size());
    }
    return new Categories(List.copyOf(known.keySet()), code);
  }
}
