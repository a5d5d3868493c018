package org.passerelle.engine.solve;

import com.google.ortools.Loader;
import com.google.ortools.graph.MinCostFlow;
import com.google.ortools.graph.MinCostFlowBase;
import org.jgrapht.alg.matching.MaximumWeightBipartiteMatching;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleWeightedGraph;

/** What people would use instead, asked for the same optimum. */
final class OtherSolvers {
  static {
    Loader.loadNativeLibraries();
  }

  private OtherSolvers() {}

  record Answer(int pairs, long total) {}

  /** OR-Tools' minimum-cost flow, with {@code bonus} for each pair. */
  static Answer byFlow(MatchingProblem problem, long bonus) {
    int n = problem.mentees();
    int m = problem.mentors();
    var flow = new MinCostFlow();
    for (int i = 0; i < n; i++) {
      for (int k = 0; k < problem.choices(i); k++) {
        flow.addArcWithCapacityAndUnitCost(i, n + problem.mentor(i, k), 1, -problem.score(i, k) - bonus);
      }
    }
    int arcs = problem.pairs();
    for (int i = 0; i < n; i++) {
      flow.addArcWithCapacityAndUnitCost(i, n + m, 1, 0);
      flow.setNodeSupply(i, 1);
    }
    for (int j = 0; j < m; j++) {
      flow.addArcWithCapacityAndUnitCost(n + j, n + m, problem.capacity(j), 0);
    }
    flow.setNodeSupply(n + m, -n);
    if (flow.solve() != MinCostFlowBase.Status.OPTIMAL) {
      throw new IllegalStateException("no flow");
    }
    int pairs = 0;
    for (int arc = 0; arc < arcs; arc++) {
      pairs += (int) flow.getFlow(arc);
    }
    return new Answer(pairs, -flow.getOptimalCost() - pairs * bonus);
  }

  /** JGraphT's maximum-weight matching, mentors split into places. */
  static long totalByJGraphT(MatchingProblem problem) {
    var graph = new SimpleWeightedGraph<String, DefaultWeightedEdge>(DefaultWeightedEdge.class);
    var mentees = new java.util.LinkedHashSet<String>();
    var places = new java.util.LinkedHashSet<String>();
    for (int j = 0; j < problem.mentors(); j++) {
      for (int c = 0; c < problem.capacity(j); c++) {
        places.add("mentor " + j + " place " + c);
      }
    }
    places.forEach(graph::addVertex);
    for (int i = 0; i < problem.mentees(); i++) {
      String mentee = "mentee " + i;
      mentees.add(mentee);
      graph.addVertex(mentee);
      for (int k = 0; k < problem.choices(i); k++) {
        int j = problem.mentor(i, k);
        for (int c = 0; c < problem.capacity(j) && problem.score(i, k) > 0; c++) {
          graph.setEdgeWeight(graph.addEdge(mentee, "mentor " + j + " place " + c), problem.score(i, k));
        }
      }
    }
    return new MaximumWeightBipartiteMatching<>(graph, mentees, places)
        .getMatching().getEdges().stream().mapToLong(edge -> (long) graph.getEdgeWeight(edge)).sum();
  }
}
