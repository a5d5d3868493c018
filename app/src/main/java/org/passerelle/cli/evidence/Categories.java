package org.passerelle.cli.evidence;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The values of a text column, sorted - as numbers if all are numbers, else by code point - and each row's place in
 * them.
 */
record Categories(List<String> names, int[] code) {

  static Categories of(Csv csv, String column, int[] rows) {
    int[] code = new int[rows.length];
    List<String> found = new ArrayList<>();
    List<Integer> firstRow = new ArrayList<>();
    Map<String, Integer> known = new HashMap<>();
    Csv.View view = csv.view(column);
    for (int i = 0; i < rows.length; i++) {
      int place = -1;
      for (int k = 0; k < firstRow.size() && k < 8 && place < 0; k++) {
        place = view.same(rows[i], firstRow.get(k)) ? k : -1;
      }
      if (place < 0) {
        String text = view.text(rows[i]);
        place = known.computeIfAbsent(text, key -> found.size());
        if (place == found.size()) {
          found.add(text);
          firstRow.add(rows[i]);
        }
      }
      code[i] = place;
    }
    return sorted(found, code);
  }

  private static Categories sorted(List<String> found, int[] code) {
    boolean numeric = found.stream().allMatch(name -> !Double.isNaN(number(name)));
    Comparator<String> byText = Comparator.naturalOrder();
    Comparator<String> order = numeric ? Comparator.comparingDouble(Categories::number).thenComparing(byText) : byText;
    int[] ranked = IntStream.range(0, found.size()).boxed()
        .sorted((a, b) -> order.compare(found.get(a), found.get(b))).mapToInt(Integer::intValue).toArray();
    int[] rank = new int[ranked.length];
    for (int k = 0; k < ranked.length; k++) {
      rank[ranked[k]] = k;
    }
    return new Categories(Arrays.stream(ranked).mapToObj(found::get).toList(),
        Arrays.stream(code).map(c -> rank[c]).toArray());
  }

  private static double number(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return Numbers.parse(bytes, 0, bytes.length);
  }

  int size() {
    return names.size();
  }

  long count(String name) {
    int place = names.indexOf(name);
    return Arrays.stream(code).filter(c -> c == place).count();
  }

  boolean is(int row, String name) {
    return names.get(code[row]).equals(name);
  }
}
