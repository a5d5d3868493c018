package org.passerelle.evidence.protection;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * A table with its margins as a circulation: every cell is an arc, every sum that must hold a node. What may still vary
 * once some cells are hidden is then a question of flow, with exact whole-number answers (Cox 1995, Network Models for
 * Complementary Cell Suppression).
 */
final class Network {

  static final long UNBOUNDED = Long.MAX_VALUE / 4;

  private final int nodes;
  private final int[] from;
  private final int[] to;
  private final long[] value;
  private final int[][] touching;

  Network(int nodes, int[] from, int[] to, long[] value) {
    this.nodes = nodes;
    this.from = from;
    this.to = to;
    this.value = value;
    int[] degree = new int[nodes];
    for (int arc = 0; arc < from.length; arc++) {
      degree[from[arc]]++;
      degree[to[arc]]++;
    }
    touching = new int[nodes][];
    for (int node = 0; node < nodes; node++) {
      touching[node] = new int[degree[node]];
    }
    Arrays.fill(degree, 0);
    for (int arc = 0; arc < from.length; arc++) {
      touching[from[arc]][degree[from[arc]]++] = arc;
      touching[to[arc]][degree[to[arc]]++] = arc;
    }
  }

  int arcs() {
    return from.length;
  }

  long value(int arc) {
    return value[arc];
  }

  /** The most this hidden cell could be; {@link #UNBOUNDED} if nothing limits it. */
  long most(int arc, boolean[] hidden, long floor) {
    long more = flow(to[arc], from[arc], arc, hidden, floor, UNBOUNDED);
    return more >= UNBOUNDED ? UNBOUNDED : value[arc] + more;
  }

  /** The least this hidden cell could be, given that no hidden cell is below {@code floor}. */
  long least(int arc, boolean[] hidden, long floor) {
    long most = value[arc] - floor;
    return most <= 0 ? value[arc] : value[arc] - flow(from[arc], to[arc], arc, hidden, floor, most);
  }

  /** Whether the cell could be at least {@code wanted} away from its smallest possible value. */
  boolean wide(int arc, boolean[] hidden, long floor, long wanted) {
    long up = flow(to[arc], from[arc], arc, hidden, floor, wanted);
    if (up >= wanted) {
      return true;
    }
    long room = Math.min(value[arc] - floor, wanted - up);
    return room > 0 && up + flow(from[arc], to[arc], arc, hidden, floor, room) >= wanted;
  }

  /** Largest flow through hidden arcs other than {@code without}, at most {@code wanted} (Edmonds and Karp 1972). */
  private long flow(int source, int sink, int without, boolean[] hidden, long floor, long wanted) {
    long[] change = new long[from.length];
    long sent = 0;
    while (sent < wanted) {
      int[] by = new int[nodes];
      Arrays.fill(by, -1);
      ArrayDeque<Integer> queue = new ArrayDeque<>();
      queue.add(source);
      boolean[] seen = new boolean[nodes];
      seen[source] = true;
      while (!queue.isEmpty() && !seen[sink]) {
        int node = queue.remove();
        for (int arc : touching[node]) {
          int next = from[arc] == node ? to[arc] : from[arc];
          if (arc != without && hidden[arc] && !seen[next] && room(arc, node, change, floor) > 0) {
            seen[next] = true;
            by[next] = arc;
            queue.add(next);
          }
        }
      }
      if (!seen[sink]) {
        return sent;
      }
      long step = wanted - sent;
      for (int node = sink; node != source; ) {
        int arc = by[node];
        int before = from[arc] == node ? to[arc] : from[arc];
        step = Math.min(step, room(arc, before, change, floor));
        node = before;
      }
      for (int node = sink; node != source; ) {
        int arc = by[node];
        int before = from[arc] == node ? to[arc] : from[arc];
        change[arc] += from[arc] == before ? step : -step;
        node = before;
      }
      sent += step;
      if (step >= UNBOUNDED / 2) {
        return UNBOUNDED;
      }
    }
    return sent;
  }

  private long room(int arc, int leaving, long[] change, long floor) {
    return from[arc] == leaving ? UNBOUNDED : Math.max(0, value[arc] + change[arc] - floor);
  }

  /** A cheapest way round, as the arcs to hide with their whole cost; null when there is none. */
  record Way(int[] arcs, double cost) {}

  /**
   * The cheapest set of arcs that, hidden, lets this one move by {@code wanted}, up or down. A cost of infinity
   * forbids an arc, 0 stands for one that is hidden already (shortest path, Dijkstra 1959).
   */
  @Nullable Way cheapest(int arc, double[] cost, long floor, long wanted) {
    Way up = path(to[arc], from[arc], arc, cost, floor, wanted);
    Way down = value[arc] - floor >= wanted ? path(from[arc], to[arc], arc, cost, floor, wanted) : null;
    if (up == null || down == null) {
      return up == null ? down : up;
    }
    return up.cost() <= down.cost() ? up : down;
  }

  private record Reached(int node, double cost) {}

  private @Nullable Way path(
      int source, int sink, int without, double[] cost, long floor, long wanted) {
    double[] best = new double[nodes];
    Arrays.fill(best, Double.POSITIVE_INFINITY);
    best[source] = 0;
    int[] by = new int[nodes];
    PriorityQueue<Reached> queue = new PriorityQueue<>(Comparator.comparingDouble(Reached::cost));
    queue.add(new Reached(source, 0));
    while (!queue.isEmpty()) {
      Reached here = queue.remove();
      if (here.cost() > best[here.node()]) {
        continue;
      }
      for (int arc : touching[here.node()]) {
        boolean along = from[arc] == here.node();
        if (arc == without || !along && value[arc] - floor < wanted) {
          continue;
        }
        int next = along ? to[arc] : from[arc];
        double there = here.cost() + cost[arc];
        if (there < best[next]) {
          best[next] = there;
          by[next] = arc;
          queue.add(new Reached(next, there));
        }
      }
    }
    if (Double.isInfinite(best[sink])) {
      return null;
    }
    List<Integer> arcs = new ArrayList<>();
    for (int node = sink; node != source; ) {
      arcs.add(by[node]);
      node = from[by[node]] == node ? to[by[node]] : from[by[node]];
    }
    return new Way(arcs.stream().mapToInt(Integer::intValue).toArray(), best[sink]);
  }
}
