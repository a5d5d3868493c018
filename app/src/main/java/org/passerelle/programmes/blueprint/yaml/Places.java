package org.passerelle.programmes.blueprint.yaml;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;

/** Where the records of one file and their values stand, and what is wrong there. */
public final class Places {
  private final String file;
  private final Map<Object, Node> ofRecords = new IdentityHashMap<>();
  private final Map<Object, Map<String, Node>> ofValues = new IdentityHashMap<>();
  private final List<Object> inOrder = new ArrayList<>();
  private final Set<String> unreadable = new HashSet<>();
  private final List<Problem> problems = new ArrayList<>();

  Places(String file) {
    this.file = file;
  }

  void remember(Object record, Node node, Map<String, Node> values) {
    ofRecords.put(record, node);
    ofValues.put(record, values);
    inOrder.add(record);
  }

  void couldNotRead(String key) {
    unreadable.add(key);
  }

  /** Whether something of this key stands in the file but was refused, so that pointing at it is no second fault. */
  public boolean wasRefused(String key) {
    return unreadable.contains(key);
  }

  /** Every record of the type, in the order of the file. */
  public <R> List<R> all(Class<R> type) {
    return inOrder.stream().filter(type::isInstance).map(type::cast).toList();
  }

  /**
   * @param component Java name; the record's own place is named when the file does not write it
   */
  public void complain(Object record, @Nullable String component, String what, String howToMend) {
    Node node = ofRecords.get(record);
    if (component != null) {
      node = ofValues.getOrDefault(record, Map.of()).getOrDefault(Names.inFile(component), node);
    }
    complain(node, what, howToMend);
  }

  void complain(@Nullable Node node, String what, String howToMend) {
    int line = node == null ? 1 : node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
    int column = node == null ? 1 : node.getStartMark().map(mark -> mark.getColumn() + 1).orElse(1);
    complainAt(line, column, what, howToMend);
  }

  void complainAt(int line, int column, String what, String howToMend) {
    problems.add(new Problem(file, line, column, what, howToMend));
  }

  /** From the top of the file to its end. */
  public List<Problem> problems() {
    return problems.stream().distinct().sorted(Problem.BY_PLACE).toList();
  }
}
