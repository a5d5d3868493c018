package org.passerelle.programmes.blueprint.yaml;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** The entries of one mapping by their key, in the order of the file. */
record Fields(Map<String, Entry> entries) {

  record Entry(ScalarNode key, Node value) {}

  static Fields of(MappingNode mapping, Places places) {
    Map<String, Entry> entries = new LinkedHashMap<>();
    for (NodeTuple tuple : mapping.getValue()) {
      if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
        places.complain(tuple.getKeyNode(), "A key is a list or a mapping here.", "Write one word before the colon.");
        continue;
      }
      Entry twin = entries.putIfAbsent(key.getValue(), new Entry(key, tuple.getValueNode()));
      if (twin != null) {
        int line = twin.key().getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
        places.complain(
            key, "The key \"" + key.getValue() + "\" stands twice; first on line " + line + ".", "Keep one of them.");
      }
    }
    return new Fields(entries);
  }

  @Nullable Node value(String key) {
    Entry entry = entries.get(key);
    return entry == null ? null : entry.value();
  }

  Map<String, Node> values() {
    Map<String, Node> values = new LinkedHashMap<>();
    entries.forEach((key, entry) -> values.put(key, entry.value()));
    return values;
  }

  void refuseOthersThan(Collection<String> known, String where, Places places) {
    entries.forEach(
        (key, entry) -> {
          if (!known.contains(key)) {
            String what = "The key \"" + key + "\" is not known here (" + where + ").";
            places.complain(entry.key(), what, Names.didYouMean(key, known));
          }
        });
  }
}
