package org.passerelle.benchmarks.matching;

import com.google.ortools.graph.LinearSumAssignment;
import com.google.ortools.graph.MinCostFlow;
import com.google.ortools.graph.MinCostFlowBase;
import java.util.HashSet;
import java.util.Set;
import org.jgrapht.alg.matching.MaximumWeightBipartiteMatching;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleWeightedGraph;

/** The solvers of other libraries that run inside a Java process; each returns the total score. */
enum Peers {
  /** Only perfect matchings with single places. */
  LSA("OR-Tools LinearSumAssignment") {
    @Override
    boolean suits(Instance instance) {
      return instance.perfect() && instance.hasSinglePlaces();
    }

    @Override
    long solve(Instance instance) {
      var assignment = new LinearSumAssignment();
      for (int k = 0; k < instance.pairs(); k++) {
        assignment.addArcWithCost(instance.mentee()[k], instance.mentor()[k], -instance.score()[k]);
      }
      require(assignment.solve() == LinearSumAssignment.Status.OPTIMAL);
      return -assignment.getOptimalCost();
    }
  },

  MCF("OR-Tools MinCostFlow") {
    @Override
    boolean suits(Instance instance) {
      return true;
    }

    @Override
    long solve(Instance instance) {
      int n = instance.mentees();
      int sink = n + instance.capacity().length;
      var flow = new MinCostFlow();
      for (int k = 0; k < instance.pairs(); k++) {
        flow.addArcWithCapacityAndUnitCost(
            instance.mentee()[k], n + instance.mentor()[k], 1, -instance.score()[k]);
      }
      for (int i = 0; i < n; i++) {
        if (!instance.perfect()) {
          flow.addArcWithCapacityAndUnitCost(i, sink, 1, 0);
        }
        flow.setNodeSupply(i, 1);
      }
      for (int j = 0; j < instance.capacity().length; j++) {
        flow.addArcWithCapacityAndUnitCost(n + j, sink, instance.capacity()[j], 0);
      }
      flow.setNodeSupply(sink, -n);
      require(flow.solve() == MinCostFlowBase.Status.OPTIMAL);
      return -flow.getOptimalCost();
    }
  },

  /** Of no use beyond some hundred thousand pairs. */
  JGRAPHT("JGraphT") {
    @Override
    boolean suits(Instance instance) {
      return instance.hasSinglePlaces() && instance.pairs() <= 1_000_000 && instance.mentees() <= 2_000;
    }

    @Override
    long solve(Instance instance) {
      var graph = new SimpleWeightedGraph<Integer, DefaultWeightedEdge>(DefaultWeightedEdge.class);
      Set<Integer> mentees = new HashSet<>();
      Set<Integer> mentors = new HashSet<>();
      int n = instance.mentees();
      for (int i = 0; i < n; i++) {
        graph.addVertex(i);
        mentees.add(i);
      }
      for (int j = 0; j < instance.capacity().length; j++) {
        graph.addVertex(n + j);
        mentors.add(n + j);
      }
      long shift = instance.perfect() ? 1L << 40 : 0;
      for (int k = 0; k < instance.pairs(); k++) {
        graph.setEdgeWeight(
            graph.addEdge(instance.mentee()[k], n + instance.mentor()[k]), instance.score()[k] + (double) shift);
      }
      var matching = new MaximumWeightBipartiteMatching<>(graph, mentees, mentors).getMatching();
      return matching.getEdges().stream().mapToLong(edge -> (long) graph.getEdgeWeight(edge) - shift).sum();
    }
  };

  final String title;

  Peers(String title) {
    this.title = title;
  }

  abstract boolean suits(Instance instance);

  abstract long solve(Instance instance);

  private static void require(boolean solved) {
    if (!solved) {
      throw new IllegalStateException("The peer found no optimum.");
    }
  }
}
